package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.layer.Activation;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.layer.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Units that were counted by hand.
final class UnitCensusTest {

  private static final LayerSpec RELU = new Activation.Spec(ActivationFunction.ReLU, 0.01);

  private static UnitShares take(LayerSpec layer, Shape shape, int rows, float... values) {
    return UnitCensus.take(layer, new Signal(shape, Slice.of(values), Slice.NONE), rows);
  }

  private static UnitShares one(ActivationFunction function, float... values) {
    return take(new Activation.Spec(function, 0.01), Shape.of(1), values.length, values);
  }

  @Test
  void aUnitIsDeadWhenItIsZeroForEveryExample() {
    UnitShares shares = take(RELU, Shape.of(4), 2, 0, 1, 0, 0, 0, 0, 0, 2);
    assertThat(shares.dead()).isEqualTo(0.5);
    assertThat(shares.active()).isEqualTo(0.5);
    assertThat(shares.saturated()).isNaN();
  }

  @Test
  void onlyTheRowsOfTheBatchCount() {
    assertThat(take(RELU, Shape.of(1), 2, 0, 0, 7).dead()).isEqualTo(1);
    assertThat(take(RELU, Shape.of(1), 3, 0, 0, 7).dead()).isEqualTo(0);
  }

  @Test
  void theUnitsOfAnImageAreItsChannels() {
    // Two channels of 1×3: the second one is 0 at every pixel of both examples.
    float[] values = {0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThat(take(RELU, Shape.of(2, 1, 3), 2, values).dead()).isEqualTo(0.5);
  }

  @Test
  void theUnitsOfASequenceAreItsFeatures() {
    // Two steps of three features: the third one is 0 at both.
    assertThat(take(RELU, Shape.of(2, 3), 1, 1, 0, 0, 0, 2, 0).dead()).isEqualTo(1.0 / 3);
  }

  @Test
  void theUnitsOfADenseLayerAreItsLastAxis() {
    Dense.Spec dense = new Dense.Spec(2, ActivationFunction.ReLU, true);
    // The first unit is never above 0.
    float[] values = {0, 1, 0, 0, 0, 1, 0, 0};
    assertThat(take(dense, Shape.of(2, 2, 2), 1, values).dead()).isEqualTo(0.5);
  }

  @Test
  void aUnitIsSaturatedWhenNineOfTenValuesAreAtAnEnd() {
    float[] tanh = new float[20];
    Arrays.fill(tanh, 0, 10, -1);
    Arrays.fill(tanh, 10, 20, 1);
    tanh[3] = 0;
    tanh[4] = 0.99f;
    assertThat(one(ActivationFunction.Tanh, tanh).saturated()).isEqualTo(1);
    tanh[5] = 0.5f;
    assertThat(one(ActivationFunction.Tanh, tanh).saturated()).isEqualTo(0);
    assertThat(one(ActivationFunction.Tanh, tanh).active()).isEqualTo(1);
    assertThat(one(ActivationFunction.Tanh, tanh).dead()).isNaN();
  }

  @Test
  void functionsThatOnlyComeNearZeroAreDeadWithinAHundredth() {
    assertThat(one(ActivationFunction.GELU, -0.0099f, 0.0099f).dead()).isEqualTo(1);
    assertThat(one(ActivationFunction.SiLU, -0.0099f, 0.011f).dead()).isEqualTo(0);
    assertThat(one(ActivationFunction.SiLU, -0.2f, -0.2f).dead()).isEqualTo(0);
    assertThat(one(ActivationFunction.Softplus, 0.001f, 0.009f).dead()).isEqualTo(1);
  }

  @Test
  void whereTheNotionsHaveNoMeaningThereIsNone() {
    assertThat(one(ActivationFunction.Linear, 0, 0)).isEqualTo(UnitShares.NONE);
    assertThat(one(ActivationFunction.Softmax, 1, 1)).isEqualTo(UnitShares.NONE);
    assertThat(one(ActivationFunction.LeakyReLU, 0, 0)).isEqualTo(UnitShares.NONE);
    assertThat(take(RELU, Shape.of(1), 0).isKnown()).isFalse();
  }

  @Test
  void leakyReluWithoutALeakDiesAsReluDoes() {
    LayerSpec sealed = new Activation.Spec(ActivationFunction.LeakyReLU, 0);
    assertThat(take(sealed, Shape.of(1), 2, 0, 0).dead()).isEqualTo(1);
  }

  /// Flat ends are where the derivative, as the engine has it, is at most 1 % of its maximum.
  @ParameterizedTest
  @EnumSource(names = {"Sigmoid", "Tanh", "HardSigmoid", "ELU", "SELU"})
  void flatEndsAreWhereTheSlopeIsAHundredthOfItsMaximum(ActivationFunction f) {
    int count = 4001;
    Slice z = Slice.ofLength(count);
    for (int i = 0; i < count; i++) {
      z.data()[i] = (i - 2000) / 200f;
    }
    Slice y = Slice.ofLength(count);
    Slice slope = Slice.ofLength(count);
    Arrays.fill(slope.data(), 1);
    ScalarKernels kernels = new ScalarKernels();
    kernels.activate(f, 0, 1, count, z, y);
    kernels.activateBackward(f, 0, 1, count, z, y, slope, slope);
    float steepest = 0;
    for (float s : slope.data()) {
      steepest = Math.max(steepest, s);
    }
    FlatEnds ends = FlatEnds.of(f, 0);
    int flat = 0;
    for (int i = 0; i < count; i++) {
      double relative = slope.data()[i] / steepest;
      flat += ends.have(y.data()[i]) ? 1 : 0;
      // Steps of 1/200 don't hit the edge itself.
      if (Math.abs(relative - 0.01) > 1e-4) {
        assertThat(ends.have(y.data()[i])).as("f(%s)", z.data()[i]).isEqualTo(relative < 0.01);
      }
    }
    assertThat(flat).isBetween(100, count - 100);
  }
}
