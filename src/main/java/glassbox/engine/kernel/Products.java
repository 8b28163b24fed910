package glassbox.engine.kernel;

import glassbox.engine.Slice;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Matrix products on vectors. The second matrix is packed in panels two vectors wide; a tile of
/// six rows and one panel then stays in registers over the whole inner length (12 accumulators,
/// which fit every register file from 16 up).
///
/// Each element is one chain of fused multiply-adds in the order of the inner index, so tiles,
/// panels and threads change no bit.
final class Products {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();
  private static final int PANEL = 2 * LANES;
  private static final int ROWS = 6;

  /// Multiply-adds below which a second thread costs more than it brings: about 0.1 ms.
  private static final long WORTH_SHARING = 1 << 22;

  private final Workers workers;
  private final Workers.Job job = this::part;
  private final float[][] panels;
  private final float[][] tiles;

  private int m;
  private int n;
  private int k;
  private Slice a = Slice.NONE;
  private Slice b = Slice.NONE;
  private Slice c = Slice.NONE;
  private int aRow;
  private int aStep;
  private int bStep;
  private int bColumn;
  private boolean accumulate;

  Products(Workers workers) {
    this.workers = workers;
    panels = new float[workers.threads()][0];
    tiles = new float[workers.threads()][ROWS * PANEL];
  }

  /// As [Kernels#product].
  void product(
      int rows,
      int columns,
      int inner,
      Slice left,
      boolean transposeLeft,
      Slice right,
      boolean transposeRight,
      Slice result,
      boolean add) {
    m = rows;
    n = columns;
    k = inner;
    a = left;
    b = right;
    c = result;
    aRow = transposeLeft ? 1 : k;
    aStep = transposeLeft ? m : 1;
    bStep = transposeRight ? 1 : n;
    bColumn = transposeRight ? k : 1;
    accumulate = add;
    if ((long) m * n * k < WORTH_SHARING) {
      part(0, 1);
    } else {
      workers.run(job);
    }
  }

  /// Every `parts`-th panel, from `part` on.
  private void part(int part, int parts) {
    if (panels[part].length < k * PANEL) {
      panels[part] = new float[k * PANEL];
    }
    float[] panel = panels[part];
    float[] tile = tiles[part];
    for (int column = part * PANEL; column < n; column += parts * PANEL) {
      int width = Math.min(PANEL, n - column);
      pack(column, width, panel);
      int row = 0;
      for (; row + ROWS <= m; row += ROWS) {
        six(k, a.data(), a.offset() + row * aRow, aRow, aStep, panel, tile);
        unload(ROWS, row, column, width, tile);
      }
      for (; row < m; row++) {
        one(k, a.data(), a.offset() + row * aRow, aStep, panel, tile);
        unload(1, row, column, width, tile);
      }
    }
  }

  private void pack(int column, int width, float[] panel) {
    float[] from = b.data();
    if (bColumn == 1) {
      for (int l = 0; l < k; l++) {
        System.arraycopy(from, b.offset() + l * bStep + column, panel, l * PANEL, width);
      }
    } else {
      for (int j = 0; j < width; j++) {
        int at = b.offset() + (column + j) * bColumn;
        for (int l = 0; l < k; l++) {
          panel[l * PANEL + j] = from[at + l];
        }
      }
    }
  }

  private void unload(int rows, int row, int column, int width, float[] tile) {
    float[] to = c.data();
    for (int i = 0; i < rows; i++) {
      int at = c.offset() + (row + i) * n + column;
      if (accumulate) {
        for (int j = 0; j < width; j++) {
          to[at + j] += tile[i * PANEL + j];
        }
      } else {
        System.arraycopy(tile, i * PANEL, to, at, width);
      }
    }
  }

  private static void six(
      int k, float[] a, int from, int aRow, int aStep, float[] panel, float[] tile) {
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = c00;
    FloatVector c10 = c00;
    FloatVector c11 = c00;
    FloatVector c20 = c00;
    FloatVector c21 = c00;
    FloatVector c30 = c00;
    FloatVector c31 = c00;
    FloatVector c40 = c00;
    FloatVector c41 = c00;
    FloatVector c50 = c00;
    FloatVector c51 = c00;
    int at = from;
    for (int l = 0; l < k; l++, at += aStep) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, panel, l * PANEL);
      FloatVector b1 = FloatVector.fromArray(SPECIES, panel, l * PANEL + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(SPECIES, a[at + aRow]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(SPECIES, a[at + 2 * aRow]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(SPECIES, a[at + 3 * aRow]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(SPECIES, a[at + 4 * aRow]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(SPECIES, a[at + 5 * aRow]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
    }
    c00.intoArray(tile, 0);
    c01.intoArray(tile, LANES);
    c10.intoArray(tile, 2 * LANES);
    c11.intoArray(tile, 3 * LANES);
    c20.intoArray(tile, 4 * LANES);
    c21.intoArray(tile, 5 * LANES);
    c30.intoArray(tile, 6 * LANES);
    c31.intoArray(tile, 7 * LANES);
    c40.intoArray(tile, 8 * LANES);
    c41.intoArray(tile, 9 * LANES);
    c50.intoArray(tile, 10 * LANES);
    c51.intoArray(tile, 11 * LANES);
  }

  private static void one(int k, float[] a, int from, int aStep, float[] panel, float[] tile) {
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = c0;
    int at = from;
    for (int l = 0; l < k; l++, at += aStep) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[at]);
      c0 = x.fma(FloatVector.fromArray(SPECIES, panel, l * PANEL), c0);
      c1 = x.fma(FloatVector.fromArray(SPECIES, panel, l * PANEL + LANES), c1);
    }
    c0.intoArray(tile, 0);
    c1.intoArray(tile, LANES);
  }
}
