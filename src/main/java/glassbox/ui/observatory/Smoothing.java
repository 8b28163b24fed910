package glassbox.ui.observatory;

/// A curve without its jitter: each value becomes a mean of itself and all before it, each of which
/// counts by `weight` to the power of how far back it lies, in thousandths of the axis, and by how
/// much of the axis it stands for. Distances, not numbers of values, decide, because old parts of a
/// curve are thinned, and where a run paused two values stand close; and dividing by what all
/// weights add up to keeps the beginning from leaning to zero.
final class Smoothing {

  /// The axis in which distances are counted.
  private static final double LENGTH = 1000;

  private Smoothing() {}

  /// @param weight 0: as it is; below 1
  /// @param x ascending
  static double[] smooth(double[] x, double[] y, double weight) {
    double[] smooth = y.clone();
    double range = x.length > 0 ? x[x.length - 1] - x[0] : 0;
    if (weight <= 0 || !(range > 0)) {
      return smooth;
    }
    double sum = 0;
    double weights = 0;
    double last = x[0];
    double distance = Double.NaN;
    double kept = 0;
    for (int i = 0; i < y.length; i++) {
      if (Double.isFinite(y[i])) {
        // Most values are as far apart as those before them, and powers are dear.
        if (x[i] - last != distance) {
          distance = x[i] - last;
          kept = Math.pow(weight, distance / range * LENGTH);
        }
        double own = weights == 0 ? 1 - Math.pow(weight, (x[1] - x[0]) / range * LENGTH) : 1 - kept;
        sum = sum * kept + own * y[i];
        weights = weights * kept + own;
        smooth[i] = weights > 0 ? sum / weights : y[i];
        last = x[i];
      }
    }
    return smooth;
  }
}
