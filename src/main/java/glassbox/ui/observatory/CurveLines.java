package glassbox.ui.observatory;

import glassbox.train.RunHistory;
import glassbox.train.Series.Curve;
import glassbox.ui.plot.Line;
import java.util.Arrays;

/// Curves of one run as lines to draw.
record CurveLines(RunHistory run, CurveChoices choices) {

  Line line(String name, int ink, Curve curve, Line.Stroke stroke) {
    return new Line(name, ink, choices.across.get().of(run, curve.steps()), curve.values(), stroke);
  }

  Line smooth(String name, int ink, Curve curve, Line.Stroke stroke) {
    double[] smooth = Smoothing.smooth(curve.steps(), curve.values(), choices.smoothing.get());
    return new Line(name, ink, choices.across.get().of(run, curve.steps()), smooth, stroke);
  }

  /// Between which values a curve moved.
  Line.Spread spread(Curve least, Curve largest) {
    int count = Math.min(least.count(), largest.count());
    double[] steps = Arrays.copyOf(least.steps(), count);
    return new Line.Spread(
        choices.across.get().of(run, steps),
        Arrays.copyOf(least.values(), count),
        Arrays.copyOf(largest.values(), count));
  }

  /// The place of a step on the x axis.
  double place(double step) {
    return choices.across.get().of(run, new double[] {step})[0];
  }
}
