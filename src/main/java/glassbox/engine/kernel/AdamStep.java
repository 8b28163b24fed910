package glassbox.engine.kernel;

/// The constants of one step of Adam: `m = beta1 m + rest1 g; v = beta2 v + rest2 g²; p -= step m /
/// (root √v + epsilon)`.
///
/// @param step the rate over the bias of the mean
/// @param root one over the root of the bias of the squares
public record AdamStep(
    float beta1, float rest1, float beta2, float rest2, float epsilon, float step, float root) {

  /// From `from` up to `to`, one by one.
  void scalar(int from, int to, float[] p, int pAt, float[] g, int gAt, float[] m, float[] v) {
    for (int i = from; i < to; i++) {
      float slope = g[gAt + i];
      float mean = beta1 * m[i] + rest1 * slope;
      float square = beta2 * v[i] + rest2 * slope * slope;
      m[i] = mean;
      v[i] = square;
      p[pAt + i] -= step * mean / ((float) Math.sqrt(square) * root + epsilon);
    }
  }
}
