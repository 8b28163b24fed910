package glassbox.engine.kernel;

import glassbox.engine.Slice;

/// Products whose result has few columns: the layers of a tiny network, where calls cost more than
/// the arithmetic. Copies as little as it can, in as few pieces.
///
/// Not for two threads at once.
final class NarrowProducts {

  private static final int WIDTH = VectorMaths.LANES;

  /// What tiles may write behind the last row.
  private static final int SLACK = WIDTH;

  /// The longest sum.
  private static final int LONGEST = 256;

  /// The most columns: two tiles beside each other, or one of the widest.
  private static final int WIDEST = Math.min(16, 2 * WIDTH);

  /// Rows between two copies of the result.
  private static final int HIGH = 96;

  private final float[] panel = new float[LONGEST * WIDEST + SLACK];
  private final float[] result = new float[HIGH * WIDEST + SLACK];
  private final float[] partial = new float[HIGH * WIDTH];
  private final float[] start = new float[WIDEST];
  private final SumsOfEight eights = new SumsOfEight();

  static boolean fits(int n, int k) {
    return n <= WIDEST && k <= LONGEST;
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
      Slice bias,
      Slice c) {
    if (n == 1 && !transposeA) {
      if (k == SumsOfEight.LENGTH && WIDTH >= k) {
        eights.column(m, a.data(), a.offset(), b.data(), b.offset(), bias, c.data(), c.offset());
      } else {
        column(m, k, a.data(), a.offset(), b.data(), b.offset(), bias, c.data(), c.offset());
      }
      return;
    }
    begin(n, bias);
    if (transposeB) {
      Gemm.packTurned(k, n, WIDEST, b.data(), b.offset(), k, panel, 0);
      rows(m, n, k, a, transposeA, panel, 0, WIDEST, c);
    } else if (b.offset() + k * n + SLACK <= b.data().length) {
      rows(m, n, k, a, transposeA, b.data(), b.offset(), n, c);
    } else {
      System.arraycopy(b.data(), b.offset(), panel, 0, k * n);
      rows(m, n, k, a, transposeA, panel, 0, n, c);
    }
  }

  private void begin(int n, Slice bias) {
    for (int i = 0; i < n; i++) {
      start[i] = bias.isNone() ? 0 : bias.data()[bias.offset() + i];
    }
  }

  /// A single column: four sums at a time, because each has to wait for itself.
  private static void column(
      int m, int k, float[] a, int aAt, float[] b, int bAt, Slice bias, float[] c, int cAt) {
    float start = bias.isNone() ? 0 : bias.data()[bias.offset()];
    int i = 0;
    for (; i + 4 <= m; i += 4) {
      int p = aAt + i * k;
      float c0 = start;
      float c1 = start;
      float c2 = start;
      float c3 = start;
      for (int l = 0; l < k; l++) {
        float y = b[bAt + l];
        c0 = Math.fma(a[p + l], y, c0);
        c1 = Math.fma(a[p + k + l], y, c1);
        c2 = Math.fma(a[p + 2 * k + l], y, c2);
        c3 = Math.fma(a[p + 3 * k + l], y, c3);
      }
      c[cAt + i] = c0;
      c[cAt + i + 1] = c1;
      c[cAt + i + 2] = c2;
      c[cAt + i + 3] = c3;
    }
    for (; i < m; i++) {
      float sum = start;
      for (int l = 0; l < k; l++) {
        sum = Math.fma(a[aAt + i * k + l], b[bAt + l], sum);
      }
      c[cAt + i] = sum;
    }
  }

  private void rows(
      int m, int n, int k, Slice a, boolean turned, float[] b, int bAt, int bRow, Slice c) {
    for (int row = 0; row < m; row += HIGH) {
      int rows = Math.min(HIGH, m - row);
      // The last columns first: what they write too far, the first ones put right.
      for (int column = (n - 1) / WIDTH * WIDTH; column >= 0; column -= WIDTH) {
        if (turned) {
          across(rows, k, a.data(), a.offset() + row, m, b, bAt, bRow, column, n);
        } else {
          along(rows, k, a.data(), a.offset() + row * k, b, bAt, bRow, column, n);
        }
      }
      System.arraycopy(result, 0, c.data(), c.offset() + row * n, rows * n);
    }
  }

  private void across(
      int rows,
      int k,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      int column,
      int n) {
    int bFrom = bAt + column;
    for (int i = 0; i < rows; ) {
      int high = rows - i >= 12 ? 12 : largest(rows - i);
      int to = i * n + column;
      AcrossTiles.run(high, k, a, aAt + i, aStep, b, bFrom, bRow, start, column, result, to, n);
      i += high;
    }
  }

  private void along(
      int rows, int k, float[] a, int aAt, float[] b, int bAt, int bRow, int column, int n) {
    float[] sums = start;
    int sumsAt = column;
    int sumsRow = 0;
    for (int step = 0; step < k; ) {
      int steps = largest(k - step);
      int from = aAt + step;
      int bFrom = bAt + step * bRow + column;
      step += steps;
      if (step < k) {
        AlongTiles.run(
            steps, rows, a, from, k, b, bFrom, bRow, sums, sumsAt, sumsRow, partial, 0, WIDTH);
        sums = partial;
        sumsAt = 0;
        sumsRow = WIDTH;
      } else {
        AlongTiles.run(
            steps, rows, a, from, k, b, bFrom, bRow, sums, sumsAt, sumsRow, result, column, n);
      }
    }
  }

  /// The largest tile that fits.
  private static int largest(int left) {
    return left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
  }
}
