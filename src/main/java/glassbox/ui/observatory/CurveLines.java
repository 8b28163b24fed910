package glassbox.ui.observatory;

import glassbox.train.Series.Curve;
import glassbox.ui.plot.Line;

/// Curves of a run as lines to draw.
final class CurveLines {

  private static final double KEPT = 0.9;

  private CurveLines() {}

  static Line line(String name, int ink, Curve curve, Line.Stroke stroke) {
    return new Line(name, ink, curve.steps(), curve.values(), stroke);
  }

  /// The curve without its jitter: an exponential mean that begins at the first value. It reaches
  /// over less than a twelfth of the curve, so that a short one does not lag behind itself.
  static Line smooth(String name, int ink, Curve curve) {
    double[] smooth = curve.values().clone();
    double kept = Math.clamp(1 - 12.0 / Math.max(1, smooth.length), 0, KEPT);
    double mean = Double.NaN;
    for (int i = 0; i < smooth.length; i++) {
      if (Double.isFinite(smooth[i])) {
        mean = Double.isNaN(mean) ? smooth[i] : kept * mean + (1 - kept) * smooth[i];
        smooth[i] = mean;
      }
    }
    return new Line(name, ink, curve.steps(), smooth, Line.Stroke.SOLID);
  }
}
