package glassbox.engine.kernel;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;

/// The fast kernels: products on the Vector API and on several threads; elementwise loops as plain
/// as the compiler likes them, for it makes vectors of those itself. What is rare is left to the
/// oracle.
///
/// One caller at a time: the products keep their arguments in fields.
final class VectorKernels implements Kernels {

  private final ScalarKernels plain = new ScalarKernels();
  private final Workers workers;
  private final Products products;

  /// @param threads the caller's included; does not change one bit of a result
  VectorKernels(int threads) {
    workers = new Workers(threads);
    products = new Products(workers);
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
    products.product(m, n, k, a, transposeA, b, transposeB, c, accumulate);
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
    products.product(rows, units, inputs, x, false, weight, true, z, false);
    if (!bias.isNone()) {
      for (int row = 0; row < rows; row++) {
        addRow(units, bias.data(), bias.offset(), z.data(), z.offset() + row * units);
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
    products.product(units, inputs, rows, dz, true, x, false, dWeight, false);
    if (!dBias.isNone()) {
      sumRows(rows, units, dz, dBias);
    }
    if (!dx.isNone()) {
      products.product(rows, inputs, units, dz, false, weight, false, dx, false);
    }
  }

  @Override
  public void activate(ActivationFunction f, float slope, int rows, int width, Slice z, Slice y) {
    int n = rows * width;
    switch (f) {
      case Linear -> System.arraycopy(z.data(), z.offset(), y.data(), y.offset(), n);
      case ReLU -> relu(n, z.data(), z.offset(), y.data(), y.offset());
      case Tanh -> tanh(n, z.data(), z.offset(), y.data(), y.offset());
      case Sigmoid -> sigmoid(n, z.data(), z.offset(), y.data(), y.offset());
      case Softmax -> {
        for (int row = 0; row < rows; row++) {
          softmax(width, z.data(), z.offset() + row * width, y.data(), y.offset() + row * width);
        }
      }
      case LeakyReLU, ELU, SELU, GELU, SiLU, Softplus, HardSigmoid ->
          plain.activate(f, slope, rows, width, z, y);
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
    int n = rows * width;
    switch (f) {
      case Linear -> System.arraycopy(dy.data(), dy.offset(), dz.data(), dz.offset(), n);
      case ReLU -> reluBackward(n, y, dy, dz);
      case Tanh -> tanhBackward(n, y, dy, dz);
      case Sigmoid -> sigmoidBackward(n, y, dy, dz);
      case Softmax, LeakyReLU, ELU, SELU, GELU, SiLU, Softplus, HardSigmoid ->
          plain.activateBackward(f, slope, rows, width, z, y, dy, dz);
    }
  }

  private static void relu(int n, float[] z, int from, float[] y, int to) {
    for (int i = 0; i < n; i++) {
      y[to + i] = Math.max(0, z[from + i]);
    }
  }

  private static void tanh(int n, float[] z, int from, float[] y, int to) {
    for (int i = 0; i < n; i++) {
      y[to + i] = QuickMath.tanh(z[from + i]);
    }
  }

  private static void sigmoid(int n, float[] z, int from, float[] y, int to) {
    for (int i = 0; i < n; i++) {
      y[to + i] = QuickMath.sigmoid(z[from + i]);
    }
  }

  /// Shifted by the largest value, so that nothing overflows.
  private static void softmax(int width, float[] z, int from, float[] y, int to) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < width; i++) {
      largest = Math.max(largest, z[from + i]);
    }
    float sum = 0;
    for (int i = 0; i < width; i++) {
      float e = QuickMath.exp(z[from + i] - largest);
      y[to + i] = e;
      sum += e;
    }
    float scale = 1 / sum;
    for (int i = 0; i < width; i++) {
      y[to + i] *= scale;
    }
  }

  private static void reluBackward(int n, Slice y, Slice dy, Slice dz) {
    for (int i = 0; i < n; i++) {
      float g = dy.data()[dy.offset() + i];
      dz.data()[dz.offset() + i] = y.data()[y.offset() + i] > 0 ? g : 0;
    }
  }

  private static void tanhBackward(int n, Slice y, Slice dy, Slice dz) {
    for (int i = 0; i < n; i++) {
      float v = y.data()[y.offset() + i];
      dz.data()[dz.offset() + i] = dy.data()[dy.offset() + i] * (1 - v * v);
    }
  }

  private static void sigmoidBackward(int n, Slice y, Slice dy, Slice dz) {
    for (int i = 0; i < n; i++) {
      float v = y.data()[y.offset() + i];
      dz.data()[dz.offset() + i] = dy.data()[dy.offset() + i] * v * (1 - v);
    }
  }

  @Override
  public void add(int count, Slice x, Slice y) {
    plain.add(count, x, y);
  }

  @Override
  public void multiply(int count, Slice x1, Slice x2, Slice y) {
    plain.multiply(count, x1, x2, y);
  }

  @Override
  public void multiplyAdd(int count, Slice x1, Slice x2, Slice y) {
    plain.multiplyAdd(count, x1, x2, y);
  }

  @Override
  public void addScaled(int count, float factor, Slice x, Slice y) {
    plain.addScaled(count, factor, x, y);
  }

  @Override
  public void scale(int count, float factor, Slice x) {
    plain.scale(count, factor, x);
  }

  @Override
  public void sumRows(int rows, int columns, Slice x, Slice result) {
    System.arraycopy(x.data(), x.offset(), result.data(), result.offset(), columns);
    for (int row = 1; row < rows; row++) {
      addRow(columns, x.data(), x.offset() + row * columns, result.data(), result.offset());
    }
  }

  private static void addRow(int n, float[] x, int from, float[] y, int to) {
    for (int i = 0; i < n; i++) {
      y[to + i] += x[from + i];
    }
  }

  /// In four chains, so that an addition need not wait for the one before it.
  @Override
  public double sumOfSquares(int count, Slice x) {
    float[] v = x.data();
    int at = x.offset();
    int end = at + count;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (; at + 4 <= end; at += 4) {
      s0 += (double) v[at] * v[at];
      s1 += (double) v[at + 1] * v[at + 1];
      s2 += (double) v[at + 2] * v[at + 2];
      s3 += (double) v[at + 3] * v[at + 3];
    }
    for (; at < end; at++) {
      s0 += (double) v[at] * v[at];
    }
    return s0 + s1 + (s2 + s3);
  }

  @Override
  public double sumOfMagnitudes(int count, Slice x) {
    return plain.sumOfMagnitudes(count, x);
  }
}
