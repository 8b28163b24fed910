package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is kept of a run, with a clock that stands still or leaps.
final class RecorderTest {

  @Test
  void keepsNearlyAllFirstStepsAndEverFewerLaterOnes() {
    assertThat(LongStream.rangeClosed(1, 128).allMatch(Recorder::isDense)).isTrue();
    assertThat(LongStream.rangeClosed(1, 300).filter(Recorder::isDense).count())
        .isEqualTo(128 + 64 + 11);
    assertThat(LongStream.rangeClosed(1, 1L << 20).filter(Recorder::isDense).count())
        .isEqualTo(128 + 13 * 64);
  }

  @Test
  void aLaterPointIsTheMeanOfTheStepsSinceTheOneBefore() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    double[] losses = new double[301];
    for (int i = 1; i <= 300; i++) {
      loop.step();
      losses[i] = loop.lastLoss();
      recorder.stepped(false, 0);
    }
    Series.Curve curve = recorder.history().trainingLoss().curve();
    assertThat(curve.count()).isEqualTo(203);
    assertThat(curve.values()[4]).isEqualTo(losses[5]);
    assertThat(curve.steps()[202]).isEqualTo(300);
    assertThat(curve.last())
        .isCloseTo((losses[297] + losses[298] + losses[299] + losses[300]) / 4, within(1e-12));
    double[] lastFour = Arrays.copyOfRange(losses, 297, 301);
    assertThat(recorder.history().leastLoss().curve().last())
        .isEqualTo(Arrays.stream(lastFour).min().orElseThrow());
    assertThat(recorder.history().largestLoss().curve().last())
        .isEqualTo(Arrays.stream(lastFour).max().orElseThrow());
  }

  @Test
  void whatIsLeftAtTheEndIsKept() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    for (int i = 0; i < 515; i++) {
      loop.step();
      recorder.stepped(false, 0);
    }
    recorder.flush();
    recorder.flush();
    double[] steps = recorder.history().trainingLoss().curve().steps();
    assertThat(steps).endsWith(508, 512, 515);
  }

  @Test
  void aStepThatIsLookedAtIsMeasured() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    for (int i = 1; i <= 303; i++) {
      loop.step();
      recorder.stepped(i == 301, 0);
    }
    Series.Curve curve = recorder.history().gradientNorm("n2").curve();
    assertThat(curve.steps()).endsWith(296, 300, 301);
    assertThat(curve.values()).doesNotContain(Double.NaN);
  }

  @Test
  void slowStepsAreAllKept() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    for (int i = 1; i <= 600; i++) {
      loop.step();
      recorder.stepped(false, 5_000_000L * i);
    }
    assertThat(recorder.history().trainingLoss().curve().count()).isEqualTo(600);
  }

  @Test
  void countsTheSecondsOfTheRunAndNotThoseOfAPause() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    recorder.resumed(1_000_000_000L);
    loop.step();
    recorder.stepped(false, 2_000_000_000L);
    recorder.resumed(60_000_000_000L);
    loop.step();
    recorder.stepped(false, 60_500_000_000L);
    Series.Curve seconds = recorder.history().seconds().curve();
    assertThat(seconds.values()).containsExactly(0, 1, 1.5);
    assertThat(seconds.at(1.5)).isEqualTo(1.25);
  }

  @Test
  void knowsHowManyEpochsWerePassedAtEachStep() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    // 72 examples in batches of 16 make 5 steps.
    for (int i = 0; i < 10; i++) {
      loop.step();
      recorder.stepped(false, 0);
    }
    Series.Curve epochs = recorder.history().epochs().curve();
    assertThat(epochs.at(0)).isZero();
    assertThat(epochs.at(1)).isCloseTo(16.0 / 72, within(1e-9));
    assertThat(epochs.at(5)).isCloseTo(1, within(1e-9));
    assertThat(epochs.at(10)).isCloseTo(2, within(1e-9));
  }

  @Test
  void keepsAMetricOfBothPartsAtTheStartAndAtTheEndOfEachEpoch() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    for (int i = 0; i < 12; i++) {
      loop.step();
      recorder.stepped(false, 0);
    }
    RunHistory history = recorder.history();
    assertThat(history.metric("accuracy").curve().steps()).containsExactly(0, 5, 10);
    assertThat(history.metric("training accuracy").curve().steps()).containsExactly(0, 5, 10);
  }

  @Test
  void aCopyOfTheFiguresDoesNotGrow() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    Recorder recorder = new Recorder(loop);
    loop.step();
    recorder.stepped(true, 0);
    RunHistory copy = recorder.history().figures();
    loop.step();
    recorder.stepped(true, 0);
    assertThat(copy.trainingLoss().curve().count()).isEqualTo(1);
    assertThat(copy.validationLoss().least())
        .isEqualTo(recorder.history().validationLoss().least());
    assertThat(copy.metricNames()).containsExactly("accuracy", "training accuracy");
  }
}
