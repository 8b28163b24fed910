package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the pointer reads and chooses, without a window.
final class LineAreaTest {

  private static final Pen.Box BOX = new Pen.Box(50, 20, 101, 101);

  private static Line line(String name, double[] x, double[] y) {
    return new Line(name, 0, x, y, Line.Stroke.SOLID);
  }

  private static LineArea area(Axis x) {
    return new LineArea(BOX, x, new Axis(0, 1, false), true);
  }

  @Test
  void turnsPixelsIntoValuesAndBack() {
    LineArea linear = area(new Axis(0, 200, false));
    assertThat(linear.valueAt(100)).isEqualTo(100);
    assertThat(linear.px(100)).isEqualTo(100);
    assertThat(linear.valueAt(0)).isZero();
    LineArea logarithmic = area(new Axis(1, 10_000, true));
    assertThat(logarithmic.valueAt(100)).isCloseTo(100, within(1e-9));
  }

  @Test
  void draggingChoosesThePartBetweenInEitherDirection() {
    LineArea area = area(new Axis(0, 200, false));
    Optional<LineArea.Window> part = Optional.of(new LineArea.Window(20, 100));
    assertThat(area.between(60, 100)).isEqualTo(part);
    assertThat(area.between(100, 60)).isEqualTo(part);
    assertThat(area.between(60, 63)).isEmpty();
  }

  @Test
  void thePartFillsThePlotAndItsValuesSetTheHeight() {
    var lines = List.of(line("a", new double[] {0, 1, 2, 3}, new double[] {100, 4, 3, 2}));
    var window = Optional.of(new LineArea.Window(1, 3));
    Axis x = LineArea.xAxis(lines, false, window);
    assertThat(x).isEqualTo(new Axis(1, 3, false));
    assertThat(LineArea.yAxis(lines, x, Upright.LINEAR).to()).isLessThan(5);
    assertThat(LineArea.xAxis(lines, false, Optional.empty())).isEqualTo(new Axis(0, 3, false));
    assertThat(LineArea.xAxis(lines, true, Optional.empty())).isEqualTo(new Axis(1, 3, true));
  }

  @Test
  void whatIsShownAnywayIsNotCutOffHoweverSmallItIs() {
    var lines = List.of(line("a", new double[] {1, 2}, new double[] {1e-20, 1}));
    Axis x = LineArea.xAxis(lines, false, Optional.empty());
    Upright upright = Upright.LINEAR.alwaysLogarithmic();
    assertThat(LineArea.yAxis(lines, x, upright).from()).isGreaterThan(1e-7);
    Axis asked = LineArea.yAxis(lines, x, upright.showing(1e-20, 1));
    assertThat(asked.from()).isEqualTo(1e-20);
    assertThat(asked.to()).isGreaterThan(1);
  }

  @Test
  void readsEveryLineAtThePlaceThatIsNearest() {
    var lines =
        List.of(
            line("dense", new double[] {0, 1, 2, 3, 4}, new double[] {5, 6, 7, 8, 9}),
            line("sparse", new double[] {0, 4}, new double[] {1, 2}),
            line("short", new double[] {0, 1}, new double[] {3, 4}));
    assertThat(Reading.at(lines, 2.9)).containsExactly(new Reading(0, 3, 8), new Reading(1, 4, 2));
    assertThat(Reading.at(lines, 0.2)).hasSize(3);
  }

  @Test
  void readsLinesInTheOrderOfTheLegend() {
    var x = new double[] {0, 1};
    var lines =
        List.of(
            new Line("kept", 0, x, x, Line.Stroke.THIN),
            new Line("raw", 1, x, x, Line.Stroke.GHOST),
            new Line("now", 1, x, x, Line.Stroke.SOLID));
    assertThat(Reading.at(lines, 0)).extracting(Reading::line).containsExactly(2, 0, 1);
  }
}
