package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.rate;
import static glassbox.train.Trials.values;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Tensor;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.BatchNorm;
import glassbox.layer.LayerSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that goes wrong stops at once and keeps what it had.
final class DivergenceTest {

  private static final int FAR = 1_000;

  /// Steps until the run fails, and checks that the failing step left no trace.
  private static Failure fail(SupervisedLoop loop) {
    for (int i = 0; i < FAR; i++) {
      long steps = loop.steps();
      float[] before = values(loop);
      String all = loop.weights().fingerprint();
      if (!loop.step()) {
        assertThat(loop.steps()).isEqualTo(steps);
        assertThat(values(loop)).isEqualTo(before);
        assertThat(loop.weights().fingerprint()).isEqualTo(all);
        assertThat(loop.step()).isFalse();
        return loop.failed().orElseThrow();
      }
    }
    throw new AssertionError("The run did not fail.");
  }

  private static void allFinite(SupervisedLoop loop) {
    List<Tensor> tensors =
        loop.weights().byNode().values().stream()
            .flatMap(byName -> byName.values().stream())
            .toList();
    assertThat(tensors).isNotEmpty();
    for (Tensor tensor : tensors) {
      for (float value : tensor.values()) {
        assertThat(value).isFinite();
      }
    }
  }

  private static Experiment line(double rate, LayerSpec... layers) {
    Dataset data = Trials.line(new float[] {1, 2, 3, 4}, new float[] {2, 4, 6, 8});
    return Trials.experiment(data, Loss.MeanSquaredError.DEFAULT, rate(endless(), rate), layers);
  }

  @Test
  void aHugeRateIsStoppedWhenTheLossHasGrownTenThousandTimes() {
    SupervisedLoop loop = loop(line(1, dense(1, ActivationFunction.Linear)));
    double start = loop.trainingLoss();
    Failure failure = fail(loop);
    assertThat(loop.lastLoss()).isBetween(1e4 * start, 1e8 * start);
    assertThat(failure.node()).isEqualTo("n1");
    assertThat(failure.message())
        .matches(
            "At step \\d the loss was more than 10,000 times as large as at the start; it shows"
                + " first in Dense\\. Reset and use a smaller learning rate, or clip the"
                + " gradient\\.");
    allFinite(loop);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 3e38f})
  void anInputOutOfRangeIsStoppedBeforeItReachesAWeight(float bad) {
    Experiment experiment =
        line(
            0.01,
            dense(4, ActivationFunction.ReLU),
            BatchNorm.Spec.DEFAULT,
            dense(1, ActivationFunction.Linear));
    experiment.data().training().inputs()[2] = bad;
    SupervisedLoop loop = loop(experiment);
    Failure failure = fail(loop);
    assertThat(loop.steps()).isZero();
    assertThat(failure.node()).isEqualTo("n1");
    assertThat(failure.message())
        .startsWith("The loss left the range of numbers at step 1; it shows first in Dense.");
    allFinite(loop);
  }

  @Test
  void aHugeRateUnderABoundedLossLeavesFiniteWeights() {
    SupervisedLoop loop =
        loop(
            Trials.experiment(
                Trials.points(100),
                Trials.CLASSES,
                endless().withOptimizer(new Optimizer.Adam(1_000, 0.9, 0.999, 1e-8)),
                dense(8, ActivationFunction.ReLU),
                dense(8, ActivationFunction.ReLU),
                dense(2, ActivationFunction.Softmax)));
    Trials.steps(loop, FAR);
    assertThat(loop.steps()).isPositive();
    allFinite(loop);
  }

  static List<Optimizer> optimizers() {
    return Choices.family(Optimizer.class);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void noOptimizerLeavesANumberThatIsNone(Optimizer optimizer) {
    Optimizer wild = (Optimizer) Choices.with((Record) optimizer, "learningRate", 1_000.0);
    SupervisedLoop loop =
        loop(
            Trials.experiment(
                Trials.line(new float[] {1, 200, 3e4f, 4e6f}, new float[] {2, 400, 6e4f, 8e6f}),
                Loss.MeanSquaredError.DEFAULT,
                endless().withOptimizer(wild),
                dense(8, ActivationFunction.ReLU),
                BatchNorm.Spec.DEFAULT,
                dense(8, ActivationFunction.SELU),
                dense(1, ActivationFunction.Linear)));
    Trials.steps(loop, FAR);
    assertThat(loop.steps()).isPositive();
    allFinite(loop);
  }

  @Test
  void theLayerWithTheTroubleIsNamed() {
    Experiment experiment =
        line(0.01, dense(4, ActivationFunction.Linear), dense(1, ActivationFunction.Linear));
    SupervisedLoop loop = loop(experiment);
    Arrays.fill(
        loop.network().values().data(), 8, loop.network().parameterCount(), Float.MAX_VALUE);
    Failure failure = fail(loop);
    assertThat(failure.node()).isEqualTo("n2");
  }

  @Test
  void clippingKeepsARunAlive() {
    Experiment experiment = line(1, dense(1, ActivationFunction.Linear));
    SupervisedLoop loop = loop(experiment);
    loop.change(Choices.with(experiment.training(), "gradientClipNorm", 0.01));
    Trials.steps(loop, FAR);
    assertThat(loop.failed()).isEmpty();
  }
}
