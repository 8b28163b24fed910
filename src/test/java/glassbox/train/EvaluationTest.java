package glassbox.train;

import static glassbox.train.Trials.dense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.engine.loss.Loss;
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
