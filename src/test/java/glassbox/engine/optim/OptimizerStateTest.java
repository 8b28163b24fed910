package glassbox.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OptimizerStateTest {

  static Stream<Optimizer> optimizers() {
    return Choices.family(Optimizer.class).stream();
  }

  /// By hand: what two steps with gradient 2 at rate 0.1 make of 1.
  @Test
  void theFirstStepsAreThoseOfTheFormulas() {
    assertThat(twoSteps(new Optimizer.SGD(0.1))).isCloseTo(0.6f, within(1e-6f));
    assertThat(twoSteps(new Optimizer.Momentum(0.1, 0.5))).isCloseTo(0.5f, within(1e-6f));
    assertThat(twoSteps(new Optimizer.Nesterov(0.1, 0.5))).isCloseTo(0.35f, within(1e-6f));
    assertThat(twoSteps(new Optimizer.Adagrad(0.1, 0)))
        .isCloseTo((float) (0.9 - 0.1 / Math.sqrt(2)), within(1e-6f));
    assertThat(twoSteps(new Optimizer.RMSprop(0.1, 0.75, 0)))
        .isCloseTo((float) (0.8 - 0.1 / Math.sqrt(1 - 0.75 * 0.75)), within(1e-6f));
    assertThat(twoSteps(new Optimizer.Adam(0.1, 0.9, 0.999, 0))).isCloseTo(0.8f, within(1e-5f));
    assertThat(twoSteps(new Optimizer.AdamW(0.1, 0.9, 0.999, 0, 0.5)))
        .isCloseTo((0.95f - 0.1f) * 0.95f - 0.1f, within(1e-5f));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void walksDownAParabola(Optimizer optimizer) {
    Slice x = Slice.of(3, -2);
    OptimizerState state = OptimizerState.of(optimizer, 2);
    for (int i = 0; i < 2_000; i++) {
      state.step(x, Slice.of(2 * x.data()[0], 2 * x.data()[1]), 0.1);
    }
    assertThat(Math.hypot(x.data()[0], x.data()[1])).isLessThan(1.5);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void touchesOnlyItsOwnStretch(Optimizer optimizer) {
    Slice values = new Slice(new float[] {1, 1, 1, 1}, 1);
    OptimizerState.of(optimizer, 2)
        .step(values, new Slice(new float[] {9, 9, 9, 2, 2}, 3), optimizer.learningRate());
    assertThat(values.data()[0]).isEqualTo(1);
    assertThat(values.data()[3]).isEqualTo(1);
    assertThat(values.data()[1]).isLessThan(1).isEqualTo(values.data()[2]);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aRateOfZeroChangesNothing(Optimizer optimizer) {
    Slice values = Slice.of(1, -1);
    OptimizerState.of(optimizer, 2).step(values, Slice.of(0.5f, 0.5f), 0);
    assertThat(values.data()).containsExactly(1, -1);
  }

  private static float twoSteps(Optimizer optimizer) {
    Slice values = Slice.of(1);
    OptimizerState state = OptimizerState.of(optimizer, 1);
    state.step(values, Slice.of(2), optimizer.learningRate());
    state.step(values, Slice.of(2), optimizer.learningRate());
    return values.data()[0];
  }
}
