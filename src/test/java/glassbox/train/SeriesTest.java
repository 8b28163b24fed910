package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thinning keeps the ends, the mean and the order, in bounded memory.
final class SeriesTest {

  private static Series line(int count) {
    Series series = new Series();
    for (int i = 0; i < count; i++) {
      series.add(i, 3.0 * i + 1);
    }
    return series;
  }

  @Test
  void isEmptyAtFirst() {
    Series series = new Series();
    assertThat(series.added()).isZero();
    assertThat(series.curve().count()).isZero();
    assertThat(series.curve().last()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 4_096, 100_003})
  void keepsEndsOrderAndLine(int count) {
    Series.Curve curve = line(count).curve();
    assertThat(curve.count()).isLessThanOrEqualTo(2 * Series.CAPACITY);
    assertThat(curve.steps()).isSorted();
    assertThat(curve.steps()).doesNotHaveDuplicates();
    assertThat(curve.last()).isEqualTo(3.0 * (count - 1) + 1);
    // The first point is a mean of the first ones, so it is near the beginning.
    assertThat(curve.steps()[0]).isBetween(0.0, count / 500.0);
    for (int i = 0; i < curve.count(); i++) {
      // A mean of points of a straight line lies on the line.
      assertThat(curve.values()[i]).isCloseTo(3 * curve.steps()[i] + 1, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 1_023, 1_024, 1_025, 5_000})
  void theNewestAreTheEndOfTheCurve(int count) {
    Series series = line(count);
    double[] steps = series.curve().steps();
    double[] newest = series.newest(32).steps();
    assertThat(newest).hasSize(Math.min(count, 32));
    assertThat(newest)
        .isEqualTo(Arrays.copyOfRange(steps, steps.length - newest.length, steps.length));
  }

  @Test
  void keepsTheRecentPartInFull() {
    double[] steps = line(50_000).curve().steps();
    double[] recent = Arrays.copyOfRange(steps, steps.length - Series.CAPACITY, steps.length);
    for (int i = 0; i < recent.length; i++) {
      assertThat(recent[i]).isEqualTo(50_000 - Series.CAPACITY + i);
    }
  }

  /// Each old point stands for equally many, so their mean is the mean of what was added.
  @ParameterizedTest
  @ValueSource(ints = {3_000, 5_120, 70_000})
  void keepsTheMeanOfTheOldPart(int count) {
    Series series = new Series();
    double noise = 0;
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      noise = (noise * 7.13 + 0.37) % 1;
      values[i] = noise;
      series.add(i, noise);
    }
    Series.Curve curve = series.curve();
    int old = curve.count() - Series.CAPACITY;
    double mean = Arrays.stream(curve.values(), 0, old).average().orElseThrow();
    // What waits to be joined is less than one point's worth.
    assertThat(mean)
        .isCloseTo(
            Arrays.stream(values, 0, count - Series.CAPACITY).average().orElseThrow(),
            within(2.0 / old));
  }

  @Test
  void aCurveIsACopy() {
    Series series = line(10);
    Series.Curve before = series.curve();
    series.add(10, 0);
    assertThat(before.count()).isEqualTo(10);
    assertThat(series.curve().count()).isEqualTo(11);
    assertThat(series.added()).isEqualTo(11);
  }

  @Test
  void isReadWhileItGrows() throws InterruptedException {
    Series series = new Series();
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 300_000; i++) {
                    series.add(i, 2.0 * i);
                  }
                  done.set(true);
                });
    while (!done.get()) {
      Series.Curve curve = series.curve();
      assertThat(curve.steps()).isSorted();
      if (curve.count() > 0) {
        int last = curve.count() - 1;
        assertThat(curve.values()[last]).isEqualTo(2 * curve.steps()[last]);
      }
    }
    writer.join(Waiting.PATIENCE);
    assertThat(series.added()).isEqualTo(300_000);
  }

  @Test
  void thinningKeepsWhatIsLeastAndWhatIsLargest() {
    var least = new Series(Series.Joining.LEAST);
    var largest = new Series(Series.Joining.MOST);
    for (int i = 0; i < 9 * Series.CAPACITY; i++) {
      least.add(i, i == 777 ? -5 : 1);
      largest.add(i, i == 778 ? 5 : 1);
    }
    assertThat(Arrays.stream(least.curve().values()).min()).hasValue(-5);
    assertThat(Arrays.stream(largest.curve().values()).max()).hasValue(5);
  }

  @Test
  void theLeastOfAllStaysWhatItWasHoweverLongTheRunGetsAndInACopyToo() {
    var series = new Series();
    assertThat(series.least()).isEmpty();
    series.add(0, Double.NaN);
    assertThat(series.least()).isEmpty();
    for (int i = 1; i < 20 * Series.CAPACITY; i++) {
      series.add(i, i == 777 || i == 778 ? 0.25 : 1);
    }
    assertThat(series.least()).contains(new Series.Point(777, 0.25));
    // Thinned, the curve has lost it.
    assertThat(Arrays.stream(series.curve().values()).skip(1).min().orElseThrow())
        .isGreaterThan(0.3);
    var copy = new Series();
    copy.take(series);
    assertThat(copy.least()).isEqualTo(series.least());
  }
}
