package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// The innermost loops of a convolution's weight gradient: dot products of what some outputs want
/// with what some taps saw, over all pixels of all examples. Lanes are kept apart to the end and
/// then added in a fixed order; every product of an output and a tap is summed in the same order,
/// whatever tile computes it.
final class DotTiles {

  private static final int OUTPUTS = 4;
  private static final int TAPS = 3;

  /// How much scratch memory [#run] needs.
  static final int SCRATCH = OUTPUTS * TAPS * LANES;

  private DotTiles() {}

  /// `dw[o, t] = Σ_e Σ_p dy[e, o, p] · x[e, p + offsets[t]]`, `p` below `count` rounded up to a
  /// vector; `dy` must be 0 from `count` on.
  ///
  /// @param lanes scratch memory
  static void run(
      int examples,
      int outputs,
      int count,
      int[] offsets,
      float[] dy,
      int dyAt,
      int dyRow,
      int dyExample,
      float[] x,
      int xAt,
      int xExample,
      float[] dw,
      int dwAt,
      float[] lanes) {
    int taps = offsets.length;
    for (int o = 0; o < outputs; ) {
      int rows = outputs - o >= OUTPUTS ? OUTPUTS : 1;
      int d = dyAt + o * dyRow;
      for (int t = 0; t < taps; ) {
        int columns = taps - t >= TAPS ? TAPS : 1;
        if (rows == OUTPUTS && columns == TAPS) {
          fourByThree(
              examples, count, dy, d, dyRow, dyExample, x, xAt, xExample, offsets, t, lanes);
        } else if (rows == OUTPUTS) {
          fourByOne(examples, count, dy, d, dyRow, dyExample, x, xAt, xExample, offsets, t, lanes);
        } else if (columns == TAPS) {
          oneByThree(examples, count, dy, d, dyExample, x, xAt, xExample, offsets, t, lanes);
        } else {
          oneByOne(examples, count, dy, d, dyExample, x, xAt, xExample, offsets, t, lanes);
        }
        collect(rows, columns, lanes, dw, dwAt + o * taps + t, taps);
        t += columns;
      }
      o += rows;
    }
  }

  private static void collect(int rows, int columns, float[] lanes, float[] dw, int at, int dwRow) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        dw[at + i * dwRow + j] = sum(lanes, (i * columns + j) * LANES);
      }
    }
  }

  /// Neighbours first, then neighbours of those.
  private static float sum(float[] lanes, int at) {
    for (int apart = 1; apart < LANES; apart *= 2) {
      for (int i = 0; i < LANES; i += 2 * apart) {
        lanes[at + i] += lanes[at + i + apart];
      }
    }
    return lanes[at];
  }

  private static void fourByThree(
      int examples,
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      int dyExample,
      float[] x,
      int xAt,
      int xExample,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s12 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s22 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s32 = FloatVector.zero(SPECIES);
    int x0 = xAt + offsets[tap];
    int x1 = xAt + offsets[tap + 1];
    int x2 = xAt + offsets[tap + 2];
    for (int e = 0; e < examples; e++) {
      int d = dyAt + e * dyExample;
      int from = e * xExample;
      for (int p = 0; p < count; p += LANES) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, x, from + x0 + p);
        FloatVector v1 = FloatVector.fromArray(SPECIES, x, from + x1 + p);
        FloatVector v2 = FloatVector.fromArray(SPECIES, x, from + x2 + p);
        FloatVector g = FloatVector.fromArray(SPECIES, dy, d + p);
        s00 = g.fma(v0, s00);
        s01 = g.fma(v1, s01);
        s02 = g.fma(v2, s02);
        g = FloatVector.fromArray(SPECIES, dy, d + dyRow + p);
        s10 = g.fma(v0, s10);
        s11 = g.fma(v1, s11);
        s12 = g.fma(v2, s12);
        g = FloatVector.fromArray(SPECIES, dy, d + 2 * dyRow + p);
        s20 = g.fma(v0, s20);
        s21 = g.fma(v1, s21);
        s22 = g.fma(v2, s22);
        g = FloatVector.fromArray(SPECIES, dy, d + 3 * dyRow + p);
        s30 = g.fma(v0, s30);
        s31 = g.fma(v1, s31);
        s32 = g.fma(v2, s32);
      }
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
    s10.intoArray(lanes, 3 * LANES);
    s11.intoArray(lanes, 4 * LANES);
    s12.intoArray(lanes, 5 * LANES);
    s20.intoArray(lanes, 6 * LANES);
    s21.intoArray(lanes, 7 * LANES);
    s22.intoArray(lanes, 8 * LANES);
    s30.intoArray(lanes, 9 * LANES);
    s31.intoArray(lanes, 10 * LANES);
    s32.intoArray(lanes, 11 * LANES);
  }

  private static void fourByOne(
      int examples,
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      int dyExample,
      float[] x,
      int xAt,
      int xExample,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    int x0 = xAt + offsets[tap];
    for (int e = 0; e < examples; e++) {
      int d = dyAt + e * dyExample;
      int from = e * xExample;
      for (int p = 0; p < count; p += LANES) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, x, from + x0 + p);
        FloatVector g = FloatVector.fromArray(SPECIES, dy, d + p);
        s00 = g.fma(v0, s00);
        g = FloatVector.fromArray(SPECIES, dy, d + dyRow + p);
        s10 = g.fma(v0, s10);
        g = FloatVector.fromArray(SPECIES, dy, d + 2 * dyRow + p);
        s20 = g.fma(v0, s20);
        g = FloatVector.fromArray(SPECIES, dy, d + 3 * dyRow + p);
        s30 = g.fma(v0, s30);
      }
    }
    s00.intoArray(lanes, 0);
    s10.intoArray(lanes, LANES);
    s20.intoArray(lanes, 2 * LANES);
    s30.intoArray(lanes, 3 * LANES);
  }

  private static void oneByThree(
      int examples,
      int count,
      float[] dy,
      int dyAt,
      int dyExample,
      float[] x,
      int xAt,
      int xExample,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    int x0 = xAt + offsets[tap];
    int x1 = xAt + offsets[tap + 1];
    int x2 = xAt + offsets[tap + 2];
    for (int e = 0; e < examples; e++) {
      int d = dyAt + e * dyExample;
      int from = e * xExample;
      for (int p = 0; p < count; p += LANES) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, x, from + x0 + p);
        FloatVector v1 = FloatVector.fromArray(SPECIES, x, from + x1 + p);
        FloatVector v2 = FloatVector.fromArray(SPECIES, x, from + x2 + p);
        FloatVector g = FloatVector.fromArray(SPECIES, dy, d + p);
        s00 = g.fma(v0, s00);
        s01 = g.fma(v1, s01);
        s02 = g.fma(v2, s02);
      }
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
  }

  private static void oneByOne(
      int examples,
      int count,
      float[] dy,
      int dyAt,
      int dyExample,
      float[] x,
      int xAt,
      int xExample,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    int x0 = xAt + offsets[tap];
    for (int e = 0; e < examples; e++) {
      int d = dyAt + e * dyExample;
      int from = e * xExample;
      for (int p = 0; p < count; p += LANES) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, x, from + x0 + p);
        FloatVector g = FloatVector.fromArray(SPECIES, dy, d + p);
        s00 = g.fma(v0, s00);
      }
    }
    s00.intoArray(lanes, 0);
  }
}
