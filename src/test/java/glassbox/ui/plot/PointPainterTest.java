package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.FxTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class PointPainterTest {

  private static List<PointPlot.Key> keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PointPlot.Key(Color.RED, PointPlot.Mark.DISC, i, "class " + i))
        .toList();
  }

  private static List<Integer> columns(int keys, double side, double width) {
    return FxTest.onFx(
        () ->
            new PointPainter(new PointPlot("plot"))
                    .columns(keys(keys), Optional.empty(), new Pen.Box(0, 0, side, side), width)
                    .stream()
                    .map(List::size)
                    .toList());
  }

  @Test
  void keysThatFitStandInOneColumn() {
    assertThat(columns(5, 215, 300)).containsExactly(5);
  }

  @Test
  void whereASecondColumnHasNoRoomTheyStandCloser() {
    assertThat(columns(11, 215, 300)).containsExactly(11);
  }

  @Test
  void whereTheyWouldStandTooCloseThePlaneGivesWay() {
    assertThat(columns(11, 130, 230).stream().mapToInt(i -> i).sum()).isEqualTo(11);
    assertThat(columns(11, 130, 230)).hasSizeGreaterThan(1);
  }
}
