package glassbox.data.digits;

/// Straight pieces of a line, point after point.
///
/// @param begins whether the pen is set down here, so that no piece leads to this point
record Lines(double[] x, double[] y, boolean[] begins) {

  /// Moved to the middle and enlarged, so that the longer side is `box`.
  Lines fit(double box) {
    double left = least(x);
    double top = least(y);
    double wide = most(x) - left;
    double high = most(y) - top;
    double scale = box / Math.max(Math.max(wide, high), 1e-6);
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - left - wide / 2) * scale;
      y[i] = (y[i] - top - high / 2) * scale;
    }
    return this;
  }

  /// All of it enlarged.
  Lines times(double scale) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= scale;
      y[i] *= scale;
    }
    return this;
  }

  private static double least(double[] values) {
    double least = values[0];
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double most(double[] values) {
    double most = values[0];
    for (double value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}
