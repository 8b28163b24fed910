package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/// The innermost loops of a convolution's weight gradient: dot products of what some outputs want
/// with what some taps saw, over all pixels of all examples. Lanes are kept apart to the end and
/// then added in a fixed order; every product of an output and a tap is summed in the same order,
/// whatever tile computes it.
final class DotTiles {

  private static final int OUTPUTS = 4;
  private static final int TAPS = 3;

  /// The most taps, where there are registers for all sums.
  private static final int MOST_TAPS = LANES >= 16 ? 6 : TAPS;

  /// How much scratch memory [#run] needs.
  static final int SCRATCH = OUTPUTS * MOST_TAPS * LANES;

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
      for (int t = 0; t < taps; ) {
        int columns = columns(rows, taps - t);
        Arrays.fill(lanes, 0);
        for (int e = 0; e < examples; e++) {
          int d = dyAt + e * dyExample + o * dyRow;
          tile(rows, columns, count, dy, d, dyRow, x, xAt + e * xExample, offsets, t, lanes);
        }
        collect(rows, columns, lanes, dw, dwAt + o * taps + t, taps);
        t += columns;
      }
      o += rows;
    }
  }

  private static int columns(int rows, int left) {
    return rows == OUTPUTS && left >= MOST_TAPS ? MOST_TAPS : left >= TAPS ? TAPS : 1;
  }

  private static void tile(
      int rows,
      int columns,
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      float[] x,
      int xAt,
      int[] offsets,
      int tap,
      float[] lanes) {
    if (columns > TAPS) {
      fourBySix(count, dy, dyAt, dyRow, x, xAt, offsets, tap, lanes);
    } else if (rows == OUTPUTS && columns == TAPS) {
      fourByThree(count, dy, dyAt, dyRow, x, xAt, offsets, tap, lanes);
    } else if (rows == OUTPUTS) {
      fourByOne(count, dy, dyAt, dyRow, x, xAt, offsets, tap, lanes);
    } else if (columns == TAPS) {
      oneByThree(count, dy, dyAt, x, xAt, offsets, tap, lanes);
    } else {
      oneByOne(count, dy, dyAt, x, xAt, offsets, tap, lanes);
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

  private static void fourBySix(
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      float[] x,
      int xAt,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, lanes, 0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, lanes, LANES);
    FloatVector s02 = FloatVector.fromArray(SPECIES, lanes, 2 * LANES);
    FloatVector s03 = FloatVector.fromArray(SPECIES, lanes, 3 * LANES);
    FloatVector s04 = FloatVector.fromArray(SPECIES, lanes, 4 * LANES);
    FloatVector s05 = FloatVector.fromArray(SPECIES, lanes, 5 * LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, lanes, 6 * LANES);
    FloatVector s11 = FloatVector.fromArray(SPECIES, lanes, 7 * LANES);
    FloatVector s12 = FloatVector.fromArray(SPECIES, lanes, 8 * LANES);
    FloatVector s13 = FloatVector.fromArray(SPECIES, lanes, 9 * LANES);
    FloatVector s14 = FloatVector.fromArray(SPECIES, lanes, 10 * LANES);
    FloatVector s15 = FloatVector.fromArray(SPECIES, lanes, 11 * LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, lanes, 12 * LANES);
    FloatVector s21 = FloatVector.fromArray(SPECIES, lanes, 13 * LANES);
    FloatVector s22 = FloatVector.fromArray(SPECIES, lanes, 14 * LANES);
    FloatVector s23 = FloatVector.fromArray(SPECIES, lanes, 15 * LANES);
    FloatVector s24 = FloatVector.fromArray(SPECIES, lanes, 16 * LANES);
    FloatVector s25 = FloatVector.fromArray(SPECIES, lanes, 17 * LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, lanes, 18 * LANES);
    FloatVector s31 = FloatVector.fromArray(SPECIES, lanes, 19 * LANES);
    FloatVector s32 = FloatVector.fromArray(SPECIES, lanes, 20 * LANES);
    FloatVector s33 = FloatVector.fromArray(SPECIES, lanes, 21 * LANES);
    FloatVector s34 = FloatVector.fromArray(SPECIES, lanes, 22 * LANES);
    FloatVector s35 = FloatVector.fromArray(SPECIES, lanes, 23 * LANES);
    int x0 = xAt + offsets[tap];
    int x1 = xAt + offsets[tap + 1];
    int x2 = xAt + offsets[tap + 2];
    int x3 = xAt + offsets[tap + 3];
    int x4 = xAt + offsets[tap + 4];
    int x5 = xAt + offsets[tap + 5];
    int d1 = dyAt + dyRow;
    int d2 = dyAt + 2 * dyRow;
    int d3 = dyAt + 3 * dyRow;
    for (int p = 0; p < count; p += LANES) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, x, x0 + p);
      FloatVector v1 = FloatVector.fromArray(SPECIES, x, x1 + p);
      FloatVector v2 = FloatVector.fromArray(SPECIES, x, x2 + p);
      FloatVector v3 = FloatVector.fromArray(SPECIES, x, x3 + p);
      FloatVector v4 = FloatVector.fromArray(SPECIES, x, x4 + p);
      FloatVector v5 = FloatVector.fromArray(SPECIES, x, x5 + p);
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + p);
      s00 = g.fma(v0, s00);
      s01 = g.fma(v1, s01);
      s02 = g.fma(v2, s02);
      s03 = g.fma(v3, s03);
      s04 = g.fma(v4, s04);
      s05 = g.fma(v5, s05);
      g = FloatVector.fromArray(SPECIES, dy, d1 + p);
      s10 = g.fma(v0, s10);
      s11 = g.fma(v1, s11);
      s12 = g.fma(v2, s12);
      s13 = g.fma(v3, s13);
      s14 = g.fma(v4, s14);
      s15 = g.fma(v5, s15);
      g = FloatVector.fromArray(SPECIES, dy, d2 + p);
      s20 = g.fma(v0, s20);
      s21 = g.fma(v1, s21);
      s22 = g.fma(v2, s22);
      s23 = g.fma(v3, s23);
      s24 = g.fma(v4, s24);
      s25 = g.fma(v5, s25);
      g = FloatVector.fromArray(SPECIES, dy, d3 + p);
      s30 = g.fma(v0, s30);
      s31 = g.fma(v1, s31);
      s32 = g.fma(v2, s32);
      s33 = g.fma(v3, s33);
      s34 = g.fma(v4, s34);
      s35 = g.fma(v5, s35);
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
    s03.intoArray(lanes, 3 * LANES);
    s04.intoArray(lanes, 4 * LANES);
    s05.intoArray(lanes, 5 * LANES);
    s10.intoArray(lanes, 6 * LANES);
    s11.intoArray(lanes, 7 * LANES);
    s12.intoArray(lanes, 8 * LANES);
    s13.intoArray(lanes, 9 * LANES);
    s14.intoArray(lanes, 10 * LANES);
    s15.intoArray(lanes, 11 * LANES);
    s20.intoArray(lanes, 12 * LANES);
    s21.intoArray(lanes, 13 * LANES);
    s22.intoArray(lanes, 14 * LANES);
    s23.intoArray(lanes, 15 * LANES);
    s24.intoArray(lanes, 16 * LANES);
    s25.intoArray(lanes, 17 * LANES);
    s30.intoArray(lanes, 18 * LANES);
    s31.intoArray(lanes, 19 * LANES);
    s32.intoArray(lanes, 20 * LANES);
    s33.intoArray(lanes, 21 * LANES);
    s34.intoArray(lanes, 22 * LANES);
    s35.intoArray(lanes, 23 * LANES);
  }

  private static void fourByThree(
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      float[] x,
      int xAt,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, lanes, 0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, lanes, LANES);
    FloatVector s02 = FloatVector.fromArray(SPECIES, lanes, 2 * LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, lanes, 3 * LANES);
    FloatVector s11 = FloatVector.fromArray(SPECIES, lanes, 4 * LANES);
    FloatVector s12 = FloatVector.fromArray(SPECIES, lanes, 5 * LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, lanes, 6 * LANES);
    FloatVector s21 = FloatVector.fromArray(SPECIES, lanes, 7 * LANES);
    FloatVector s22 = FloatVector.fromArray(SPECIES, lanes, 8 * LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, lanes, 9 * LANES);
    FloatVector s31 = FloatVector.fromArray(SPECIES, lanes, 10 * LANES);
    FloatVector s32 = FloatVector.fromArray(SPECIES, lanes, 11 * LANES);
    int x0 = xAt + offsets[tap];
    int x1 = xAt + offsets[tap + 1];
    int x2 = xAt + offsets[tap + 2];
    int d1 = dyAt + dyRow;
    int d2 = dyAt + 2 * dyRow;
    int d3 = dyAt + 3 * dyRow;
    for (int p = 0; p < count; p += LANES) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, x, x0 + p);
      FloatVector v1 = FloatVector.fromArray(SPECIES, x, x1 + p);
      FloatVector v2 = FloatVector.fromArray(SPECIES, x, x2 + p);
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + p);
      s00 = g.fma(v0, s00);
      s01 = g.fma(v1, s01);
      s02 = g.fma(v2, s02);
      g = FloatVector.fromArray(SPECIES, dy, d1 + p);
      s10 = g.fma(v0, s10);
      s11 = g.fma(v1, s11);
      s12 = g.fma(v2, s12);
      g = FloatVector.fromArray(SPECIES, dy, d2 + p);
      s20 = g.fma(v0, s20);
      s21 = g.fma(v1, s21);
      s22 = g.fma(v2, s22);
      g = FloatVector.fromArray(SPECIES, dy, d3 + p);
      s30 = g.fma(v0, s30);
      s31 = g.fma(v1, s31);
      s32 = g.fma(v2, s32);
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
      int count,
      float[] dy,
      int dyAt,
      int dyRow,
      float[] x,
      int xAt,
      int[] offsets,
      int tap,
      float[] lanes) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, lanes, 0);
    FloatVector s10 = FloatVector.fromArray(SPECIES, lanes, LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, lanes, 2 * LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, lanes, 3 * LANES);
    int x0 = xAt + offsets[tap];
    int d1 = dyAt + dyRow;
    int d2 = dyAt + 2 * dyRow;
    int d3 = dyAt + 3 * dyRow;
    for (int p = 0; p < count; p += LANES) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, x, x0 + p);
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + p);
      s00 = g.fma(v0, s00);
      g = FloatVector.fromArray(SPECIES, dy, d1 + p);
      s10 = g.fma(v0, s10);
      g = FloatVector.fromArray(SPECIES, dy, d2 + p);
      s20 = g.fma(v0, s20);
      g = FloatVector.fromArray(SPECIES, dy, d3 + p);
      s30 = g.fma(v0, s30);
    }
    s00.intoArray(lanes, 0);
    s10.intoArray(lanes, LANES);
    s20.intoArray(lanes, 2 * LANES);
    s30.intoArray(lanes, 3 * LANES);
  }

  private static void oneByThree(
      int count, float[] dy, int dyAt, float[] x, int xAt, int[] offsets, int tap, float[] lanes) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, lanes, 0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, lanes, LANES);
    FloatVector s02 = FloatVector.fromArray(SPECIES, lanes, 2 * LANES);
    int x0 = xAt + offsets[tap];
    int x1 = xAt + offsets[tap + 1];
    int x2 = xAt + offsets[tap + 2];
    for (int p = 0; p < count; p += LANES) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, x, x0 + p);
      FloatVector v1 = FloatVector.fromArray(SPECIES, x, x1 + p);
      FloatVector v2 = FloatVector.fromArray(SPECIES, x, x2 + p);
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + p);
      s00 = g.fma(v0, s00);
      s01 = g.fma(v1, s01);
      s02 = g.fma(v2, s02);
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
  }

  private static void oneByOne(
      int count, float[] dy, int dyAt, float[] x, int xAt, int[] offsets, int tap, float[] lanes) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, lanes, 0);
    int x0 = xAt + offsets[tap];
    for (int p = 0; p < count; p += LANES) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, x, x0 + p);
      FloatVector g = FloatVector.fromArray(SPECIES, dy, dyAt + p);
      s00 = g.fma(v0, s00);
    }
    s00.intoArray(lanes, 0);
  }
}
