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

  /// Whether [#product] is quicker with an `a` that is stored transposed.
  default boolean likesTurned() {
    return false;
  }

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

  /// How far beyond their ends planes of pixels must reach, since [#weigh] works on two vectors at
  /// a time, of 512 bits at most.
  int BEYOND = 32;

  /// The sums of a convolution: `y[o, p] = Σ_t w[o, t] · x[p + offsets[t]]` for all pixels `p`
  /// below `count`. What stands behind them, up to [#BEYOND] values, may be overwritten. Several
  /// threads may call it at once.
  ///
  /// @param offsets one for each tap: how far what it sees lies from `x[xAt]`
  void weigh(
      int outputs,
      int count,
      int[] offsets,
      float[] x,
      int xAt,
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yRow);

  /// The weight gradient of [#weigh] over some examples: `dw[o, t] = Σ_e Σ_p dy[e, o, p] · x[e, p +
  /// offsets[t]]`. `dy` must be 0 for [#BEYOND] values from `count` on. Several threads may call it
  /// at once, each as another `worker`.
  ///
  /// @param dyExample how far the examples of `dy` are apart, like `xExample`
  void weighBackward(
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
      int dwAt);

  /// Takes rows of `width` values out of rows that stand `pitch` apart, adds `shift` and leaves
  /// nothing below `floor`: `y[row, i] = max(x[row * pitch + i] + shift, floor)`. What is behind
  /// the last row of `x` may be read, up to [#BEYOND] values. Several threads may call it at once,
  /// like [#putRows].
  void takeRows(
      int rows,
      int width,
      float[] x,
      int xAt,
      int pitch,
      float shift,
      float floor,
      float[] y,
      int yAt);

  /// The way back: puts rows of `width` values where rows stand `pitch` apart, and zeros lie
  /// between them and behind the last, [#BEYOND] at least; they stay.
  void putRows(int rows, int width, float[] x, int xAt, float[] y, int yAt, int pitch);

  /// The largest of squares of 2×2: `y[row, i]` of `x[2 row, 2i]` and its three neighbours to the
  /// right and below, in rows of `2 width` values. Several threads may call it at once, like
  /// [#largestOfSquaresBackward].
  void largestOfSquares(int rows, int width, float[] x, int xAt, float[] y, int yAt);

  /// The way back: `dx` is `dy` at the first that is as large as `y`, row by row, and 0 at the
  /// others.
  void largestOfSquaresBackward(
      int rows,
      int width,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] dy,
      int dyAt,
      float[] dx,
      int dxAt);

  /// `result[row] += Σ x[row, column]`, in a fixed order.
  void addSums(int rows, int columns, Slice x, int xAt, Slice result);

  /// How many threads share work.
  default int workers() {
    return 1;
  }

  /// Part of what [#share] shares.
  interface Share {
    /// @param from the first of its items; those up to `to`, exclusive, are its own
    /// @param worker which of the threads it runs on, from 0
    void run(int from, int to, int worker);
  }

  /// Has the threads do `items` pieces of work, each of which must compute the same whoever does
  /// it.
  ///
  /// @param work multiply-adds in all; a little work stays with the caller
  default void share(int items, long work, Share share) {
    share.run(0, items, 0);
  }

  /// As much work for [#share] as it is to move so many numbers, which waits for the memory.
  static long workOfMoving(long numbers) {
    return 8 * numbers;
  }

  /// Lets the threads go, where there are any; nothing may be computed afterwards.
  @Override
  default void close() {}
}
