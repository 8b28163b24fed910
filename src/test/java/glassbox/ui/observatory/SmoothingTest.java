package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SmoothingTest {

  private static final Offset<Double> NEARLY = within(1e-12);

  private static double[] steps(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  @Test
  void withoutWeightTheCurveIsAsItIs() {
    double[] y = {3, 1, 2};
    assertThat(Smoothing.smooth(steps(3), y, 0)).containsExactly(y);
  }

  @Test
  void whatIsConstantStaysSo() {
    assertThat(Smoothing.smooth(steps(4), new double[] {2, 2, 2, 2}, 0.99))
        .containsExactly(new double[] {2, 2, 2, 2}, NEARLY);
  }

  /// With 1,001 even steps, neighbours are one apart: a step from 0 to 1 then rises as `(1 - w^k) /
  /// (1 - w^n)` for the k-th of the ones, among n values.
  @Test
  void aStepRisesAsItsClosedFormSays() {
    double weight = 0.9;
    double[] y = new double[1001];
    for (int i = 500; i <= 1000; i++) {
      y[i] = 1;
    }
    double[] smooth = Smoothing.smooth(steps(1001), y, weight);
    for (int i : new int[] {499, 500, 510, 1000}) {
      double ones = Math.max(0, i - 499);
      double expected = (1 - Math.pow(weight, ones)) / (1 - Math.pow(weight, i + 1.0));
      assertThat(smooth[i]).isCloseTo(expected, NEARLY);
    }
  }

  /// A part that was thinned weighs by its length on the axis, not by how many points are left.
  @Test
  void distancesCountNotPoints() {
    double[] x = {0, 100, 1000};
    double[] smooth = Smoothing.smooth(x, new double[] {0, 1, 1}, 0.99);
    double kept = Math.pow(0.99, 100);
    assertThat(smooth[1]).isCloseTo(1 / (1 + kept), NEARLY);
  }

  /// Where a run pauses, its last point stands close to the one before.
  @Test
  void aPointCloseToAnotherPullsLittle() {
    double[] smooth =
        Smoothing.smooth(new double[] {0, 100, 100.5, 1000}, new double[] {1, 1, 0, 0}, 0.95);
    assertThat(smooth[2]).isBetween(0.95, 1.0);
  }

  @Test
  void gapsStayGaps() {
    double[] smooth = Smoothing.smooth(steps(3), new double[] {1, Double.NaN, 1}, 0.9);
    assertThat(smooth[1]).isNaN();
    assertThat(smooth[2]).isCloseTo(1, NEARLY);
  }

  @Test
  void theSliderGoesFromNothingToNearlyAll() {
    assertThat(CurveBar.weight(0)).isZero();
    assertThat(CurveBar.weight(0.5)).isCloseTo(0.9, within(0.01));
    assertThat(CurveBar.weight(1)).isLessThan(1);
  }
}
