package glassbox.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.digits.Handwriting.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HandwritingTest {

  private static final int SIDE = 28;

  private static final List<List<Place>> SEVEN =
      List.of(List.of(new Place(0.1, 0.1), new Place(0.4, 0.1), new Place(0.2, 0.6)));

  private static double ink(float[] image) {
    double sum = 0;
    for (float pixel : image) {
      sum += pixel;
    }
    return sum;
  }

  @Test
  void fillsTheBoxWhereverAndHoweverSmallItWasDrawn() {
    List<List<Place>> elsewhere =
        List.of(
            SEVEN.getFirst().stream()
                .map(place -> new Place(0.5 + place.x() / 4, 0.3 + place.y() / 4))
                .toList());
    float[] small = Handwriting.image(elsewhere, SIDE);
    float[] large = Handwriting.image(SEVEN, SIDE);
    for (int i = 0; i < large.length; i++) {
      assertThat((double) small[i]).isCloseTo(large[i], within(1e-4));
    }
  }

  @Test
  void putsTheCentreOfMassInTheMiddle() {
    float[] image = Handwriting.image(SEVEN, SIDE);
    double x = 0;
    double y = 0;
    for (int i = 0; i < image.length; i++) {
      x += image[i] * (i % SIDE) / ink(image);
      y += image[i] * (i / SIDE) / ink(image);
    }
    assertThat(x).isCloseTo(13.5, within(0.1));
    assertThat(y).isCloseTo(13.5, within(0.1));
  }

  @Test
  void isTwentyPixelsHighAndAPensWidth() {
    float[] image = Handwriting.image(List.of(List.of(new Place(3, 1), new Place(3, 9))), SIDE);
    long rows = 0;
    for (int row = 0; row < SIDE; row++) {
      rows += image[row * SIDE + 13] > 0.5f ? 1 : 0;
    }
    assertThat(rows).isBetween(21L, 24L);
  }

  @Test
  void liftingThePenLeavesAGap() {
    var one = List.of(new Place(0, 0), new Place(0, 10), new Place(10, 10), new Place(10, 0));
    double joined = ink(Handwriting.image(List.of(one), SIDE));
    double apart = ink(Handwriting.image(List.of(one.subList(0, 2), one.subList(2, 4)), SIDE));
    assertThat(apart).isBetween(0.4 * joined, 0.9 * joined);
  }

  @Test
  void aDotIsADotAndNothingIsBlack() {
    assertThat(ink(Handwriting.image(List.of(List.of(new Place(0.3, 0.9))), SIDE)))
        .isBetween(2.0, 12.0);
    assertThat(Handwriting.image(List.of(), SIDE)).containsOnly(0f);
  }

  @Test
  void scalesWithTheImage() {
    double small = ink(Handwriting.image(SEVEN, SIDE));
    assertThat(ink(Handwriting.image(SEVEN, 2 * SIDE)))
        .isCloseTo(4 * small, within(0.1 * 4 * small));
  }

  @Test
  void paintsOverAnImageWhereTheStrokeIsAndErasesAgain() {
    float[] ground = new float[SIDE * SIDE];
    Arrays.fill(ground, 0.5f);
    List<Place> across = List.of(new Place(0.1, 0.5), new Place(0.9, 0.5));
    var white = new Handwriting.Stroke(across, false);
    float[] painted = Handwriting.over(ground, List.of(white), SIDE);
    assertThat(ground).containsOnly(0.5f);
    for (int row = 0; row < SIDE; row++) {
      float middle = painted[row * SIDE + 14];
      // The line lies between the rows 13 and 14.
      assertThat(middle == 1).as("row %d", row).isEqualTo(row == 13 || row == 14);
      assertThat(middle == 0.5f).as("row %d", row).isEqualTo(Math.abs(row - 13.5) > 1);
    }
    var black = new Handwriting.Stroke(across, true);
    float[] erased = Handwriting.over(ground, List.of(white, black), SIDE);
    assertThat(erased[13 * SIDE + 14]).isZero();
    assertThat(erased[14]).isEqualTo(0.5f);
  }
}
