package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;

/// The fast kernels: products and elementwise loops on the processor's vectors, large products on
/// several threads. What is rare is left to the oracle. Results depend neither on the state of the
/// compiler nor on the number of threads.
///
/// One caller at a time: products and ends of loops have scratch memory of their own.
final class VectorKernels implements Kernels {

  /// Multiply-adds below which a second thread costs more than it brings.
  private static final long WORTH_SHARING = 1 << 21;

  private final ScalarKernels scalar = new ScalarKernels();
  private final float[] first = new float[LANES];
  private final float[] second = new float[LANES];
  private final float[] lanes = new float[LANES];
  private final Workers workers;
  private final Workers.Job job = this::sharePart;
  private final float[][] dotLanes;
  private Share shared = (_, _, _) -> {};
  private int sharedItems;
  private final Products products;
  private final NarrowProducts narrow = new NarrowProducts();
  private final VectorActivations activations = new VectorActivations();

  /// @param threads the caller's included; does not change one bit of a result
  VectorKernels(int threads) {
    workers = new Workers(threads);
    products = new Products(workers);
    dotLanes = new float[threads][DotTiles.SCRATCH];
  }

  @Override
  public void close() {
    workers.close();
  }

  @Override
  public void product(
      int m,
      int n,
      int k,
      Slice a,
      boolean transposeA,
      Slice b,
      boolean transposeB,
      Slice c,
      boolean accumulate) {
    if (!accumulate && NarrowProducts.fits(n, k)) {
      narrow.product(m, n, k, a, transposeA, b, transposeB, Slice.NONE, c);
    } else {
      products.product(m, n, k, a, transposeA, b, transposeB, c, accumulate);
    }
  }

  /// At 512 bits: [RowTiles] has more addresses to reckon than the processor has room for beside
  /// the arithmetic (4 to 8 % of an LSTM's step). Narrower vectors leave [ColumnTiles] too few
  /// registers.
  @Override
  public boolean likesTurned() {
    return LANES >= 16;
  }

  @Override
  public void dense(
      int rows,
      int inputs,
      int units,
      Slice x,
      Slice weight,
      Slice bias,
      ActivationFunction f,
      Slice z,
      Slice y) {
    if (NarrowProducts.fits(units, inputs)) {
      narrow.product(rows, units, inputs, x, false, weight, false, bias, z);
    } else {
      products.product(rows, units, inputs, x, false, weight, false, z, false);
      if (!bias.isNone()) {
        VectorLoops.addToRows(rows, units, bias.data(), bias.offset(), z.data(), z.offset());
      }
    }
    activate(f, ActivationFunction.DEFAULT_SLOPE, rows, units, z, y);
  }

  @Override
  public void denseBackward(
      int rows,
      int inputs,
      int units,
      Slice x,
      Slice weight,
      Slice dz,
      Slice dWeight,
      Slice dBias,
      Slice dx) {
    product(inputs, units, rows, x, true, dz, false, dWeight, false);
    if (!dBias.isNone()) {
      sumRows(rows, units, dz, dBias);
    }
    if (!dx.isNone()) {
      product(rows, inputs, units, dz, false, weight, true, dx, false);
    }
  }

  @Override
  public void activate(ActivationFunction f, float slope, int rows, int width, Slice z, Slice y) {
    if (f == ActivationFunction.Softmax) {
      softmax(rows, width, z, y);
    } else if (VectorActivations.covers(f)) {
      elementwise(f, slope, rows * width, z, y);
    } else {
      scalar.activate(f, slope, rows, width, z, y);
    }
  }

  /// What does not fill a vector at the end is computed in a vector of its own.
  private void elementwise(ActivationFunction f, float slope, int count, Slice z, Slice y) {
    int rest = count % LANES;
    int end = count - rest;
    activations.forward(f, slope, end, z.data(), z.offset(), y.data(), y.offset());
    if (rest > 0) {
      System.arraycopy(z.data(), z.offset() + end, first, 0, rest);
      activations.forward(f, slope, LANES, first, 0, first, 0);
      System.arraycopy(first, 0, y.data(), y.offset() + end, rest);
    }
  }

  /// Shifted by the largest value of a row, so that nothing overflows.
  private void softmax(int rows, int width, Slice z, Slice y) {
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      VectorLoops.fromLargest(width, z.data(), z.offset() + at, y.data(), y.offset() + at);
    }
    int count = rows * width;
    int rest = count % LANES;
    int end = count - rest;
    VectorMaths.exp(end, 1, y.data(), y.offset(), y.data(), y.offset());
    if (rest > 0) {
      System.arraycopy(y.data(), y.offset() + end, first, 0, rest);
      VectorMaths.exp(LANES, 1, first, 0, first, 0);
      System.arraycopy(first, 0, y.data(), y.offset() + end, rest);
    }
    for (int row = 0; row < rows; row++) {
      VectorLoops.toShares(width, y.data(), y.offset() + row * width);
    }
  }

  @Override
  public void activateBackward(
      ActivationFunction f,
      float slope,
      int rows,
      int width,
      Slice z,
      Slice y,
      Slice dy,
      Slice dz) {
    if (!VectorActivations.covers(f)) {
      scalar.activateBackward(f, slope, rows, width, z, y, dy, dz);
      return;
    }
    Slice from = VectorActivations.derivesFromSum(f) ? z : y;
    int count = rows * width;
    int end = count - count % LANES;
    activations.backward(
        f, slope, end, from.data(), from.offset(), dy.data(), dy.offset(), dz.data(), dz.offset());
    if (end < count) {
      lastBackward(f, slope, end, count - end, from, dy, dz);
    }
  }

  private void lastBackward(
      ActivationFunction f, float slope, int at, int rest, Slice from, Slice dy, Slice dz) {
    System.arraycopy(from.data(), from.offset() + at, first, 0, rest);
    System.arraycopy(dy.data(), dy.offset() + at, second, 0, rest);
    activations.backward(f, slope, LANES, first, 0, second, 0, second, 0);
    System.arraycopy(second, 0, dz.data(), dz.offset() + at, rest);
  }

  @Override
  public void add(int count, Slice x, Slice y) {
    VectorLoops.add(count, x.data(), x.offset(), y.data(), y.offset());
  }

  @Override
  public void multiply(int count, Slice x1, Slice x2, Slice y) {
    VectorLoops.multiply(
        count, x1.data(), x1.offset(), x2.data(), x2.offset(), y.data(), y.offset());
  }

  @Override
  public void multiplyAdd(int count, Slice x1, Slice x2, Slice y) {
    VectorLoops.multiplyAdd(
        count, x1.data(), x1.offset(), x2.data(), x2.offset(), y.data(), y.offset());
  }

  @Override
  public void addScaled(int count, float factor, Slice x, Slice y) {
    VectorLoops.addScaled(count, factor, x.data(), x.offset(), y.data(), y.offset());
  }

  @Override
  public void scale(int count, float factor, Slice x) {
    VectorLoops.scale(count, factor, x.data(), x.offset());
  }

  @Override
  public void sumRows(int rows, int columns, Slice x, Slice result) {
    VectorLoops.sumRows(rows, columns, x.data(), x.offset(), result.data(), result.offset());
  }

  @Override
  public double sumOfSquares(int count, Slice x) {
    return VectorLoops.sumOfSquares(count, x.data(), x.offset(), lanes);
  }

  @Override
  public double sumOfMagnitudes(int count, Slice x) {
    return scalar.sumOfMagnitudes(count, x);
  }

  @Override
  public void adam(
      int count,
      double beta1,
      double beta2,
      float epsilon,
      float step,
      float root,
      Slice p,
      Slice g,
      Slice m,
      Slice v) {
    int end = count - count % LANES;
    VectorLoops.adam(end, beta1, beta2, epsilon, step, root, p, g, m, v);
    ScalarKernels.adam(end, count, beta1, beta2, epsilon, step, root, p, g, m, v);
  }

  @Override
  public void weigh(
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
    TapTiles.run(outputs, count, offsets, x, xAt, w, wAt, y, yAt, yRow);
  }

  @Override
  public void weighBackward(
      int worker,
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
      int dwAt) {
    float[] own = dotLanes[worker];
    DotTiles.run(
        examples, outputs, count, offsets, dy, dyAt, dyRow, dyExample, x, xAt, xExample, dw, dwAt,
        own);
  }

  @Override
  public void takeRows(
      int rows,
      int width,
      float[] x,
      int xAt,
      int pitch,
      float shift,
      float floor,
      float[] y,
      int yAt) {
    VectorRows.take(rows, width, x, xAt, pitch, shift, floor, y, yAt);
  }

  @Override
  public void putRows(int rows, int width, float[] x, int xAt, float[] y, int yAt, int pitch) {
    VectorRows.put(rows, width, x, xAt, y, yAt, pitch);
  }

  @Override
  public void largestOfSquares(int rows, int width, float[] x, int xAt, float[] y, int yAt) {
    VectorSquares.largest(rows, width, x, xAt, y, yAt);
  }

  @Override
  public void largestOfSquaresBackward(
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
    VectorSquares.largestBackward(rows, width, x, xAt, y, yAt, dy, dyAt, dx, dxAt);
  }

  @Override
  public void addSums(int rows, int columns, Slice x, int xAt, Slice result) {
    for (int row = 0; row < rows; row++) {
      int at = x.offset() + xAt + row * columns;
      result.data()[result.offset() + row] += VectorLoops.sum(columns, x.data(), at, lanes);
    }
  }

  @Override
  public int workers() {
    return workers.threads();
  }

  @Override
  public void share(int items, long work, Share share) {
    if (work < WORTH_SHARING || items < 2) {
      share.run(0, items, 0);
      return;
    }
    shared = share;
    sharedItems = items;
    workers.run(job);
  }

  private void sharePart(int part, int parts) {
    int from = (int) ((long) sharedItems * part / parts);
    int to = (int) ((long) sharedItems * (part + 1) / parts);
    if (from < to) {
      shared.run(from, to, part);
    }
  }
}
