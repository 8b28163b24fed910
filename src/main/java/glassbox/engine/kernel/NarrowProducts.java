package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;

import glassbox.engine.Slice;

/// Products whose result is no wider than a vector: the layers of a tiny network, where calls cost
/// more than the arithmetic. Copies as little as it can, in as few pieces.
///
/// Not for two threads at once.
final class NarrowProducts {

  /// The longest sum.
  private static final int LONGEST = 256;

  /// Rows between two copies of the result.
  private static final int HIGH = 96;

  private static final int TALLEST = LANES >= 16 ? 12 : 6;

  private final float[] panel = new float[LONGEST * LANES + NarrowTiles.SLACK];
  private final float[] result = new float[HIGH * LANES + NarrowTiles.SLACK];
  private final float[] zeros = new float[LANES];
  private final float[] bias = new float[LANES];

  static boolean fits(int n, int k) {
    return n <= LANES && k <= LONGEST;
  }

  /// `c = a · b`, and the bias if there is one.
  void product(
      int m,
      int n,
      int k,
      Slice a,
      boolean transposeA,
      Slice b,
      boolean transposeB,
      Slice shift,
      Slice c) {
    float[] start = zeros;
    if (!shift.isNone()) {
      System.arraycopy(shift.data(), shift.offset(), bias, 0, n);
      start = bias;
    }
    int aRow = transposeA ? 1 : k;
    int aStep = transposeA ? m : 1;
    if (transposeB) {
      turn(n, k, b.data(), b.offset());
      rows(m, n, k, a.data(), a.offset(), aRow, aStep, panel, 0, LANES, start, c);
    } else if (b.offset() + k * n + NarrowTiles.SLACK <= b.data().length) {
      rows(m, n, k, a.data(), a.offset(), aRow, aStep, b.data(), b.offset(), n, start, c);
    } else {
      System.arraycopy(b.data(), b.offset(), panel, 0, k * n);
      rows(m, n, k, a.data(), a.offset(), aRow, aStep, panel, 0, n, start, c);
    }
  }

  /// `panel[k][LANES]` from `b[n][k]`.
  private void turn(int n, int k, float[] b, int at) {
    for (int j = 0; j < n; j++) {
      for (int l = 0; l < k; l++) {
        panel[l * LANES + j] = b[at + j * k + l];
      }
    }
  }

  private void rows(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      Slice c) {
    for (int row = 0; row < m; row += HIGH) {
      int rows = Math.min(HIGH, m - row);
      for (int i = 0; i < rows; ) {
        int high = tile(rows - i);
        int from = aAt + (row + i) * aRow;
        NarrowTiles.run(high, k, a, from, aRow, aStep, b, bAt, bRow, start, result, i * n, n);
        i += high;
      }
      System.arraycopy(result, 0, c.data(), c.offset() + row * n, rows * n);
    }
  }

  private static int tile(int left) {
    if (left >= TALLEST) {
      return TALLEST;
    }
    if (left >= 8) {
      return 8;
    }
    return left >= 4 ? 4 : left >= 2 ? 2 : 1;
  }
}
