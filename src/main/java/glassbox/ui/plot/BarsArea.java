package glassbox.ui.plot;

import javafx.scene.paint.Color;

/// The rectangle that bars stand in: between values and pixels.
///
/// @param x may reach further than the bars, where several share it
/// @param y how many the top stands for; its `from` is where bars begin
record BarsArea(Pen.Box box, Axis x, Axis y) {

  /// Bars narrower than this stand without gaps.
  private static final double GAPS_FROM = 4;

  private static final double ZERO_WIDTH = 3;
  private static final double SHORTEST = 1;

  /// Counts up to the largest bin, with some air.
  static Axis counts(int most, boolean logarithmic) {
    double top = 1.08 * Math.max(1, most);
    return logarithmic ? new Axis(0.5, Math.max(3, 1.5 * top), true) : new Axis(0, top, false);
  }

  double px(double value) {
    return box.x() + x.place(value) * box.width();
  }

  /// The top of a bar; one that is higher than the rectangle ends at its edge.
  double py(double count) {
    return box.y() + (1 - Math.clamp(y.place(count), 0, 1)) * box.height();
  }

  double valueAt(double px) {
    return x.at(Math.clamp((px - box.x()) / Math.max(1, box.width()), 0, 1));
  }

  Pen.Box bar(Bars bars, int bin) {
    double left = Math.floor(px(bars.start(bin)));
    double right = Math.floor(px(bars.start(bin + 1)));
    double gap = right - left >= GAPS_FROM ? 1 : 0;
    double top = Math.min(py(bars.counts()[bin]), box.bottom() - SHORTEST);
    return new Pen.Box(left, top, Math.max(1, right - left - gap), box.bottom() - top);
  }

  /// Blue below 0, orange above, as signs are everywhere; sizes without a sign in one colour.
  void paint(Pen pen, Bars bars, Inks inks) {
    for (int i = 0; i < bars.counts().length; i++) {
      if (bars.counts()[i] > 0) {
        pen.fill(bar(bars, i), 0, ink(bars, i, inks));
      }
    }
    boolean zeroShows = !x.logarithmic() && x.from() <= 0 && x.to() >= 0;
    if (bars.zeros() > 0 && zeroShows) {
      double top = Math.min(py(bars.zeros()), box.bottom() - SHORTEST);
      double left = Math.clamp(px(0) - ZERO_WIDTH / 2, box.x(), box.right() - ZERO_WIDTH);
      pen.fill(new Pen.Box(left, top, ZERO_WIDTH, box.bottom() - top), 0, inks.text());
    }
  }

  private static Color ink(Bars bars, int bin, Inks inks) {
    if (bars.logarithmic()) {
      return inks.series(0);
    }
    return inks.ofClass(bars.start(bin) + bars.start(bin + 1) < 0 ? 0 : 1);
  }
}
