package glassbox.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScalarKernelsTest {

  private final Kernels kernels = new ScalarKernels();

  @Test
  void multipliesMatricesInAllFourOrders() {
    Slice a = Slice.of(1, 2, 3, 4, 5, 6);
    Slice aTransposed = Slice.of(1, 4, 2, 5, 3, 6);
    Slice b = Slice.of(7, 8, 9, 10, 11, 12);
    Slice bTransposed = Slice.of(7, 9, 11, 8, 10, 12);
    for (boolean ta : new boolean[] {false, true}) {
      for (boolean tb : new boolean[] {false, true}) {
        Slice c = Slice.of(100, 0, 0, 0);
        kernels.product(2, 2, 3, ta ? aTransposed : a, ta, tb ? bTransposed : b, tb, c, true);
        assertThat(c.data()).containsExactly(158, 64, 139, 154);
      }
    }
  }

  @Test
  void denseAddsItsBiasToEveryRow() {
    Slice y = Slice.ofLength(4);
    kernels.dense(
        2,
        2,
        2,
        Slice.of(1, 2, 3, 4),
        Slice.of(1, 1, 1, -1),
        Slice.of(10, 20),
        ActivationFunction.Linear,
        y,
        y);
    assertThat(y.data()).containsExactly(13, 19, 17, 19);
  }

  /// Central differences in double precision: nothing of the derivative's own formula.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Softmax")
  void derivativesAreSlopesOfTheValues(ActivationFunction f) {
    for (double z : new double[] {-4.2, -2.9, -1, -0.3, 0.2, 1.1, 2.7, 5}) {
      double h = 1e-5;
      double slope =
          (Activations.value(f, 0.01f, z + h) - Activations.value(f, 0.01f, z - h)) / (2 * h);
      double derivative = Activations.derivative(f, 0.01f, z, Activations.value(f, 0.01f, z));
      assertThat(derivative).as("%s at %s", f, z).isCloseTo(slope, within(1e-8));
    }
  }

  @Test
  void theErrorFunctionAgreesWithTables() {
    assertThat(Activations.erf(0.5)).isCloseTo(0.5204998778130465, within(1e-14));
    assertThat(Activations.erf(2)).isCloseTo(0.9953222650189527, within(1e-14));
    assertThat(Activations.erf(-3)).isCloseTo(-0.9999779095030014, within(1e-14));
  }

  @Test
  void softmaxOfHugeSumsStaysFinite() {
    Slice y = Slice.ofLength(3);
    kernels.activate(ActivationFunction.Softmax, 0, 1, 3, Slice.of(1000, 1000, -1000), y);
    assertThat(y.data()).containsExactly(0.5f, 0.5f, 0);
  }
}
