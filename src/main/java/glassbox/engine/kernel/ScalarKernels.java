package glassbox.engine.kernel;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;

/// Every kernel as a plain loop: what a machine without the vector module runs on, and the oracle
/// that the fast ones are held against. Sums are taken in double precision, so that it is the more
/// exact of the two.
public final class ScalarKernels implements Kernels {

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
    int aRow = transposeA ? 1 : k;
    int aStep = transposeA ? m : 1;
    int bStep = transposeB ? 1 : n;
    int bColumn = transposeB ? k : 1;
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int at = c.offset() + i * n + j;
        double sum = accumulate ? c.data()[at] : 0;
        for (int l = 0; l < k; l++) {
          sum +=
              (double) a.data()[a.offset() + i * aRow + l * aStep]
                  * b.data()[b.offset() + l * bStep + j * bColumn];
        }
        c.data()[at] = (float) sum;
      }
    }
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
    product(rows, units, inputs, x, false, weight, false, z, false);
    if (!bias.isNone()) {
      for (int i = 0; i < rows * units; i++) {
        z.data()[z.offset() + i] += bias.data()[bias.offset() + i % units];
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
      for (int row = 0; row < rows; row++) {
        softmax(width, z.data(), z.offset() + row * width, y.data(), y.offset() + row * width);
      }
      return;
    }
    for (int i = 0; i < rows * width; i++) {
      y.data()[y.offset() + i] = (float) Activations.value(f, slope, z.data()[z.offset() + i]);
    }
  }

  /// Shifted by the largest value, so that nothing overflows.
  private static void softmax(int width, float[] z, int from, float[] y, int to) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < width; i++) {
      largest = Math.max(largest, z[from + i]);
    }
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += StrictMath.exp(z[from + i] - largest);
    }
    double scale = 1 / sum;
    for (int i = 0; i < width; i++) {
      y[to + i] = (float) (StrictMath.exp(z[from + i] - largest) * scale);
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
    if (f == ActivationFunction.Softmax) {
      for (int row = 0; row < rows; row++) {
        softmaxBackward(width, row * width, y, dy, dz);
      }
      return;
    }
    for (int i = 0; i < rows * width; i++) {
      double derivative =
          Activations.derivative(f, slope, z.data()[z.offset() + i], y.data()[y.offset() + i]);
      dz.data()[dz.offset() + i] = (float) (dy.data()[dy.offset() + i] * derivative);
    }
  }

  /// `dz = y * (dy - sum(dy * y))`, row by row.
  private static void softmaxBackward(int width, int at, Slice y, Slice dy, Slice dz) {
    double dot = 0;
    for (int i = 0; i < width; i++) {
      dot += (double) dy.data()[dy.offset() + at + i] * y.data()[y.offset() + at + i];
    }
    for (int i = 0; i < width; i++) {
      dz.data()[dz.offset() + at + i] =
          (float) (y.data()[y.offset() + at + i] * (dy.data()[dy.offset() + at + i] - dot));
    }
  }

  @Override
  public void add(int count, Slice x, Slice y) {
    for (int i = 0; i < count; i++) {
      y.data()[y.offset() + i] += x.data()[x.offset() + i];
    }
  }

  @Override
  public void multiply(int count, Slice x1, Slice x2, Slice y) {
    for (int i = 0; i < count; i++) {
      y.data()[y.offset() + i] = x1.data()[x1.offset() + i] * x2.data()[x2.offset() + i];
    }
  }

  @Override
  public void multiplyAdd(int count, Slice x1, Slice x2, Slice y) {
    for (int i = 0; i < count; i++) {
      y.data()[y.offset() + i] += x1.data()[x1.offset() + i] * x2.data()[x2.offset() + i];
    }
  }

  @Override
  public void addScaled(int count, float factor, Slice x, Slice y) {
    for (int i = 0; i < count; i++) {
      y.data()[y.offset() + i] += factor * x.data()[x.offset() + i];
    }
  }

  @Override
  public void scale(int count, float factor, Slice x) {
    for (int i = 0; i < count; i++) {
      x.data()[x.offset() + i] *= factor;
    }
  }

  @Override
  public void sumRows(int rows, int columns, Slice x, Slice result) {
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += x.data()[x.offset() + row * columns + column];
      }
      result.data()[result.offset() + column] = (float) sum;
    }
  }

  @Override
  public double sumOfSquares(int count, Slice x) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double value = x.data()[x.offset() + i];
      sum += value * value;
    }
    return sum;
  }

  @Override
  public double sumOfMagnitudes(int count, Slice x) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.abs(x.data()[x.offset() + i]);
    }
    return sum;
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
    adam(0, count, beta1, beta2, epsilon, step, root, p, g, m, v);
  }

  /// The same from `from` up to `to`.
  static void adam(
      int from,
      int to,
      double beta1,
      double beta2,
      float epsilon,
      float step,
      float root,
      Slice p,
      Slice g,
      Slice m,
      Slice v) {
    float keep1 = (float) beta1;
    float rest1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float rest2 = (float) (1 - beta2);
    for (int i = from; i < to; i++) {
      float slope = g.data()[g.offset() + i];
      float mean = keep1 * m.data()[m.offset() + i] + rest1 * slope;
      float square = keep2 * v.data()[v.offset() + i] + rest2 * slope * slope;
      m.data()[m.offset() + i] = mean;
      v.data()[v.offset() + i] = square;
      p.data()[p.offset() + i] -= step * mean / ((float) Math.sqrt(square) * root + epsilon);
    }
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
    for (int o = 0; o < outputs; o++) {
      for (int p = 0; p < count; p++) {
        double sum = 0;
        for (int t = 0; t < offsets.length; t++) {
          sum += (double) w[wAt + o * offsets.length + t] * x[xAt + p + offsets[t]];
        }
        y[yAt + o * yRow + p] = (float) sum;
      }
    }
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
    for (int o = 0; o < outputs; o++) {
      for (int t = 0; t < offsets.length; t++) {
        double sum = 0;
        for (int e = 0; e < examples; e++) {
          int d = dyAt + e * dyExample + o * dyRow;
          int from = xAt + e * xExample + offsets[t];
          for (int p = 0; p < count; p++) {
            sum += (double) dy[d + p] * x[from + p];
          }
        }
        dw[dwAt + o * offsets.length + t] = (float) sum;
      }
    }
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
    for (int row = 0; row < rows; row++) {
      takeRow(width, x, xAt + row * pitch, shift, floor, y, yAt + row * width);
    }
  }

  static void takeRow(int width, float[] x, int from, float shift, float floor, float[] y, int to) {
    for (int i = 0; i < width; i++) {
      y[to + i] = Math.max(x[from + i] + shift, floor);
    }
  }

  @Override
  public void putRows(int rows, int width, float[] x, int xAt, float[] y, int yAt, int pitch) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(x, xAt + row * width, y, yAt + row * pitch, width);
    }
  }

  @Override
  public void addSums(int rows, int columns, Slice x, int xAt, Slice result) {
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int i = 0; i < columns; i++) {
        sum += x.data()[x.offset() + xAt + row * columns + i];
      }
      result.data()[result.offset() + row] += (float) sum;
    }
  }

  @Override
  public void largestOfSquares(int rows, int width, float[] x, int xAt, float[] y, int yAt) {
    for (int row = 0; row < rows; row++) {
      squares(width, x, xAt + 4 * row * width, y, yAt + row * width);
    }
  }

  /// A row of them.
  static void squares(int width, float[] x, int upper, float[] y, int to) {
    int lower = upper + 2 * width;
    for (int i = 0; i < width; i++) {
      float above = Math.max(x[upper + 2 * i], x[upper + 2 * i + 1]);
      float below = Math.max(x[lower + 2 * i], x[lower + 2 * i + 1]);
      y[to + i] = Math.max(above, below);
    }
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
    for (int row = 0; row < rows; row++) {
      int at = 4 * row * width;
      int of = row * width;
      squaresBackward(width, x, xAt + at, y, yAt + of, dy, dyAt + of, dx, dxAt + at);
    }
  }

  /// A row of them.
  static void squaresBackward(
      int width, float[] x, int xAt, float[] y, int yAt, float[] dy, int dyAt, float[] dx, int to) {
    for (int i = 0; i < width; i++) {
      boolean found = false;
      for (int corner = 0; corner < 4; corner++) {
        int place = corner / 2 * 2 * width + 2 * i + corner % 2;
        boolean first = !found && x[xAt + place] == y[yAt + i];
        dx[to + place] = first ? dy[dyAt + i] : 0;
        found |= first;
      }
    }
  }
}
