package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

/// The largest of squares of 2×2, and the way back. No branch hangs on the numbers, whose order
/// nobody can guess. The last vector of a row reaches into the next one, which is written after it;
/// only the last rows, behind which there is none, are taken one by one.
final class VectorSquares {

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

  /// Each lane of the lower half twice.
  private static final VectorShuffle<Float> TWICE = VectorShuffle.fromOp(SPECIES, lane -> lane / 2);

  /// The first of each pair, for both of its lanes, or the second.
  private static final VectorShuffle<Float> FIRSTS =
      VectorShuffle.fromOp(SPECIES, lane -> lane & ~1);

  private static final VectorShuffle<Float> SECONDS =
      VectorShuffle.fromOp(SPECIES, lane -> lane | 1);

  private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0xAAAA_AAAAL);

  private VectorSquares() {}

  /// How many rows have enough behind them for a vector that begins at their end.
  private static int sure(int rows, int width) {
    return Math.max(0, rows - Math.ceilDiv(2 * LANES, width));
  }

  /// As [Kernels#largestOfSquares].
  static void largest(int rows, int width, float[] x, int xAt, float[] y, int yAt) {
    int sure = sure(rows, width);
    largestRows(sure, width, x, xAt, y, yAt);
    for (int row = sure; row < rows; row++) {
      ScalarKernels.squares(width, x, xAt + 4 * row * width, y, yAt + row * width);
    }
  }

  private static void largestRows(int rows, int width, float[] x, int xAt, float[] y, int yAt) {
    int below = 2 * width;
    for (int row = 0; row < rows; row++) {
      int at = xAt + 2 * row * below;
      int to = yAt + row * width;
      for (int i = 0; i < width; i += LANES) {
        int from = at + 2 * i;
        FloatVector low =
            FloatVector.fromArray(SPECIES, x, from)
                .max(FloatVector.fromArray(SPECIES, x, from + below));
        FloatVector high =
            FloatVector.fromArray(SPECIES, x, from + LANES)
                .max(FloatVector.fromArray(SPECIES, x, from + LANES + below));
        FloatVector even = low.rearrange(EVEN_LOW).blend(high.rearrange(EVEN_HIGH), UPPER);
        FloatVector odd = low.rearrange(ODD_LOW).blend(high.rearrange(ODD_HIGH), UPPER);
        even.max(odd).intoArray(y, to + i);
      }
    }
  }

  /// As [Kernels#largestOfSquaresBackward].
  static void largestBackward(
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
    int sure = sure(rows, width);
    largestRowsBackward(sure, width, x, xAt, y, yAt, dy, dyAt, dx, dxAt);
    for (int row = sure; row < rows; row++) {
      int at = 4 * row * width;
      int of = row * width;
      ScalarKernels.squaresBackward(width, x, xAt + at, y, yAt + of, dy, dyAt + of, dx, dxAt + at);
    }
  }

  /// Half a vector of squares at a time. Where the last vector of the upper row reaches into the
  /// lower one, whose start may be written already, it leaves what stands there.
  private static void largestRowsBackward(
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
    FloatVector zero = FloatVector.zero(SPECIES);
    int below = 2 * width;
    for (int row = 0; row < rows; row++) {
      int of = row * width;
      for (int i = 0; i < below; i += LANES) {
        int at = 2 * row * below + i;
        FloatVector largest = FloatVector.fromArray(SPECIES, y, yAt + of + i / 2).rearrange(TWICE);
        FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + of + i / 2).rearrange(TWICE);
        FloatVector u = FloatVector.fromArray(SPECIES, x, xAt + at);
        FloatVector l = FloatVector.fromArray(SPECIES, x, xAt + at + below);
        VectorMask<Float> first = u.rearrange(FIRSTS).compare(VectorOperators.EQ, largest);
        VectorMask<Float> found =
            u.rearrange(SECONDS).compare(VectorOperators.EQ, largest).or(first);
        VectorMask<Float> left = l.rearrange(FIRSTS).compare(VectorOperators.EQ, largest);
        VectorMask<Float> upper = u.compare(VectorOperators.EQ, largest).andNot(first.and(ODD));
        VectorMask<Float> lower =
            l.compare(VectorOperators.EQ, largest).andNot(found.or(left.and(ODD)));
        FloatVector above = zero.blend(d, upper);
        if (i + LANES <= below) {
          above.intoArray(dx, dxAt + at);
        } else {
          above.intoArray(dx, dxAt + at, SPECIES.indexInRange(i, below));
        }
        zero.blend(d, lower).intoArray(dx, dxAt + at + below);
      }
    }
  }
}
