package glassbox.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Shape;
import glassbox.train.Picture;
import glassbox.train.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pointer reads of a layer's picture what is drawn under it.
final class LayerReadingTest {

  /// Each number says where it stands.
  private static Picture numbered(int... sizes) {
    Shape shape = Shape.of(sizes);
    float[] values = new float[shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Picture.Values(shape, values);
  }

  @Test
  void aPixelIsNamedByMapRowAndColumn() {
    var look = new Look.Images("n1", Sample.FIRST, 6, 8, 8);
    LayerReading reading = LayerReading.of(look, numbered(6, 8, 8));
    assertThat(reading.at(0, 0)).contains("map 1, row 1, column 1: 0");
    // Six maps stand four in a row, 32 wide with 4 between them.
    assertThat(reading.at(36 + 5 * 4 + 1, 36 + 2 * 4 + 1)).contains("map 6, row 3, column 6: 341");
    assertThat(reading.at(34, 10)).as("between two maps").isEmpty();
    assertThat(reading.at(2 * 36 + 5, 36 + 5)).as("behind the last map").isEmpty();
    assertThat(reading.at(-1, 5)).isEmpty();
    assertThat(reading.at(5, 68)).isEmpty();
  }

  @Test
  void aUnitIsNamedByItsNumber() {
    LayerReading reading = LayerReading.of(new Look.Cells("n1", Sample.FIRST, 10), numbered(10));
    assertThat(reading.at(Look.WIDTH - 1, 1)).contains("unit 8: 7.00");
    assertThat(reading.at(20, 30)).contains("unit 10: 9.00");
    assertThat(reading.at(40, 30)).as("behind the last unit").isEmpty();
  }

  @Test
  void aUnitOfASequenceIsReadAtItsStep() {
    LayerReading reading =
        LayerReading.of(new Look.Courses("n1", Sample.FIRST, 20, 12, 12), numbered(20, 12));
    assertThat(reading.at(2 * 7 + 1, 4 * 6 + 1)).contains("unit 5, step 3: 28.0");
  }

  @Test
  void aClassIsReadWithItsShareAndWholeName() {
    var look = new Look.Bars("n1", Sample.FIRST, List.of("setosa", "a name that is cut off"));
    var shares = new Picture.Values(Shape.of(2), new float[] {0.25f, 0.75f});
    assertThat(LayerReading.of(look, shares).at(1, look.height() - 1))
        .contains("“a name that is cut off”: 75.00 %");
  }

  @Test
  void aUnitOfThePlaneIsReadAtAPlace() {
    float[] values = new float[2 * 20 * 20];
    values[20 * 20 + 19] = -0.5f;
    LayerReading reading =
        LayerReading.of(new Look.Maps("n1", 2), new Picture.Maps(2, 20, 20, values));
    assertThat(reading.at(36 + 31.5, 0.5)).contains("unit 2 at (5.7 | 5.7): −0.500");
    assertThat(reading.at(1, 31)).contains("unit 1 at (−5.7 | −5.7): 0");
  }
}
