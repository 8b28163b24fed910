package glassbox.engine.kernel;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;

/// The maths that layers are made of. Matrices are row-major and dense; every method overwrites its
/// result unless it says that it adds. Results do not depend on the number of threads.
///
/// Layers call these with slices made at build time, so that a step allocates nothing.
public interface Kernels extends AutoCloseable {

  /// `c[m, n] = op(a)[m, k] · op(b)[k, n]`, or `c += …` when `accumulate`. A transposed `a` is
  /// stored `[k, m]`, a transposed `b` is stored `[n, k]`.
  void product(
      int m,
      int n,
      int k,
      Slice a,
      boolean transposeA,
      Slice b,
      boolean transposeB,
      Slice c,
      boolean accumulate);

  /// Dense forward: `z[rows, units] = x[rows, inputs] · w + bias`, `w` stored `[inputs, units]`,
  /// then `y = f(z)` row by row. `z` and `y` may be the same slice where
  /// [ActivationFunction#derivesFromOutput] holds. `bias` may be [Slice#NONE].
  void dense(
      int rows,
      int inputs,
      int units,
      Slice x,
      Slice weight,
      Slice bias,
      ActivationFunction f,
      Slice z,
      Slice y);

  /// Dense backward from `dz[rows, units]`: overwrites `dWeight`, `dBias` (unless [Slice#NONE])
  /// and, unless [Slice#NONE], `dx`.
  void denseBackward(
      int rows,
      int inputs,
      int units,
      Slice x,
      Slice weight,
      Slice dz,
      Slice dWeight,
      Slice dBias,
      Slice dx);

  /// `y = f(z)` over `rows` rows of `width` values (the width matters to Softmax alone). `slope` is
  /// LeakyReLU's.
  void activate(ActivationFunction f, float slope, int rows, int width, Slice z, Slice y);

  /// `dz` from `dy`, the sum `z` and the result `y`; `dz` may be `dy`.
  void activateBackward(
      ActivationFunction f, float slope, int rows, int width, Slice z, Slice y, Slice dy, Slice dz);

  /// `y += x`.
  void add(int count, Slice x, Slice y);

  /// `y = x1 * x2`, elementwise.
  void multiply(int count, Slice x1, Slice x2, Slice y);

  /// `y += x1 * x2`, elementwise.
  void multiplyAdd(int count, Slice x1, Slice x2, Slice y);

  /// `y += factor * x`.
  void addScaled(int count, float factor, Slice x, Slice y);

  /// `x *= factor`.
  void scale(int count, float factor, Slice x);

  /// `result[column] = sum over rows of x[row, column]`.
  void sumRows(int rows, int columns, Slice x, Slice result);

  /// Sum of squares, in a fixed order. Numbers beyond 10¹⁸ may make it infinite.
  double sumOfSquares(int count, Slice x);

  /// Sum of magnitudes, in a fixed order.
  double sumOfMagnitudes(int count, Slice x);

  /// One step of Adam, in one pass: `m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g²; p
  /// -= step m / (root √v + epsilon)`.
  void adam(
      int count,
      double beta1,
      double beta2,
      float epsilon,
      float step,
      float root,
      Slice p,
      Slice g,
      Slice m,
      Slice v);

  /// Lets the threads go, where there are any; nothing may be computed afterwards.
  @Override
  default void close() {}
}
