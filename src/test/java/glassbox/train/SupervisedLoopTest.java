package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.epochs;
import static glassbox.train.Trials.fingerprint;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.points;
import static glassbox.train.Trials.restless;
import static glassbox.train.Trials.steps;
import static glassbox.train.Trials.untilOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import glassbox.data.Dataset;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What a run computes, without a thread.
final class SupervisedLoopTest {

  @Test
  void theSameExperimentGivesTheSameBits() {
    String once = fingerprint(restless(epochs(3)));
    assertThat(fingerprint(restless(epochs(3)))).isEqualTo(once);
    assertThat(fingerprint(restless(epochs(3)).withSeed(4))).isNotEqualTo(once);
    assertThat(fingerprint(restless(epochs(4)))).isNotEqualTo(once);
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    // A product of 256 × 136 × 136 is large enough to be shared.
    Experiment wide =
        Trials.experiment(
            points(400),
            Trials.CLASSES,
            Choices.with(epochs(2), "batchSize", 256),
            dense(136, ActivationFunction.GELU),
            dense(136, ActivationFunction.ReLU),
            dense(2, ActivationFunction.Softmax));
    String alone = onThreads(wide, 1);
    for (int threads = 2; threads <= 4; threads++) {
      assertThat(onThreads(wide, threads)).as("%d threads", threads).isEqualTo(alone);
    }
  }

  private static String onThreads(Experiment experiment, int threads) {
    try (Kernels kernels = KernelProvider.kernels(threads)) {
      var loop = new SupervisedLoop(experiment, kernels);
      untilOver(loop);
      return loop.weights().fingerprint();
    }
  }

  @Test
  void measuringChangesNoBit() {
    SupervisedLoop looked = loop(restless(epochs(3)));
    while (looked.step()) {
      looked.measureTraining();
      looked.outputs(looked.experiment().data().validation());
      assertThat(looked.testLoss()).isFinite();
    }
    assertThat(looked.weights().fingerprint()).isEqualTo(fingerprint(restless(epochs(3))));
  }

  @Test
  void testExamplesAreNeverTouched() {
    Experiment honest = points(Choices.with(epochs(5), "patience", 2));
    Arrays.fill(honest.data().test().inputs(), Float.NaN);
    SupervisedLoop loop = loop(honest);
    untilOver(loop);
    assertThat(loop.failed()).isEmpty();
    assertThat(loop.weights().fingerprint())
        .isEqualTo(fingerprint(points(Choices.with(epochs(5), "patience", 2))));
  }

  @Test
  void theLastBatchOfAnEpochHasWhatIsLeft() {
    SupervisedLoop loop = loop(points(epochs(2)));
    assertThat(loop.experiment().data().training().count()).isEqualTo(72);
    steps(loop, 4);
    assertThat(loop.rows()).isEqualTo(16);
    assertThat(loop.atEpochEnd()).isFalse();
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(8);
    assertThat(loop.atEpochEnd()).isTrue();
    assertThat(loop.epoch()).isEqualTo(1);
    untilOver(loop);
    assertThat(loop.steps()).isEqualTo(10);
    assertThat(loop.epoch()).isEqualTo(2);
  }

  @Test
  void aBatchMayBeLargerThanTheData() {
    SupervisedLoop loop = loop(points(Choices.with(epochs(2), "batchSize", 5_000)));
    untilOver(loop);
    assertThat(loop.rows()).isEqualTo(72);
    assertThat(loop.steps()).isEqualTo(2);
  }

  @Test
  void gradientDescentTakesTheWholeSet() {
    float[] x = {-1, 0, 1, 2, 3};
    float[] y = {1, 3, 2, 5, 4};
    double rate = 0.05;
    Training training =
        Choices.with(epochs(20), "batchSize", 2).withOptimizer(new Optimizer.GradientDescent(rate));
    SupervisedLoop loop =
        loop(
            Trials.experiment(
                Trials.line(x, y),
                Loss.MeanSquaredError.DEFAULT,
                training,
                dense(1, ActivationFunction.Linear)));
    double w = Trials.values(loop)[0];
    double b = Trials.values(loop)[1];
    for (int step = 0; step < 20; step++) {
      double slopeW = 0;
      double slopeB = 0;
      for (int i = 0; i < x.length; i++) {
        double off = w * x[i] + b - y[i];
        slopeW += 2 * off * x[i] / x.length;
        slopeB += 2 * off / x.length;
      }
      w -= rate * slopeW;
      b -= rate * slopeB;
    }
    untilOver(loop);
    assertThat(loop.steps()).isEqualTo(20);
    assertThat(loop.rows()).isEqualTo(5);
    assertThat((double) Trials.values(loop)[0]).isCloseTo(w, within(1e-5));
    assertThat((double) Trials.values(loop)[1]).isCloseTo(b, within(1e-5));
  }

  /// A run begins at once, however many examples there are.
  @Test
  void whereTrainingBeginsIsMeasuredOnAThousandOfManyExamples() {
    Experiment many =
        Trials.experiment(
            Trials.points(6_000), Trials.CLASSES, epochs(2), dense(2, ActivationFunction.Softmax));
    SupervisedLoop loop = loop(many);
    double start = loop.trainingLoss();
    loop.measure();
    assertThat(start).isNotEqualTo(loop.trainingLoss());
    assertThat(start).isCloseTo(loop.trainingLoss(), withinPercentage(10));
  }

  @Test
  void theTrainingLossIsTheMeanOverTheEpochWithoutPenalties() {
    Training heavy = Choices.with(Choices.with(epochs(2), "l2", 0.5), "l1", 0.5);
    SupervisedLoop loop = loop(points(Trials.rate(heavy, 0)));
    double start = loop.trainingLoss();
    assertThat(start).isEqualTo(loop.measureTraining().loss());
    steps(loop, 5);
    // With a rate of 0 nothing moves, so the batches' mean is that of the whole part.
    assertThat(loop.trainingLoss()).isCloseTo(start, within(1e-6));
    assertThat(loop.validationLoss()).isBetween(start / 2, start * 2);
  }

  @Test
  void goesOnForAsManyEpochsAgain() {
    SupervisedLoop loop = loop(points(epochs(2)));
    untilOver(loop);
    assertThat(loop.step()).isFalse();
    loop.extend();
    untilOver(loop);
    assertThat(loop.epoch()).isEqualTo(4);
    assertThat(loop.weights().fingerprint()).isEqualTo(fingerprint(points(epochs(4))));
  }

  @Test
  void beginsWithTheWeightsThatItIsGiven() {
    SupervisedLoop before = loop(points(epochs(2)));
    untilOver(before);
    Experiment next = points(epochs(2)).startingWith(before.weights());
    SupervisedLoop after = loop(next);
    assertThat(after.weights().fingerprint()).isEqualTo(before.weights().fingerprint());
    assertThat(loop(next.fresh()).weights().fingerprint())
        .isEqualTo(loop(points(epochs(2))).weights().fingerprint());
  }

  @Test
  void theScheduleSetsTheRateOfEachStep() {
    Training halving = Trials.schedule(Trials.rate(epochs(4), 0.8), new Schedule.Exponential(0.5));
    SupervisedLoop loop = loop(points(halving));
    assertThat(loop.learningRate()).isCloseTo(0.8, within(1e-12));
    steps(loop, 10);
    assertThat(loop.learningRate()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void withoutValidationExamplesThereIsNoValidationLoss() {
    Dataset line = Trials.line(new float[] {1, 2}, new float[] {3, 4});
    SupervisedLoop loop =
        loop(
            Trials.experiment(
                line,
                Loss.MeanSquaredError.DEFAULT,
                Choices.with(endless(), "patience", 1),
                dense(1, ActivationFunction.Linear)));
    steps(loop, 20);
    assertThat(loop.validationLoss()).isNaN();
    assertThat(loop.validationMetrics()).isEmpty();
    assertThat(loop.isOver()).isFalse();
  }
}
