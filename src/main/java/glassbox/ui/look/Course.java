package glassbox.ui.look;

import glassbox.data.Examples;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A sequence as people see it: time goes to the right, each feature has a colour. A feature of
/// nothing but -1, 0 and 1 is bars from the middle line, any other a line.
///
/// @param values `[steps, features]`
public record Course(float[] values, int features) {

  private static final double THIN = 1.4;

  /// One of some examples that are sequences.
  public static Course of(Examples examples, int index) {
    int width = examples.shape().elements();
    return new Course(
        Arrays.copyOfRange(examples.inputs(), index * width, (index + 1) * width),
        examples.shape().last());
  }

  int steps() {
    return values.length / features;
  }

  /// From the corner on where the pen's places begin.
  public void draw(Pen pen, Inks inks, double width, double height) {
    Scale scale = scale(width, height);
    pen.line(0, scale.y(0), width, scale.y(0), Pen.Stroke.solid(inks.axis(), 1));
    // The first one last: it lies above the others.
    for (int feature = features - 1; feature >= 0; feature--) {
      var stroke = Pen.Stroke.solid(inks.series(feature), THIN);
      if (isMark(feature)) {
        bars(pen, feature, scale, inks);
      } else {
        line(pen, feature, scale, stroke);
      }
    }
  }

  /// The feature that is drawn nearest to a height at a step.
  int nearest(int step, double y, double height) {
    Scale scale = scale(1, height);
    return IntStream.range(0, features)
        .boxed()
        .min(Comparator.comparingDouble(f -> Math.abs(scale.y(value(step, f)) - y)))
        .orElse(0);
  }

  float value(int step, int feature) {
    return values[step * features + feature];
  }

  private Scale scale(double width, double height) {
    double low = 0;
    double high = 1e-6;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low < 0) {
      high = Math.max(high, -low);
      low = -high;
    }
    return new Scale(width / steps(), height, low, high);
  }

  private record Scale(double step, double height, double low, double high) {
    double y(double value) {
      return height * (high - value) / (high - low);
    }
  }

  private boolean isMark(int feature) {
    for (int t = 0; t < steps(); t++) {
      float value = values[t * features + feature];
      if (value != 0 && Math.abs(value) != 1) {
        return false;
      }
    }
    return true;
  }

  private void bars(Pen pen, int feature, Scale scale, Inks inks) {
    double gap = scale.step() > 3 ? 1 : 0;
    for (int t = 0; t < steps(); t++) {
      double end = scale.y(values[t * features + feature]);
      double from = scale.y(0);
      double high = Math.abs(end - from);
      if (high > 0) {
        var box = new Pen.Box(t * scale.step(), Math.min(end, from), scale.step() - gap, high);
        pen.fill(box, 0, inks.series(feature));
      }
    }
  }

  private void line(Pen pen, int feature, Scale scale, Pen.Stroke stroke) {
    for (int t = 1; t < steps(); t++) {
      pen.line(
          (t - 0.5) * scale.step(),
          scale.y(values[(t - 1) * features + feature]),
          (t + 0.5) * scale.step(),
          scale.y(values[t * features + feature]),
          stroke);
    }
  }
}
