package glassbox.ui.plot;

import java.util.List;
import java.util.Optional;

/// The inner rectangle of a line plot with its axes: between values and pixels.
///
/// @param numbered whether there is room for numbers under it
record LineArea(Pen.Box box, Axis x, Axis y, boolean numbered) {

  /// A part of the x axis that fills the plot.
  record Window(double from, double to) {}

  double px(double value) {
    return box.x() + x.place(value) * (box.width() - 1);
  }

  double py(double value) {
    return box.y() + (1 - y.place(value)) * (box.height() - 1);
  }

  /// The value under a pixel; those outside count as the edge.
  double valueAt(double px) {
    return x.at(Math.clamp((px - box.x()) / Math.max(1, box.width() - 1), 0, 1));
  }

  /// The part between two pixels, in either order; nothing where they are so near that it was a
  /// click.
  Optional<Window> between(double px, double otherPx) {
    double from = valueAt(Math.min(px, otherPx));
    double to = valueAt(Math.max(px, otherPx));
    return Math.abs(px - otherPx) < 5 || !(from < to)
        ? Optional.empty()
        : Optional.of(new Window(from, to));
  }

  /// The x axis that shows all lines, or the window.
  static Axis xAxis(List<Line> lines, boolean logarithmic, Optional<Window> window) {
    if (window.isPresent()) {
      return new Axis(window.get().from(), window.get().to(), logarithmic);
    }
    double last = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Line line : lines) {
      for (int i = 0; i < line.x().length && least > line.x()[i]; i++) {
        if (line.x()[i] > 0) {
          least = line.x()[i];
        }
      }
      if (line.x().length > 0) {
        last = Math.max(last, line.x()[line.x().length - 1]);
      }
    }
    double end = last > 0 ? last : 1;
    if (!logarithmic) {
      return new Axis(0, end, false);
    }
    return new Axis(least < end ? least : end / 10, end, true);
  }

  /// The y axis that shows every value within the x axis, and what it is to show anyway.
  static Axis yAxis(List<Line> lines, Axis x, Upright upright) {
    boolean logarithmic = upright.logarithmic();
    double low = upright.low();
    double high = upright.high();
    for (Line line : lines) {
      for (int i = 0; i < line.x().length; i++) {
        double value = line.y()[i];
        boolean seen = line.x()[i] >= x.from() && line.x()[i] <= x.to();
        if (seen && Double.isFinite(value) && (!logarithmic || value > 0)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    for (Line line : lines) {
      for (double value : line.spread().map(spread -> ends(spread, x)).orElse(new double[0])) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return upright.around(low, high);
  }

  /// The least and the largest value within the x axis; none where nothing is.
  private static double[] ends(Line.Spread spread, Axis x) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < spread.x().length; i++) {
      if (spread.x()[i] >= x.from() && spread.x()[i] <= x.to()) {
        low = spread.low()[i] > 0 ? Math.min(low, spread.low()[i]) : low;
        high = Math.max(high, spread.high()[i]);
      }
    }
    return low <= high ? new double[] {low, high} : new double[0];
  }
}
