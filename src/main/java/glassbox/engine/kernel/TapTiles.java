package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// The innermost loops of a convolution: some outputs at two vectors of neighbouring pixels, held
/// in registers while the sum runs over the taps. As in [RowTiles], one method per number of
/// outputs, written out.
///
/// A tap is a distance: where the planes of an image lie behind each other with their padding, what
/// a tap sees from one pixel after the other stands in a row, and vectors are read where they
/// stand. No edge is a special case, and nothing is copied per tap.
final class TapTiles {

  private static final int TALLEST = LANES >= 16 ? 8 : 4;

  private TapTiles() {}

  /// `y[o, p] = Σ_t w[o, t] · x[p + offsets[t]]` for all `p` below `count`, rounded up to two
  /// vectors: `x` and `y` must reach as far.
  static void run(
      int outputs,
      int count,
      int[] offsets,
      float[] x,
      int xAt,
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yRow) {
    int taps = offsets.length;
    for (int p = 0; p < count; p += 2 * LANES) {
      for (int o = 0; o < outputs; ) {
        int rows = rows(outputs - o);
        int wFrom = wAt + o * taps;
        int to = yAt + o * yRow + p;
        switch (rows) {
          case 8 -> eight(taps, offsets, x, xAt + p, w, wFrom, y, to, yRow);
          case 4 -> four(taps, offsets, x, xAt + p, w, wFrom, y, to, yRow);
          case 2 -> two(taps, offsets, x, xAt + p, w, wFrom, y, to, yRow);
          default -> one(taps, offsets, x, xAt + p, w, wFrom, y, to);
        }
        o += rows;
      }
    }
  }

  private static int rows(int left) {
    return left >= TALLEST ? TALLEST : left >= 4 ? 4 : left >= 2 ? 2 : 1;
  }

  private static void eight(
      int taps,
      int[] offsets,
      float[] x,
      int xAt,
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yRow) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    FloatVector l2 = FloatVector.zero(SPECIES);
    FloatVector r2 = FloatVector.zero(SPECIES);
    FloatVector l3 = FloatVector.zero(SPECIES);
    FloatVector r3 = FloatVector.zero(SPECIES);
    FloatVector l4 = FloatVector.zero(SPECIES);
    FloatVector r4 = FloatVector.zero(SPECIES);
    FloatVector l5 = FloatVector.zero(SPECIES);
    FloatVector r5 = FloatVector.zero(SPECIES);
    FloatVector l6 = FloatVector.zero(SPECIES);
    FloatVector r6 = FloatVector.zero(SPECIES);
    FloatVector l7 = FloatVector.zero(SPECIES);
    FloatVector r7 = FloatVector.zero(SPECIES);
    int w1 = wAt + taps;
    int w2 = wAt + 2 * taps;
    int w3 = wAt + 3 * taps;
    int w4 = wAt + 4 * taps;
    int w5 = wAt + 5 * taps;
    int w6 = wAt + 6 * taps;
    int w7 = wAt + 7 * taps;
    for (int t = 0; t < taps; t++) {
      int at = xAt + offsets[t];
      FloatVector left = FloatVector.fromArray(SPECIES, x, at);
      FloatVector right = FloatVector.fromArray(SPECIES, x, at + LANES);
      FloatVector v = FloatVector.broadcast(SPECIES, w[wAt + t]);
      l0 = v.fma(left, l0);
      r0 = v.fma(right, r0);
      v = FloatVector.broadcast(SPECIES, w[w1 + t]);
      l1 = v.fma(left, l1);
      r1 = v.fma(right, r1);
      v = FloatVector.broadcast(SPECIES, w[w2 + t]);
      l2 = v.fma(left, l2);
      r2 = v.fma(right, r2);
      v = FloatVector.broadcast(SPECIES, w[w3 + t]);
      l3 = v.fma(left, l3);
      r3 = v.fma(right, r3);
      v = FloatVector.broadcast(SPECIES, w[w4 + t]);
      l4 = v.fma(left, l4);
      r4 = v.fma(right, r4);
      v = FloatVector.broadcast(SPECIES, w[w5 + t]);
      l5 = v.fma(left, l5);
      r5 = v.fma(right, r5);
      v = FloatVector.broadcast(SPECIES, w[w6 + t]);
      l6 = v.fma(left, l6);
      r6 = v.fma(right, r6);
      v = FloatVector.broadcast(SPECIES, w[w7 + t]);
      l7 = v.fma(left, l7);
      r7 = v.fma(right, r7);
    }
    l0.intoArray(y, yAt);
    r0.intoArray(y, yAt + LANES);
    l1.intoArray(y, yAt + yRow);
    r1.intoArray(y, yAt + yRow + LANES);
    l2.intoArray(y, yAt + 2 * yRow);
    r2.intoArray(y, yAt + 2 * yRow + LANES);
    l3.intoArray(y, yAt + 3 * yRow);
    r3.intoArray(y, yAt + 3 * yRow + LANES);
    l4.intoArray(y, yAt + 4 * yRow);
    r4.intoArray(y, yAt + 4 * yRow + LANES);
    l5.intoArray(y, yAt + 5 * yRow);
    r5.intoArray(y, yAt + 5 * yRow + LANES);
    l6.intoArray(y, yAt + 6 * yRow);
    r6.intoArray(y, yAt + 6 * yRow + LANES);
    l7.intoArray(y, yAt + 7 * yRow);
    r7.intoArray(y, yAt + 7 * yRow + LANES);
  }

  private static void four(
      int taps,
      int[] offsets,
      float[] x,
      int xAt,
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yRow) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    FloatVector l2 = FloatVector.zero(SPECIES);
    FloatVector r2 = FloatVector.zero(SPECIES);
    FloatVector l3 = FloatVector.zero(SPECIES);
    FloatVector r3 = FloatVector.zero(SPECIES);
    int w1 = wAt + taps;
    int w2 = wAt + 2 * taps;
    int w3 = wAt + 3 * taps;
    for (int t = 0; t < taps; t++) {
      int at = xAt + offsets[t];
      FloatVector left = FloatVector.fromArray(SPECIES, x, at);
      FloatVector right = FloatVector.fromArray(SPECIES, x, at + LANES);
      FloatVector v = FloatVector.broadcast(SPECIES, w[wAt + t]);
      l0 = v.fma(left, l0);
      r0 = v.fma(right, r0);
      v = FloatVector.broadcast(SPECIES, w[w1 + t]);
      l1 = v.fma(left, l1);
      r1 = v.fma(right, r1);
      v = FloatVector.broadcast(SPECIES, w[w2 + t]);
      l2 = v.fma(left, l2);
      r2 = v.fma(right, r2);
      v = FloatVector.broadcast(SPECIES, w[w3 + t]);
      l3 = v.fma(left, l3);
      r3 = v.fma(right, r3);
    }
    l0.intoArray(y, yAt);
    r0.intoArray(y, yAt + LANES);
    l1.intoArray(y, yAt + yRow);
    r1.intoArray(y, yAt + yRow + LANES);
    l2.intoArray(y, yAt + 2 * yRow);
    r2.intoArray(y, yAt + 2 * yRow + LANES);
    l3.intoArray(y, yAt + 3 * yRow);
    r3.intoArray(y, yAt + 3 * yRow + LANES);
  }

  private static void two(
      int taps,
      int[] offsets,
      float[] x,
      int xAt,
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yRow) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    int w1 = wAt + taps;
    for (int t = 0; t < taps; t++) {
      int at = xAt + offsets[t];
      FloatVector left = FloatVector.fromArray(SPECIES, x, at);
      FloatVector right = FloatVector.fromArray(SPECIES, x, at + LANES);
      FloatVector v = FloatVector.broadcast(SPECIES, w[wAt + t]);
      l0 = v.fma(left, l0);
      r0 = v.fma(right, r0);
      v = FloatVector.broadcast(SPECIES, w[w1 + t]);
      l1 = v.fma(left, l1);
      r1 = v.fma(right, r1);
    }
    l0.intoArray(y, yAt);
    r0.intoArray(y, yAt + LANES);
    l1.intoArray(y, yAt + yRow);
    r1.intoArray(y, yAt + yRow + LANES);
  }

  private static void one(
      int taps, int[] offsets, float[] x, int xAt, float[] w, int wAt, float[] y, int yAt) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    for (int t = 0; t < taps; t++) {
      int at = xAt + offsets[t];
      FloatVector left = FloatVector.fromArray(SPECIES, x, at);
      FloatVector right = FloatVector.fromArray(SPECIES, x, at + LANES);
      FloatVector v = FloatVector.broadcast(SPECIES, w[wAt + t]);
      l0 = v.fma(left, l0);
      r0 = v.fma(right, r0);
    }
    l0.intoArray(y, yAt);
    r0.intoArray(y, yAt + LANES);
  }
}
