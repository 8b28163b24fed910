package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;

import glassbox.engine.Slice;

/// Matrix products: chooses which operand to pack, and shares large products between threads, by
/// rows or by columns of the result, whichever are more. Each element is one chain of multiply-adds
/// in the order of the inner index, so neither choice changes a bit.
final class Products {

  /// Multiply-adds below which a second thread costs more than it brings: about 0.1 ms.
  private static final long WORTH_SHARING = 1 << 22;

  /// Shares begin at multiples of it, so that tiles stay whole.
  private static final int SHARE = 4 * LANES;

  private final Workers workers;
  private final Workers.Job job = this::part;
  private final Gemm[] gemms;
  private float[] turned = new float[0];

  private int m;
  private int n;
  private int k;
  private float[] a = turned;
  private int aAt;
  private int aRow;
  private int aStep;
  private float[] b = turned;
  private int bAt;
  private int bRow;
  private boolean bTransposed;
  private float[] c = turned;
  private int cAt;
  private boolean adds;

  Products(Workers workers) {
    this.workers = workers;
    gemms = new Gemm[workers.threads()];
    for (int i = 0; i < gemms.length; i++) {
      gemms[i] = new Gemm();
    }
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
      boolean accumulate) {
    k = inner;
    adds = accumulate;
    if (isBetterTurned(rows, columns, transposeLeft, transposeRight)) {
      turn(rows, columns, left, right, result);
      return;
    }
    m = rows;
    n = columns;
    left(left, transposeLeft);
    right(right, transposeRight);
    c = result.data();
    cAt = result.offset();
    share();
  }

  /// Numbers moved decide: all of `b`, or `a` and the result.
  private boolean isBetterTurned(
      int rows, int columns, boolean transposeLeft, boolean transposeRight) {
    return transposeRight
        && !transposeLeft
        && !adds
        && (long) rows * (k + columns) < (long) columns * k;
  }

  /// `c = a · bᵀ` by way of `cᵀ = b · aᵀ`, so that `a`, the smaller, is the one to pack.
  private void turn(int rows, int columns, Slice left, Slice right, Slice result) {
    if (turned.length < rows * columns) {
      turned = new float[rows * columns];
    }
    m = columns;
    n = rows;
    left(right, false);
    right(left, true);
    c = turned;
    cAt = 0;
    share();
    for (int i = 0; i < rows; i++) {
      turnRow(columns, turned, i, rows, result.data(), result.offset() + i * columns);
    }
  }

  private static void turnRow(int count, float[] from, int at, int step, float[] to, int toAt) {
    for (int j = 0; j < count; j++) {
      to[toAt + j] = from[at + j * step];
    }
  }

  private void left(Slice left, boolean transposed) {
    a = left.data();
    aAt = left.offset();
    aRow = transposed ? 1 : k;
    aStep = transposed ? m : 1;
  }

  private void right(Slice right, boolean transposed) {
    b = right.data();
    bAt = right.offset();
    bRow = transposed ? k : n;
    bTransposed = transposed;
  }

  private void share() {
    if ((long) m * n * k < WORTH_SHARING) {
      part(0, 1);
    } else {
      workers.run(job);
    }
  }

  private void part(int part, int parts) {
    if (m >= n) {
      int from = cut(m, part, parts);
      int rows = cut(m, part + 1, parts) - from;
      compute(gemms[part], rows, n, aAt + from * aRow, bAt, cAt + from * n);
    } else {
      int from = cut(n, part, parts);
      int columns = cut(n, part + 1, parts) - from;
      int bFrom = bAt + (bTransposed ? from * bRow : from);
      compute(gemms[part], m, columns, aAt, bFrom, cAt + from);
    }
  }

  private void compute(Gemm gemm, int rows, int columns, int aFrom, int bFrom, int to) {
    gemm.product(
        rows, columns, k, a, aFrom, aRow, aStep, b, bFrom, bRow, bTransposed, c, to, n, adds);
  }

  private static int cut(int count, int part, int parts) {
    if (part == parts) {
      return count;
    }
    return (int) ((long) count * part / parts) / SHARE * SHARE;
  }
}
