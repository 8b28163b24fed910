package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MapFrameTest {

  private static MapGrid.Maps maps(int count, int rows, int columns, int across) {
    return new MapGrid.Maps(count, rows, columns, across, new float[count * rows * columns], false);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 28, 28, 0, 320, 160",
    "16, 14, 14, 0, 320, 160",
    "1, 28, 28, 0, 500, 100",
    "128, 3, 3, 16, 300, 160",
    "64, 5, 2, 0, 200, 900",
    "256, 7, 7, 0, 310, 150"
  })
  void everyPixelIsFoundInTheMiddleOfItsBoxAndAllLieInTheRoom(
      int count, int rows, int columns, int across, double width, double height) {
    MapGrid.Maps maps = maps(count, rows, columns, across);
    var room = new Pen.Box(10, 20, width, height);
    MapFrame frame = MapFrame.fitting(maps, room, 4, 40);
    for (int map = 0; map < count; map++) {
      for (int i = 0; i < rows * columns; i++) {
        var pixel = new MapGrid.Pixel(map, i / columns, i % columns);
        Pen.Box box = frame.pixel(pixel);
        assertThat(frame.at(box.x() + box.width() / 2, box.y() + box.height() / 2))
            .isEqualTo(Optional.of(pixel));
        assertThat(box.right()).isLessThanOrEqualTo(room.right() + 1e-6);
        assertThat(box.bottom()).isLessThanOrEqualTo(room.bottom() + 1e-6);
      }
    }
  }

  @Test
  void thereIsNoPixelBetweenMapsNorBeyondThem() {
    MapFrame frame = MapFrame.fitting(maps(3, 4, 4, 2), new Pen.Box(0, 0, 90, 90), 4, 40);
    Pen.Box first = frame.map(0);
    assertThat(frame.at(first.right() + 1, 5)).isEmpty();
    assertThat(frame.at(5, first.bottom() + 1)).isEmpty();
    assertThat(frame.at(-1, 5)).isEmpty();
    Pen.Box missing = frame.map(3);
    assertThat(frame.at(missing.x() + 5, missing.y() + 5)).isEmpty();
  }
}
