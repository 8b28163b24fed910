package glassbox.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast kernels against their oracle, over sizes around the edges of tiles and panels.
final class VectorKernelsTest {

  private final Kernels oracle = new ScalarKernels();
  private final Kernels fast = new VectorKernels(2);

  @AfterEach
  void close() {
    fast.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 7, 13, 15, 16, 17, 31, 32, 33, 64, 65, 130})
  void productsAgreeInAllOrders(int size) {
    for (int m : new int[] {1, 6, size}) {
      for (int n : new int[] {1, 33, size}) {
        for (int order = 0; order < 8; order++) {
          boolean ta = (order & 1) > 0;
          boolean tb = (order & 2) > 0;
          boolean add = (order & 4) > 0;
          Slice a = random(m * size + 3, 1, 3);
          Slice b = random(size * n + 5, 2, 5);
          Slice expected = random(m * n + 2, 3, 2);
          Slice actual = random(m * n + 2, 3, 2);
          oracle.product(m, n, size, a, ta, b, tb, expected, add);
          fast.product(m, n, size, a, ta, b, tb, actual, add);
          assertThat(actual.data())
              .as("%d×%d×%d, order %d", m, n, size, order)
              .containsExactly(expected.data(), within(2e-6f * size));
        }
      }
    }
  }

  /// One panel is not packed; the same numbers the other way round are.
  @Test
  void whetherTheRightOperandIsPackedChangesNoBit() {
    int m = 13;
    int n = 2 * VectorMaths.LANES;
    int k = 900;
    Slice a = random(m * k, 1, 0);
    Slice panel = random(k * n, 2, 0);
    Slice turned = Slice.ofLength(k * n);
    for (int i = 0; i < k * n; i++) {
      turned.data()[i % n * k + i / n] = panel.data()[i];
    }
    Slice once = Slice.ofLength(m * n);
    Slice packed = Slice.ofLength(m * n);
    fast.product(m, n, k, a, false, panel, false, once, false);
    fast.product(m, n, k, a, false, turned, true, packed, false);
    assertThat(once.data()).isEqualTo(packed.data());
    Slice expected = Slice.ofLength(m * n);
    oracle.product(m, n, k, a, false, panel, false, expected, false);
    assertThat(once.data()).containsExactly(expected.data(), within(2e-6f * k));
  }

  /// Rows come in groups, and some are left over.
  @Test
  void aSumOfEightHasTheSameBitsWhereverItsRowStands() {
    for (int m = 1; m <= 3 * VectorMaths.LANES + 1; m++) {
      Slice a = random(m * 8 + 3, 8, 3);
      Slice b = random(8 + 1, 9, 1);
      Slice expected = random(m + 2, 3, 2);
      Slice all = random(m + 2, 3, 2);
      Slice alone = random(m + 2, 3, 2);
      oracle.product(m, 1, 8, a, false, b, false, expected, false);
      fast.product(m, 1, 8, a, false, b, false, all, false);
      for (int row = 0; row < m; row++) {
        Slice one = new Slice(a.data(), a.offset() + 8 * row);
        Slice sum = new Slice(alone.data(), alone.offset() + row);
        fast.product(1, 1, 8, one, false, b, false, sum, false);
      }
      assertThat(all.data()).as("%d rows", m).containsExactly(expected.data(), within(1e-6f));
      assertThat(all.data()).as("%d rows", m).isEqualTo(alone.data());
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    int n = 170;
    float[] one = large(1, n);
    for (int threads = 2; threads <= 4; threads++) {
      assertThat(large(threads, n)).isEqualTo(one);
    }
  }

  private static float[] large(int threads, int n) {
    Kernels kernels = new VectorKernels(threads);
    Slice c = Slice.ofLength(n * n);
    for (int round = 0; round < 20; round++) {
      kernels.product(
          n, n, n, random(n * n, 4, 0), false, random(n * n, 5, 0), round % 2 == 0, c, true);
    }
    kernels.close();
    return c.data();
  }

  @ParameterizedTest
  @EnumSource
  void activationsAgreeBothWays(ActivationFunction f) {
    int rows = 7;
    int width = 19;
    Slice z = random(rows * width, 6, 0);
    for (int i = 0; i < z.data().length; i++) {
      z.data()[i] *= i % 3 == 0 ? 0.1f : i % 3 == 1 ? 3 : 30;
    }
    Slice expected = Slice.ofLength(rows * width);
    Slice actual = Slice.ofLength(rows * width);
    oracle.activate(f, 0.1f, rows, width, z, expected);
    fast.activate(f, 0.1f, rows, width, z, actual);
    assertThat(actual.data()).containsExactly(expected.data(), within(2e-6f));
    Slice dy = random(rows * width, 7, 0);
    Slice dz = Slice.ofLength(rows * width);
    Slice dzExpected = Slice.ofLength(rows * width);
    oracle.activateBackward(f, 0.1f, rows, width, z, expected, dy, dzExpected);
    fast.activateBackward(f, 0.1f, rows, width, z, actual, dy, dz);
    assertThat(dz.data()).containsExactly(dzExpected.data(), within(4e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 100, 1027})
  void sumsAgree(int count) {
    Slice x = random(count + 1, 8, 1);
    assertThat(fast.sumOfSquares(count, x))
        .isCloseTo(oracle.sumOfSquares(count, x), within(1e-7 * count));
    Slice expected = Slice.ofLength(count);
    Slice actual = Slice.ofLength(count);
    oracle.sumRows(3, count, random(3 * count, 9, 0), expected);
    fast.sumRows(3, count, random(3 * count, 9, 0), actual);
    assertThat(actual.data()).containsExactly(expected.data(), within(1e-6f));
  }

  @Test
  void theExponentialIsTheExponential() {
    float[] x = new float[32 * VectorMaths.LANES];
    for (int i = 0; i < x.length; i++) {
      x[i] = -87 + 175f * i / x.length;
    }
    float[] y = x.clone();
    VectorMaths.exp(y.length, 1, y, 0, y, 0);
    for (int i = 0; i < x.length; i++) {
      assertThat(y[i] / StrictMath.exp(x[i])).as("%s", x[i]).isCloseTo(1, within(1e-6));
    }
    float[] odd = new float[VectorMaths.LANES];
    odd[0] = -1000;
    odd[1] = 1000;
    odd[2] = Float.NaN;
    VectorMaths.exp(odd.length, 1, odd, 0, odd, 0);
    assertThat(odd[0]).isLessThan(1e-37f);
    assertThat(odd[1]).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(odd[2]).isNaN();
    assertThat(odd[3]).isEqualTo(1);
  }

  @Test
  void theSigmoidIsTheSigmoid() {
    float[] x = new float[32 * VectorMaths.LANES];
    for (int i = 0; i < x.length; i++) {
      x[i] = -87 + 175f * i / x.length;
    }
    float[] y = x.clone();
    VectorMaths.sigmoid(y.length, y, 0, y, 0);
    for (int i = 0; i < x.length; i++) {
      assertThat(y[i] * (1 + StrictMath.exp(-x[i]))).as("%s", x[i]).isCloseTo(1, within(1e-6));
    }
    float[] odd = new float[VectorMaths.LANES];
    odd[0] = Float.NEGATIVE_INFINITY;
    odd[1] = Float.POSITIVE_INFINITY;
    odd[2] = Float.NaN;
    VectorMaths.sigmoid(odd.length, odd, 0, odd, 0);
    assertThat(odd[0]).isBetween(0f, 1e-37f);
    assertThat(odd[1]).isEqualTo(1);
    assertThat(odd[2]).isNaN();
    assertThat(odd[3]).isEqualTo(0.5f);
  }

  @Test
  void refusesToWorkWithoutAThread() {
    assertThatThrownBy(() -> KernelProvider.kernels(0))
        .hasMessage("`threads` must be at least 1. Received: 0.");
  }

  private static Slice random(int length, long seed, int offset) {
    Seeds seeds = Seeds.of(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = seeds.uniform(-1, 1);
    }
    return new Slice(values, offset);
  }
}
