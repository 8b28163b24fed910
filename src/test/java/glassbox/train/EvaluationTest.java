package glassbox.train;

import static glassbox.train.Trials.dense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Loss and metrics over more examples than one pass takes, against sums made by hand.
final class EvaluationTest {

  private static double metric(Evaluation.Result result, String name) {
    return Objects.requireNonNull(result.metrics().get(name));
  }

  @Test
  void classesAreCountedAndLossesAveragedOverAllExamples() {
    Experiment experiment =
        Trials.experiment(
            Trials.points(500),
            Trials.CLASSES,
            Trials.epochs(2),
            dense(4, ActivationFunction.Tanh),
            dense(2, ActivationFunction.Softmax));
    SupervisedLoop loop = Trials.loop(experiment);
    Trials.steps(loop, 3);
    Examples training = experiment.data().training();
    assertThat(training.count()).isEqualTo(360);
    float[] outputs = loop.outputs(training);
    int[] labels = ((Target.Classes) training.target()).labels();
    int right = 0;
    double loss = 0;
    for (int i = 0; i < labels.length; i++) {
      assertThat(outputs[2 * i] + outputs[2 * i + 1]).isCloseTo(1, within(1e-6f));
      int decided = outputs[2 * i + 1] > outputs[2 * i] ? 1 : 0;
      assertThat(loop.decide(outputs, i)).isEqualTo(decided);
      right += decided == labels[i] ? 1 : 0;
      loss -= Math.log(outputs[2 * i + labels[i]]);
    }
    Evaluation.Result measured = loop.measureTraining();
    assertThat(metric(measured, "accuracy")).isEqualTo(right / 360.0);
    assertThat(measured.loss()).isCloseTo(loss / 360, within(1e-6));
  }

  @Test
  void numbersAreMeasuredInTheirOwnUnit() {
    float[] x = new float[300];
    float[] y = new float[300];
    for (int i = 0; i < x.length; i++) {
      x[i] = i / 100f - 1.5f;
      y[i] = 2 * x[i] + (i % 2 == 0 ? 0.25f : -0.25f);
    }
    Dataset plain = Trials.line(x, y);
    // Standardized by a deviation of 8: what is off by 1 was off by 8.
    Dataset scaled =
        new Dataset(
            plain.name(),
            plain.kind(),
            plain.training(),
            plain.validation(),
            plain.test(),
            plain.rows(),
            plain.inputNames(),
            Optional.of(new Dataset.Scale(5, 8)),
            List.of());
    SupervisedLoop loop =
        Trials.loop(
            Trials.experiment(
                scaled,
                Loss.MeanSquaredError.DEFAULT,
                Trials.endless(),
                dense(1, ActivationFunction.Linear)));
    loop.network().values().data()[0] = 2;
    loop.network().values().data()[1] = 0;
    double mean = 0;
    for (float value : y) {
      mean += value / 300.0;
    }
    double spread = 0;
    for (float value : y) {
      spread += (value - mean) * (value - mean);
    }
    Evaluation.Result measured = loop.measureTraining();
    assertThat(measured.loss()).isCloseTo(0.0625, within(1e-6));
    assertThat(metric(measured, "mae")).isCloseTo(8 * 0.25, within(1e-5));
    assertThat(metric(measured, "r2")).isCloseTo(1 - 300 * 0.0625 / spread, within(1e-6));
  }

  /// Where nothing is learned, all batches of an epoch see the same network.
  @Test
  void theTrainingPartIsMeasuredOverTheBatchesOfAnEpoch() {
    SupervisedLoop classes = Trials.loop(Trials.points(Trials.rate(Trials.endless(), 0)));
    SupervisedLoop numbers =
        Trials.loop(
            Trials.experiment(
                Trials.line(new float[] {1, 2, 3, 4, 7}, new float[] {1, -2, 3, 1, 2}),
                Loss.MeanSquaredError.DEFAULT,
                Choices.with(Trials.rate(Trials.endless(), 0), "batchSize", 2),
                dense(1, ActivationFunction.Linear)));
    for (SupervisedLoop loop : List.of(classes, numbers)) {
      Evaluation.Result whole = loop.measureTraining();
      do {
        loop.step();
      } while (!loop.atEpochEnd());
      assertThat(loop.trainingMetrics()).hasSameSizeAs(whole.metrics());
      whole
          .metrics()
          .forEach(
              (name, value) ->
                  assertThat(loop.trainingMetrics().get(name)).isCloseTo(value, within(1e-9)));
    }
  }

  @Test
  void theTrainingPartIsMeasuredBeforeEachUpdate() {
    // One batch is the whole part: what it says is what was before it.
    SupervisedLoop loop =
        Trials.loop(
            Trials.points(Trials.endless().withOptimizer(new Optimizer.GradientDescent(5))));
    double before = metric(loop.measureTraining(), "accuracy");
    loop.step();
    assertThat(loop.trainingMetrics()).containsEntry("accuracy", before);
    double after = metric(loop.measureTraining(), "accuracy");
    assertThat(after).isNotEqualTo(before);
    loop.step();
    assertThat(loop.trainingMetrics()).containsEntry("accuracy", after);
  }

  @Test
  void aPartWithoutExamplesHasNoFigures() {
    SupervisedLoop loop =
        Trials.loop(
            Trials.experiment(
                Trials.line(new float[] {1}, new float[] {1}),
                Loss.MeanSquaredError.DEFAULT,
                Trials.endless(),
                dense(1, ActivationFunction.Linear)));
    assertThat(loop.testLoss()).isNaN();
    assertThat(loop.testMetrics()).isEmpty();
    assertThat(loop.outputs(loop.experiment().data().test())).isEmpty();
  }
}
