package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

/// The larger of neighbours, and the way back: a pool of 2×2 takes them first beside, then below
/// each other. No branch hangs on the numbers, whose order nobody can guess.
final class VectorPairs {

  private static final int HALF = LANES / 2;

  /// The even lanes in the lower half, or in the upper.
  private static final VectorShuffle<Float> EVEN_LOW =
      VectorShuffle.fromOp(SPECIES, lane -> lane < HALF ? 2 * lane : 0);

  private static final VectorShuffle<Float> EVEN_HIGH =
      VectorShuffle.fromOp(SPECIES, lane -> lane < HALF ? 0 : 2 * (lane - HALF));

  private static final VectorShuffle<Float> ODD_LOW =
      VectorShuffle.fromOp(SPECIES, lane -> lane < HALF ? 2 * lane + 1 : 0);

  private static final VectorShuffle<Float> ODD_HIGH =
      VectorShuffle.fromOp(SPECIES, lane -> lane < HALF ? 0 : 2 * (lane - HALF) + 1);

  private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, -1L << HALF);

  /// Each lane of the lower half twice, or of the upper.
  private static final VectorShuffle<Float> TWICE_LOW =
      VectorShuffle.fromOp(SPECIES, lane -> lane / 2);

  private static final VectorShuffle<Float> TWICE_HIGH =
      VectorShuffle.fromOp(SPECIES, lane -> HALF + lane / 2);

  /// The first of each pair, for both of its lanes.
  private static final VectorShuffle<Float> FIRSTS =
      VectorShuffle.fromOp(SPECIES, lane -> lane & ~1);

  private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0xAAAA_AAAAL);

  private VectorPairs() {}

  /// `count` being a multiple of the vector, here and below.
  static void larger(int count, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector low = FloatVector.fromArray(SPECIES, x, xAt + 2 * i);
      FloatVector high = FloatVector.fromArray(SPECIES, x, xAt + 2 * i + LANES);
      FloatVector even = low.rearrange(EVEN_LOW).blend(high.rearrange(EVEN_HIGH), UPPER);
      FloatVector odd = low.rearrange(ODD_LOW).blend(high.rearrange(ODD_HIGH), UPPER);
      even.max(odd).intoArray(y, yAt + i);
    }
  }

  static void largerBackward(
      int count,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int dxAt) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < count; i += LANES) {
      FloatVector largest = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      FloatVector low = FloatVector.fromArray(SPECIES, x, xAt + 2 * i).rearrange(FIRSTS);
      VectorMask<Float> first =
          low.compare(VectorOperators.EQ, largest.rearrange(TWICE_LOW)).xor(ODD);
      zero.blend(d.rearrange(TWICE_LOW), first).intoArray(dx, dxAt + 2 * i);
      FloatVector high = FloatVector.fromArray(SPECIES, x, xAt + 2 * i + LANES).rearrange(FIRSTS);
      first = high.compare(VectorOperators.EQ, largest.rearrange(TWICE_HIGH)).xor(ODD);
      zero.blend(d.rearrange(TWICE_HIGH), first).intoArray(dx, dxAt + 2 * i + LANES);
    }
  }

  /// As [Kernels#largerOfRows]. A row's last vector reaches into the next row, which is written
  /// after it; only the last rows are taken one by one.
  static void largerOfRows(int rows, int width, float[] x, int xAt, float[] y, int yAt) {
    int sure = rows - Math.ceilDiv(LANES, width);
    for (int row = 0; row < rows; row++) {
      int upper = xAt + 2 * row * width;
      int to = yAt + row * width;
      if (row < sure) {
        largerOfTwo(width, x, upper, upper + width, y, to);
      } else {
        for (int i = 0; i < width; i++) {
          y[to + i] = Math.max(x[upper + i], x[upper + width + i]);
        }
      }
    }
  }

  private static void largerOfTwo(int width, float[] x, int upper, int lower, float[] y, int to) {
    for (int i = 0; i < width; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, upper + i);
      a.max(FloatVector.fromArray(SPECIES, x, lower + i)).intoArray(y, to + i);
    }
  }

  /// As [Kernels#largerOfRowsBackward], in the same way. The lower row is written after all of the
  /// upper one, whose last vector reaches into it: two loops, where one would overwrite.
  static void largerOfRowsBackward(
      int rows,
      int width,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int dxAt) {
    int sure = rows - Math.ceilDiv(LANES, width);
    for (int row = 0; row < rows; row++) {
      int upper = 2 * row * width;
      int from = row * width;
      if (row < sure) {
        toUpper(width, x, xAt + upper, y, yAt + from, dy, dyAt + from, dx, dxAt + upper);
        toLower(width, x, xAt + upper, y, yAt + from, dy, dyAt + from, dx, dxAt + upper + width);
      } else {
        oneByOne(width, x, xAt + upper, y, yAt + from, dy, dyAt + from, dx, dxAt + upper);
      }
    }
  }

  private static void toUpper(
      int width,
      float[] x,
      int upper,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int to) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < width; i += LANES) {
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      VectorMask<Float> first =
          FloatVector.fromArray(SPECIES, x, upper + i)
              .compare(VectorOperators.EQ, FloatVector.fromArray(SPECIES, y, yAt + i));
      zero.blend(d, first).intoArray(dx, to + i);
    }
  }

  private static void toLower(
      int width,
      float[] x,
      int upper,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int to) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < width; i += LANES) {
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      VectorMask<Float> first =
          FloatVector.fromArray(SPECIES, x, upper + i)
              .compare(VectorOperators.EQ, FloatVector.fromArray(SPECIES, y, yAt + i));
      d.blend(zero, first).intoArray(dx, to + i);
    }
  }

  private static void oneByOne(
      int width,
      float[] x,
      int upper,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int to) {
    for (int i = 0; i < width; i++) {
      boolean first = x[upper + i] == y[yAt + i];
      dx[to + i] = first ? dy[dyAt + i] : 0;
      dx[to + width + i] = first ? 0 : dy[dyAt + i];
    }
  }
}
