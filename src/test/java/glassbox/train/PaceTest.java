package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Speeds, paces and rates, with a clock that the test sets.
final class PaceTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void flatOutNeverWaits() {
    Pace pace = new Pace(Speed.FLAT_OUT);
    pace.restart(5);
    pace.stepped(1_000_000, 6);
    assertThat(pace.isLimited()).isFalse();
    assertThat(pace.nanosToWait(6)).isZero();
  }

  @Test
  void aStepTakesAsLongAsItsExamples() {
    Pace pace = new Pace(new Speed(100));
    pace.restart(7 * SECOND);
    assertThat(pace.isLimited()).isTrue();
    assertThat(pace.nanosToWait(7 * SECOND)).isZero();
    pace.stepped(16, 7 * SECOND);
    assertThat(pace.nanosToWait(7 * SECOND)).isEqualTo(SECOND * 16 / 100);
    assertThat(pace.nanosToWait(7 * SECOND + SECOND / 10)).isEqualTo(SECOND * 6 / 100);
    assertThat(pace.nanosToWait(8 * SECOND)).isNegative();
  }

  @Test
  void manyStepsKeepTheSpeedThoughEachBeginsALittleLate() {
    Pace pace = new Pace(new Speed(1_000));
    pace.restart(0);
    long now = 0;
    for (int step = 0; step < 1_000; step++) {
      now += Math.max(0, pace.nanosToWait(now)) + 2_000_000;
      pace.stepped(10, now);
    }
    assertThat(now / 1e9).isCloseTo(10, within(0.05));
  }

  @Test
  void timeThatWasLostIsNotMadeUpFor() {
    Pace pace = new Pace(new Speed(100));
    pace.restart(0);
    pace.stepped(1, 0);
    long late = 60 * SECOND;
    int steps = 0;
    while (pace.nanosToWait(late) <= 0) {
      pace.stepped(1, late);
      steps++;
    }
    // A tenth of a second's worth, not a minute's.
    assertThat(steps).isBetween(10, 11);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesASpeedThatIsNone(double examplesPerSecond) {
    assertThatThrownBy(() -> new Speed(examplesPerSecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A speed is more than 0 examples a second. Received: " + examplesPerSecond + ".");
  }

  @Test
  void theRateIsThatOfTheLastHalfSecond() {
    StepRate rate = new StepRate();
    rate.restart(1_000, 10 * SECOND);
    assertThat(rate.perSecond(1_000, 10 * SECOND)).isZero();
    // The first figure stands until half a second has passed.
    assertThat(rate.perSecond(1_010, 10 * SECOND + SECOND / 10)).isCloseTo(100, within(1e-9));
    assertThat(rate.perSecond(1_900, 10 * SECOND + SECOND / 5)).isCloseTo(100, within(1e-9));
    assertThat(rate.perSecond(2_000, 10 * SECOND + SECOND / 2)).isCloseTo(2_000, within(1e-9));
    assertThat(rate.perSecond(2_600, 11 * SECOND)).isCloseTo(1_200, within(1e-9));
    rate.restart(2_600, 20 * SECOND);
    assertThat(rate.perSecond(2_600, 20 * SECOND)).isZero();
  }
}
