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
  private static final double INSET = 6;

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

  /// What a bar counts, in a small box above it.
  void paintReading(Pen pen, Bars bars, int bin, ChartPane chart, double width) {
    Inks inks = chart.inks();
    Pen.Box bar = bar(bars, bin);
    var column = new Pen.Box(bar.x(), box.y(), bar.width(), box.height());
    pen.fill(column, 0, inks.text().deriveColor(0, 1, 1, 0.15));
    String text = bars.reading(bin);
    double wide = Pen.width(text, chart.textFont()) + 2 * INSET;
    double tall = Math.ceil(inks.textSize() * 1.45) + INSET;
    double left = Math.clamp(bar.x() - wide / 2, 0, Math.max(0, width - wide));
    var frame = new Pen.Box(Math.floor(left) + 0.5, Math.floor(box.y()) + 0.5, wide, tall);
    pen.fill(frame, 6, inks.raised());
    pen.outline(frame, 6, Pen.Stroke.solid(inks.axis(), 1));
    pen.text(text, frame.x() + INSET, frame.y() + tall / 2, chart.lettering().in(inks.strong()));
  }

  private static Color ink(Bars bars, int bin, Inks inks) {
    if (bars.logarithmic()) {
      return inks.series(0);
    }
    return inks.ofClass(bars.start(bin) + bars.start(bin + 1) < 0 ? 0 : 1);
  }
}
