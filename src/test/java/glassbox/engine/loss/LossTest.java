package glassbox.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.ScalarKernels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LossTest {

  private final Slice prediction = Slice.of(0.2f, 0.5f, 0.3f, 0.7f, 0.1f, 0.2f);
  private final Slice target = Slice.of(0, 1, 0, 1, 0, 0);
  private final Slice gradient = Slice.ofLength(6);

  static Stream<Loss> losses() {
    return Choices.family(Loss.class).stream();
  }

  /// In steps of 2⁻⁸, which a float holds exactly next to each of these numbers.
  @ParameterizedTest
  @MethodSource("losses")
  void theGradientIsTheSlopeOfTheValue(Loss loss) {
    loss.evaluate(2, 3, prediction, target, gradient);
    float[] given = gradient.data().clone();
    for (int i = 0; i < given.length; i++) {
      float kept = prediction.data()[i];
      float step = 0x1p-8f;
      prediction.data()[i] = kept + step;
      double above = loss.evaluate(2, 3, prediction, target, gradient);
      prediction.data()[i] = kept - step;
      double below = loss.evaluate(2, 3, prediction, target, gradient);
      prediction.data()[i] = kept;
      assertThat((above - below) / (2 * step))
          .as("%s [%d]", loss, i)
          .isCloseTo(given[i], within(2e-3 * Math.max(1, Math.abs(given[i]))));
    }
  }

  @Test
  void hasTheValuesOfTheTextbook() {
    assertThat(value(Loss.MeanSquaredError.DEFAULT)).isCloseTo(0.52 / 6, within(1e-7));
    assertThat(value(Loss.MeanAbsoluteError.DEFAULT)).isCloseTo(1.6 / 6, within(1e-7));
    assertThat(value(new Loss.Huber(0.25)))
        .isCloseTo(
            (3 * 0.5 * 0.04
                    - 0.5 * 0.04
                    + 0.25 * (0.5 - 0.125)
                    + 2 * 0.25 * (0.3 - 0.125)
                    + 0.5 * 0.01)
                / 6,
            within(1e-7));
    assertThat(value(Loss.CategoricalCrossEntropy.DEFAULT))
        .isCloseTo(-(Math.log(0.5) + Math.log(0.7)) / 2, within(1e-7));
    assertThat(value(Loss.BinaryCrossEntropy.DEFAULT))
        .isCloseTo(
            -(Math.log(0.8)
                    + Math.log(0.5)
                    + Math.log(0.7)
                    + Math.log(0.7)
                    + Math.log(0.9)
                    + Math.log(0.8))
                / 6,
            within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void staysFiniteWhereAProbabilityIsExactlyWrong(Loss loss) {
    double value = loss.evaluate(1, 2, Slice.of(0, 1), Slice.of(1, 0), Slice.of(gradient.data()));
    assertThat(value).isFinite();
    assertThat(gradient.data()[0]).isFinite();
    assertThat(gradient.data()[1]).isFinite();
  }

  @Test
  void fusedGradientsAgreeWithTheLongWayRound() {
    for (Fused fused :
        List.of(
            new Fused(Loss.CategoricalCrossEntropy.DEFAULT, ActivationFunction.Softmax),
            new Fused(Loss.BinaryCrossEntropy.DEFAULT, ActivationFunction.Sigmoid))) {
      var kernels = new ScalarKernels();
      Slice z = Slice.of(-1, 0.5f, 2, 0.3f, -0.2f, 1);
      Slice y = Slice.ofLength(6);
      kernels.activate(fused.last(), 0, 2, 3, z, y);
      fused.loss().evaluate(2, 3, y, target, gradient);
      kernels.activateBackward(fused.last(), 0, 2, 3, z, y, gradient, gradient);
      Slice direct = Slice.ofLength(6);
      fused.loss().gradientOfSums(2, 3, y, target, direct);
      assertThat(fused.loss().fusesWith(fused.last())).isTrue();
      assertThat(direct.data()).containsExactly(gradient.data(), within(1e-6f));
    }
  }

  private record Fused(Loss loss, ActivationFunction last) {}

  @Test
  void aSaturatedSoftmaxStillLearnsFromItsMistake() {
    Slice direct = Slice.ofLength(2);
    Loss.CategoricalCrossEntropy.DEFAULT.gradientOfSums(
        1, 2, Slice.of(1, 0), Slice.of(0, 1), direct);
    assertThat(direct.data()).containsExactly(1, -1);
  }

  @Test
  void refusesADeltaOfZero() {
    assertThatThrownBy(() -> new Loss.Huber(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`delta` must be from 1e-6 to 1,000,000. Received: 0.");
  }

  private double value(Loss loss) {
    return loss.evaluate(2, 3, prediction, target, gradient);
  }
}
