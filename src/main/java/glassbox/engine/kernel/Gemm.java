package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Products of matrices in blocks, on one thread: `b` is packed into panels as wide as a tile,
/// unless it is one, and `a` is read where it stands. Every element of the result is summed in the
/// order of `k`, whatever tile computes it, so that splitting the rows changes no bit.
///
/// Not for two threads at once: it owns its scratch memory.
final class Gemm {

  /// Of the sum, at most, per packed block: a panel of it and the rows that meet it fit the
  /// first-level cache. Fewer and longer blocks spare passes over the result.
  private static final int DEEP = 400;

  /// Columns per packed block.
  private static final int BROAD = 512;

  /// Rows of `a` that stay in the second-level cache while the panels pass.
  private static final int HIGH = 96;

  /// The same where `a` stands column by column. Each of its numbers comes from another line of the
  /// cache then, which the next rows share: few rows stay in the first level. Whole tiles, of
  /// twelve rows at 512 bits and of five below.
  private static final int HIGH_ACROSS = LANES >= 16 ? 36 : 30;

  private final float[] block = new float[DEEP * BROAD];
  private final float[] edge = new float[12 * 2 * LANES];

  /// `c[m, n] = a · b`, or `c += …`.
  ///
  /// @param bRow how far the rows of `b` as it is stored are apart
  void product(
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
      boolean transposeB,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    int wide = 2 * LANES;
    int deep = even(k);
    int high = aStep == 1 ? HIGH : HIGH_ACROSS;
    for (int column = 0; column < n; column += BROAD) {
      int columns = Math.min(BROAD, n - column);
      for (int step = 0; step < k; step += deep) {
        int steps = Math.min(deep, k - step);
        int from = transposeB ? bAt + column * bRow + step : bAt + step * bRow + column;
        boolean packed = columns == wide && bRow == wide && !transposeB;
        float[] panels = packed ? b : block;
        int panelsAt = packed ? from : 0;
        if (!packed) {
          pack(steps, columns, wide, b, from, bRow, transposeB);
        }
        for (int row = 0; row < m; row += high) {
          int rows = Math.min(high, m - row);
          int aFrom = aAt + row * aRow + step * aStep;
          int to = cAt + row * cRow + column;
          boolean adds = accumulate || step > 0;
          panels(
              rows, columns, steps, wide, a, aFrom, aRow, aStep, panels, panelsAt, c, to, cRow,
              adds);
        }
      }
    }
  }

  /// Blocks of about the same length, so that none is a mere rest.
  private static int even(int k) {
    int blocks = Math.ceilDiv(k, DEEP);
    return Math.ceilDiv(k, Math.max(1, blocks));
  }

  private void panels(
      int rows,
      int columns,
      int steps,
      int wide,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] panels,
      int panelsAt,
      float[] c,
      int cAt,
      int cRow,
      boolean adds) {
    for (int j = 0; j < columns; j += wide) {
      int width = Math.min(wide, columns - j);
      int panel = panelsAt + j * steps;
      for (int i = 0; i < rows; ) {
        int high = tile(rows - i, aStep);
        int from = aAt + i * aRow;
        int to = cAt + i * cRow + j;
        if (width == wide) {
          tile(high, steps, a, from, aRow, aStep, panels, panel, c, to, cRow, adds);
        } else {
          edge(wide, width, high, steps, a, from, aRow, aStep, panels, panel, c, to, cRow, adds);
        }
        i += high;
      }
    }
  }

  /// A tile that would reach beyond the last column goes by way of scratch memory.
  private void edge(
      int wide,
      int width,
      int high,
      int steps,
      float[] a,
      int from,
      int aRow,
      int aStep,
      float[] panels,
      int panel,
      float[] c,
      int to,
      int cRow,
      boolean adds) {
    if (adds) {
      copyRows(high, width, c, to, cRow, edge, 0, wide);
    }
    tile(high, steps, a, from, aRow, aStep, panels, panel, edge, 0, wide, adds);
    copyRows(high, width, edge, 0, wide, c, to, cRow);
  }

  private static void copyRows(
      int rows, int width, float[] from, int at, int row, float[] to, int toAt, int toRow) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(from, at + i * row, to, toAt + i * toRow, width);
    }
  }

  private static int tile(int left, int aStep) {
    return aStep == 1 ? RowTiles.rows(left) : ColumnTiles.rows(left);
  }

  /// One of `aRow` and `aStep` is 1.
  private static void tile(
      int high,
      int steps,
      float[] a,
      int from,
      int aRow,
      int aStep,
      float[] panels,
      int panel,
      float[] c,
      int to,
      int cRow,
      boolean adds) {
    if (aStep == 1) {
      RowTiles.run(high, steps, a, from, aRow, panels, panel, c, to, cRow, adds);
    } else {
      ColumnTiles.run(high, steps, a, from, aStep, panels, panel, c, to, cRow, adds);
    }
  }

  /// Panels `[column / wide][step][wide]`; what lies beyond the last column is never read back.
  private void pack(
      int steps, int columns, int wide, float[] b, int at, int row, boolean transposed) {
    for (int j = 0; j < columns; j += wide) {
      int width = Math.min(wide, columns - j);
      if (transposed) {
        packTurned(steps, width, wide, b, at + j * row, row, block, j * steps);
      } else if (width == 2 * LANES) {
        packFull(steps, b, at + j, row, block, j * steps);
      } else {
        copyRows(steps, width, b, at + j, row, block, j * steps, wide);
      }
    }
  }

  private static void packFull(int steps, float[] b, int at, int row, float[] panels, int to) {
    for (int k = 0; k < steps; k++) {
      int from = at + k * row;
      int q = to + k * 2 * LANES;
      FloatVector.fromArray(SPECIES, b, from).intoArray(panels, q);
      FloatVector.fromArray(SPECIES, b, from + LANES).intoArray(panels, q + LANES);
    }
  }

  /// `panels[step][wide]` from `width` rows of `b`.
  static void packTurned(
      int steps, int width, int wide, float[] b, int at, int row, float[] panels, int to) {
    int x = 0;
    for (; x + 4 <= width; x += 4) {
      turnFour(steps, wide, b, at + x * row, row, panels, to + x);
    }
    for (; x < width; x++) {
      for (int k = 0; k < steps; k++) {
        panels[to + k * wide + x] = b[at + x * row + k];
      }
    }
  }

  /// Four rows at once, so that four neighbours are written together.
  private static void turnFour(
      int steps, int wide, float[] b, int at, int row, float[] panels, int to) {
    int second = at + row;
    int third = second + row;
    int fourth = third + row;
    for (int k = 0; k < steps; k++) {
      int q = to + k * wide;
      panels[q] = b[at + k];
      panels[q + 1] = b[second + k];
      panels[q + 2] = b[third + k];
      panels[q + 3] = b[fourth + k];
    }
  }
}
