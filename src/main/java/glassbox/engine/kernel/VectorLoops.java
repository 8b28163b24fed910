package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import glassbox.engine.Slice;
import jdk.incubator.vector.FloatVector;

/// Loops over plain arrays of numbers. What does not fill a vector at the end goes one by one, with
/// the same rounding.
final class VectorLoops {

  /// Numbers whose squares are added in single precision: at most 128 a lane.
  private static final int BLOCK = 128 * LANES;

  private VectorLoops() {}

  /// `y += x`.
  static void add(int count, float[] x, int xAt, float[] y, int yAt) {
    int i = 0;
    for (; i <= count - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector b = FloatVector.fromArray(SPECIES, y, yAt + i);
      b.add(a).intoArray(y, yAt + i);
    }
    for (; i < count; i++) {
      y[yAt + i] += x[xAt + i];
    }
  }

  /// `y += factor · x`, rounded once.
  static void addScaled(int count, float factor, float[] x, int xAt, float[] y, int yAt) {
    int i = 0;
    for (; i <= count - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector b = FloatVector.fromArray(SPECIES, y, yAt + i);
      a.fma(FloatVector.broadcast(SPECIES, factor), b).intoArray(y, yAt + i);
    }
    for (; i < count; i++) {
      y[yAt + i] = Math.fma(factor, x[xAt + i], y[yAt + i]);
    }
  }

  /// `y = x1 · x2`.
  static void multiply(int count, float[] p, int pAt, float[] q, int qAt, float[] y, int yAt) {
    int i = 0;
    for (; i <= count - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, p, pAt + i);
      FloatVector b = FloatVector.fromArray(SPECIES, q, qAt + i);
      a.mul(b).intoArray(y, yAt + i);
    }
    for (; i < count; i++) {
      y[yAt + i] = p[pAt + i] * q[qAt + i];
    }
  }

  /// `y += x1 · x2`, rounded once.
  static void multiplyAdd(int count, float[] p, int pAt, float[] q, int qAt, float[] y, int yAt) {
    int i = 0;
    for (; i <= count - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, p, pAt + i);
      FloatVector b = FloatVector.fromArray(SPECIES, q, qAt + i);
      FloatVector c = FloatVector.fromArray(SPECIES, y, yAt + i);
      a.fma(b, c).intoArray(y, yAt + i);
    }
    for (; i < count; i++) {
      y[yAt + i] = Math.fma(p[pAt + i], q[qAt + i], y[yAt + i]);
    }
  }

  /// `x *= factor`.
  static void scale(int count, float factor, float[] x, int xAt) {
    int i = 0;
    for (; i <= count - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + i);
      a.mul(factor).intoArray(x, xAt + i);
    }
    for (; i < count; i++) {
      x[xAt + i] *= factor;
    }
  }

  /// `y = x - max x`.
  static void fromLargest(int count, float[] x, int xAt, float[] y, int yAt) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, x[xAt + i]);
    }
    for (int i = 0; i < count; i++) {
      y[yAt + i] = x[xAt + i] - largest;
    }
  }

  /// `x /= sum x`, added in their order.
  static void toShares(int count, float[] x, int at) {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += x[at + i];
    }
    float scale = 1 / sum;
    for (int i = 0; i < count; i++) {
      x[at + i] *= scale;
    }
  }

  /// Blocks are summed lane by lane into `lanes`, and these, in their order, in double precision:
  /// `reduceLanes` has no order. A block is short enough for floats to be as exact as needed.
  static double sumOfSquares(int count, float[] x, int xAt, float[] lanes) {
    int end = count - count % LANES;
    double sum = 0;
    for (int from = 0; from < end; from += BLOCK) {
      squares(Math.min(BLOCK, end - from), x, xAt + from, lanes);
      for (int i = 0; i < LANES; i++) {
        sum += lanes[i];
      }
    }
    for (int i = end; i < count; i++) {
      sum += (double) x[xAt + i] * x[xAt + i];
    }
    return sum;
  }

  private static void squares(int count, float[] x, int at, float[] lanes) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= count - 2 * LANES; i += 2 * LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, at + i);
      FloatVector w = FloatVector.fromArray(SPECIES, x, at + i + LANES);
      even = v.fma(v, even);
      odd = w.fma(w, odd);
    }
    for (; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, at + i);
      even = v.fma(v, even);
    }
    even.add(odd).intoArray(lanes, 0);
  }

  /// The sum of all, lane by lane first.
  static float sum(int count, float[] x, int xAt, float[] lanes) {
    int end = count - count % LANES;
    sumLanes(end, x, xAt, lanes);
    float sum = 0;
    for (int i = 0; i < LANES; i++) {
      sum += lanes[i];
    }
    for (int i = end; i < count; i++) {
      sum += x[xAt + i];
    }
    return sum;
  }

  private static void sumLanes(int count, float[] x, int xAt, float[] lanes) {
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int i = 0; i < count; i += LANES) {
      sums = sums.add(FloatVector.fromArray(SPECIES, x, xAt + i));
    }
    sums.intoArray(lanes, 0);
  }

  /// `result = sum of the rows`, added in their order.
  static void sumRows(int rows, int columns, float[] x, int xAt, float[] result, int to) {
    int j = 0;
    for (; j <= columns - LANES; j += LANES) {
      sumRowsOfOneVector(rows, columns, x, xAt + j, result, to + j);
    }
    for (; j <= columns - 4; j += 4) {
      sumRowsOfFour(rows, columns, x, xAt + j, result, to + j);
    }
    for (; j < columns; j++) {
      float sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += x[xAt + i * columns + j];
      }
      result[to + j] = sum;
    }
  }

  private static void sumRowsOfFour(
      int rows, int columns, float[] x, int at, float[] result, int to) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (int i = 0; i < rows; i++) {
      int p = at + i * columns;
      first += x[p];
      second += x[p + 1];
      third += x[p + 2];
      fourth += x[p + 3];
    }
    result[to] = first;
    result[to + 1] = second;
    result[to + 2] = third;
    result[to + 3] = fourth;
  }

  private static void sumRowsOfOneVector(
      int rows, int columns, float[] x, int at, float[] result, int to) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = 0; i < rows; i++) {
      sum = sum.add(FloatVector.fromArray(SPECIES, x, at + i * columns));
    }
    sum.intoArray(result, to);
  }

  /// Adds `bias` to every row.
  static void addToRows(int rows, int columns, float[] bias, int biasAt, float[] z, int zAt) {
    for (int i = 0; i < rows; i++) {
      add(columns, bias, biasAt, z, zAt + i * columns);
    }
  }

  /// As [Kernels#adam]; `count` is a multiple of the vector.
  static void adam(
      int count,
      double beta1,
      double beta2,
      float epsilon,
      float step,
      float root,
      Slice p,
      Slice g,
      Slice m,
      Slice v) {
    float keep1 = (float) beta1;
    float rest1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float rest2 = (float) (1 - beta2);
    for (int i = 0; i < count; i += LANES) {
      FloatVector slope = FloatVector.fromArray(SPECIES, g.data(), g.offset() + i);
      FloatVector mean = FloatVector.fromArray(SPECIES, m.data(), m.offset() + i);
      mean = mean.mul(keep1).add(slope.mul(rest1));
      FloatVector square = FloatVector.fromArray(SPECIES, v.data(), v.offset() + i);
      square = square.mul(keep2).add(slope.mul(rest2).mul(slope));
      mean.intoArray(m.data(), m.offset() + i);
      square.intoArray(v.data(), v.offset() + i);
      FloatVector size = square.sqrt().mul(root).add(epsilon);
      FloatVector value = FloatVector.fromArray(SPECIES, p.data(), p.offset() + i);
      value.sub(mean.mul(step).div(size)).intoArray(p.data(), p.offset() + i);
    }
  }
}
