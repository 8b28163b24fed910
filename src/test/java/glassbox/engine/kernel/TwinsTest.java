package glassbox.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast kernels against their scalar twin, over sizes that fit no vector and no tile.
final class TwinsTest {

  private static final int[] SIZES = {1, 2, 4, 6, 8, 13, 17, 31, 64, 100, 257};
  private static final int MARGIN = 3;

  private final Kernels vector = new VectorKernels(1);
  private final Kernels scalar = new ScalarKernels();
  private final Seeds seeds = Seeds.of(7);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 13, 17, 31, 64, 100, 257})
  void productsAgreeInEveryOrder(int m) {
    for (int n : SIZES) {
      for (int k : new int[] {1, 3, 8, 17, 64, 300}) {
        productsAgree(m, n, k);
      }
    }
  }

  private void productsAgree(int m, int n, int k) {
    Slice a = random(m * k);
    Slice b = random(k * n);
    for (int way = 0; way < 8; way++) {
      Slice expected = random(m * n);
      Slice received = copy(expected);
      boolean ta = (way & 1) > 0;
      boolean tb = (way & 2) > 0;
      boolean accumulate = (way & 4) > 0;
      scalar.product(m, n, k, a, ta, b, tb, expected, accumulate);
      vector.product(m, n, k, a, ta, b, tb, received, accumulate);
      assertClose(expected, received, 4e-7 * (k + 2), "%d×%d×%d way %d".formatted(m, n, k, way));
    }
  }

  @Test
  void poolsAgreeWhateverTheirWidth() {
    for (int width : SIZES) {
      for (int rows : new int[] {1, 3, 17}) {
        Slice x = few(4 * rows * width);
        Slice dy = random(rows * width);
        Slice[] y = {random(rows * width), random(rows * width)};
        Slice[] dx = {random(4 * rows * width), random(4 * rows * width)};
        Kernels[] twins = {scalar, vector};
        for (int i = 0; i < 2; i++) {
          twins[i].largestOfSquares(rows, width, x.data(), x.offset(), y[i].data(), y[i].offset());
          twins[i].largestOfSquaresBackward(
              rows,
              width,
              x.data(),
              x.offset(),
              y[i].data(),
              y[i].offset(),
              dy.data(),
              dy.offset(),
              dx[i].data(),
              dx[i].offset());
        }
        String what = rows + " rows of " + width;
        assertInside(y[0], y[1], 0, what);
        assertInside(dx[0], dx[1], 0, what);
      }
    }
  }

  @Test
  void rowsAreTakenAndPutWhateverTheirWidth() {
    for (int width : SIZES) {
      for (int rows : new int[] {1, 3, 17}) {
        int pitch = width + rows % 3;
        int count = rows * pitch + Kernels.BEYOND;
        float[] wide = random(count).data();
        float[] narrow = random(rows * width).data();
        float[][] taken = new float[2][];
        float[][] put = new float[2][];
        Kernels[] twins = {scalar, vector};
        for (int i = 0; i < 2; i++) {
          taken[i] = narrow.clone();
          twins[i].takeRows(rows, width, wide, 1, pitch, 0.25f, -0.5f, taken[i], 0);
          put[i] = new float[1 + count];
          twins[i].putRows(rows, width, narrow, 0, put[i], 1, pitch);
        }
        assertThat(taken[1]).as("%d rows of %d", rows, width).isEqualTo(taken[0]);
        assertThat(put[1]).as("%d rows of %d", rows, width).isEqualTo(put[0]);
      }
    }
  }

  /// Of few numbers, so that many are equal.
  private Slice few(int count) {
    Slice few = random(count);
    for (int i = 0; i < few.data().length; i++) {
      few.data()[i] = Math.round(few.data()[i]);
    }
    return few;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 13})
  void convolutionsAgree(int outputs) {
    for (int taps : new int[] {1, 2, 3, 9, 10, 25}) {
      for (int count : new int[] {1, 7, 8, 31, 100}) {
        convolutionAgrees(outputs, taps, count);
      }
    }
  }

  private void convolutionAgrees(int outputs, int taps, int count) {
    int row = Math.ceilDiv(count, Kernels.BEYOND) * Kernels.BEYOND;
    int examples = 3;
    int[] offsets = new int[taps];
    for (int t = 0; t < taps; t++) {
      offsets[t] = t * 7 % 40;
    }
    float[] x = random(examples * row + 40 + Kernels.BEYOND).data();
    float[] w = random(outputs * taps).data();
    float[] dy = random(examples * outputs * row).data();
    for (int i = 0; i < examples * outputs * row; i++) {
      dy[i] = i % row < count ? dy[i] : 0;
    }
    float[][] y = new float[2][outputs * row];
    float[][] dw = new float[2][outputs * taps];
    Kernels[] twins = {scalar, vector};
    for (int i = 0; i < 2; i++) {
      twins[i].weigh(outputs, count, offsets, x, 0, w, 0, y[i], 0, row);
      twins[i].weighBackward(
          0, examples, outputs, count, offsets, dy, 0, row, outputs * row, x, 0, row, dw[i], 0);
    }
    String what = "%d outputs, %d taps, %d pixels".formatted(outputs, taps, count);
    for (int i = 0; i < outputs * row; i++) {
      if (i % row < count) {
        assertThat(y[1][i]).as(what).isCloseTo(y[0][i], within(4e-7f * (taps + 2)));
      }
    }
    for (int i = 0; i < outputs * taps; i++) {
      assertThat(dw[1][i]).as(what).isCloseTo(dw[0][i], within(4e-7f * (examples * count + 2)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 10, 33})
  void denseAgreesForwardAndBackward(int rows) {
    for (int inputs : SIZES) {
      for (int units : new int[] {1, 3, 8, 16, 17, 40, 130}) {
        denseAgrees(rows, inputs, units);
      }
    }
  }

  private void denseAgrees(int rows, int inputs, int units) {
    Slice x = random(rows * inputs);
    Slice w = random(units * inputs);
    Slice bias = random(units);
    String what = "%d rows, %d to %d".formatted(rows, inputs, units);
    Slice[] y = {random(rows * units), random(rows * units)};
    Slice dz = random(rows * units);
    Slice[] dw = {random(units * inputs), random(units * inputs)};
    Slice[] db = {random(units), random(units)};
    Slice[] dx = {random(rows * inputs), random(rows * inputs)};
    Kernels[] twins = {scalar, vector};
    for (int i = 0; i < 2; i++) {
      twins[i].dense(rows, inputs, units, x, w, bias, ActivationFunction.Tanh, y[i], y[i]);
      twins[i].denseBackward(rows, inputs, units, x, w, dz, dw[i], db[i], dx[i]);
    }
    assertInside(y[0], y[1], 4e-7 * (inputs + 2), what);
    assertInside(dw[0], dw[1], 4e-7 * (rows + 2), what);
    assertInside(db[0], db[1], 4e-7 * (rows + 2), what);
    assertInside(dx[0], dx[1], 4e-7 * (units + 2), what);
  }

  @ParameterizedTest
  @EnumSource
  void activationsAgreeFarAndNear(ActivationFunction f) {
    for (int width : SIZES) {
      Slice z = random(3 * width);
      for (int i = 0; i < 3 * width; i++) {
        z.data()[z.offset() + i] *= i % 3 == 0 ? 30 : i % 3 == 1 ? 3 : 0.01f;
      }
      Slice expected = random(3 * width);
      Slice received = random(3 * width);
      scalar.activate(f, 0.2f, 3, width, z, expected);
      vector.activate(f, 0.2f, 3, width, z, received);
      assertInside(expected, received, 5e-7, f + " of " + width);
      Slice dy = random(3 * width);
      Slice dyAgain = copy(dy);
      scalar.activateBackward(f, 0.2f, 3, width, z, expected, dy, dy);
      vector.activateBackward(f, 0.2f, 3, width, z, expected, dyAgain, dyAgain);
      assertClose(dy, dyAgain, 2e-6, f + " backward of " + width);
    }
  }

  @Test
  void loopsAgree() {
    for (int n : SIZES) {
      Slice x = random(n);
      Slice y = random(n);
      Slice[] z = {random(n), Slice.ofLength(0)};
      z[1] = copy(z[0]);
      Kernels[] twins = {scalar, vector};
      for (int i = 0; i < 2; i++) {
        twins[i].add(n, x, z[i]);
        twins[i].addScaled(n, 0.3f, y, z[i]);
        twins[i].multiplyAdd(n, x, y, z[i]);
        twins[i].multiply(n, z[i], y, z[i]);
        twins[i].scale(n, 1.5f, z[i]);
      }
      assertClose(z[0], z[1], 1e-6, "loops of " + n);
      double squares = scalar.sumOfSquares(n, x);
      assertThat(vector.sumOfSquares(n, x)).isCloseTo(squares, within(1e-7 * squares));
      assertThat(vector.sumOfMagnitudes(n, x)).isEqualTo(scalar.sumOfMagnitudes(n, x));
      Slice[] sums = {random(n), random(n)};
      Slice rows = random(5 * n);
      scalar.sumRows(5, n, rows, sums[0]);
      vector.sumRows(5, n, rows, sums[1]);
      assertInside(sums[0], sums[1], 2e-6, "rows of " + n);
    }
  }

  @Test
  void adamTakesTheSameSteps() {
    for (int n : SIZES) {
      Slice g = random(n);
      Slice[] p = {random(n), Slice.ofLength(0)};
      p[1] = copy(p[0]);
      Slice[] m = {Slice.ofLength(n), Slice.ofLength(n)};
      Slice[] v = {Slice.ofLength(n), Slice.ofLength(n)};
      for (int i = 0; i < 3; i++) {
        scalar.adam(n, 0.9, 0.999, 1e-8f, 0.01f, 1.3f, p[0], g, m[0], v[0]);
        vector.adam(n, 0.9, 0.999, 1e-8f, 0.01f, 1.3f, p[1], g, m[1], v[1]);
      }
      assertClose(p[0], p[1], 1e-6, "adam of " + n);
      assertClose(m[0], m[1], 1e-6, "mean of " + n);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ActivationFunction.class,
      names = {"Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "SELU", "SiLU", "HardSigmoid"})
  void notANumberStaysNotANumber(ActivationFunction f) {
    Slice y = Slice.ofLength(20);
    Slice z = Slice.ofLength(20);
    z.data()[3] = Float.NaN;
    z.data()[19] = Float.NaN;
    vector.activate(f, 0.1f, 1, 20, z, y);
    assertThat(y.data()[3]).isNaN();
    assertThat(y.data()[19]).isNaN();
    assertThat(y.data()[4]).isFinite();
  }

  /// Rows may be split between threads anywhere.
  @Test
  void aRowHasTheSameBitsWhereverTheBatchIsCut() {
    Slice x = random(40 * 90);
    Slice w = random(70 * 90);
    Slice whole = Slice.ofLength(40 * 70);
    vector.product(40, 70, 90, x, false, w, true, whole, false);
    for (int cut : new int[] {1, 7, 13, 32}) {
      Slice parts = Slice.ofLength(40 * 70);
      vector.product(cut, 70, 90, x, false, w, true, parts, false);
      Slice xRest = new Slice(x.data(), x.offset() + cut * 90);
      Slice rest = new Slice(parts.data(), cut * 70);
      vector.product(40 - cut, 70, 90, xRest, false, w, true, rest, false);
      assertThat(parts.data()).containsExactly(whole.data());
    }
  }

  /// At an odd place, with room around it that nobody may touch.
  private Slice random(int length) {
    float[] data = new float[length + 2 * MARGIN];
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) seeds.nextDouble() * 2 - 1;
    }
    return new Slice(data, MARGIN);
  }

  private static Slice copy(Slice slice) {
    return new Slice(slice.data().clone(), slice.offset());
  }

  /// The whole arrays: what lies around the results stayed as it was.
  private static void assertClose(Slice expected, Slice received, double tolerance, String what) {
    assertThat(received.data()).as(what).hasSameSizeAs(expected.data());
    compare(expected.data(), received.data(), 0, expected.data().length, tolerance, what);
  }

  /// Results alone, where the surroundings were never the same.
  private static void assertInside(Slice expected, Slice received, double tolerance, String what) {
    int end = expected.data().length - MARGIN;
    compare(expected.data(), received.data(), MARGIN, end, tolerance, what);
  }

  private static void compare(
      float[] expected, float[] received, int from, int to, double tolerance, String what) {
    for (int i = from; i < to; i++) {
      double allowed = tolerance * Math.max(1, Math.abs(expected[i]));
      if (!(Math.abs(expected[i] - received[i]) <= allowed)) {
        assertThat(received[i])
            .as("%s, element %d", what, i)
            .isCloseTo(expected[i], within((float) allowed));
      }
    }
  }
}
