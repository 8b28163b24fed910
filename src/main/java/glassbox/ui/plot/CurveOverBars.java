package glassbox.ui.plot;

import glassbox.export.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// A function's curve, and under it, on the same axis, how the numbers that go into it are spread
/// now. Where the function is flat the ground is shaded.
public final class CurveOverBars extends ChartPane {

  private static final double GAP = 6;
  private static final double AIR = 0.12;

  /// The curve's part of the height, where there are bars too.
  private static final double CURVE_SHARE = 0.6;

  /// A curve from the left to the right end of the axis.
  ///
  /// @param x ascending, at least two
  /// @param y one for each of them, finite; none where it is no function of one number
  /// @param flat at which of them it is flat
  public record Curve(double[] x, double[] y, boolean[] flat) {

    Axis across() {
      return new Axis(x[0], x[x.length - 1], false);
    }

    Axis up() {
      double low = 0;
      double high = 0;
      for (double value : y) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      double air = AIR * Math.max(high - low, 1e-9);
      return new Axis(low - air, high + air, false);
    }
  }

  private Optional<Curve> curve = Optional.empty();
  private Optional<Bars> bars = Optional.empty();
  private String words = "";
  private final Pointer pointer = new Pointer(this);

  public CurveOverBars(String title) {
    super(title);
  }

  /// @param under empty: not known
  /// @param said for who can't see it
  public void show(Curve over, Optional<Bars> under, String said) {
    if (!curve.equals(Optional.of(over)) || !bars.equals(under)) {
      curve = Optional.of(over);
      bars = under;
      refresh();
    }
    words = said;
  }

  private boolean hasCurve() {
    return curve.map(known -> known.y().length > 0).orElse(false);
  }

  private Pen.Box upper(double width, double height) {
    double tall = height - foot();
    return new Pen.Box(0, 0, width, hasCurve() ? Math.floor(tall * share()) : 0);
  }

  private double share() {
    return bars.isPresent() ? CURVE_SHARE : 1;
  }

  private Pen.Box lower(double width, double height) {
    double top = hasCurve() ? upper(width, height).bottom() + GAP : 0;
    return new Pen.Box(0, top, width, Math.max(1, height - foot() - top));
  }

  private double foot() {
    return Math.ceil(inks().textSize() * 1.7);
  }

  private Optional<BarsArea> area(double width, double height) {
    return bars.map(
        known ->
            new BarsArea(
                lower(width, height),
                curve.orElseThrow().across(),
                BarsArea.counts(known.most(), false)));
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    if (curve.isEmpty()) {
      return;
    }
    Curve seen = curve.get();
    Axis x = seen.across();
    paintFlat(pen, seen, x, width, height);
    if (hasCurve()) {
      paintCurve(pen, seen, x, upper(width, height));
    }
    area(width, height)
        .ifPresent(
            area -> {
              area.paint(pen, bars.orElseThrow(), inks());
              double bottom = Math.floor(area.box().bottom()) + 0.5;
              pen.line(0, bottom, width, bottom, Pen.Stroke.solid(inks().axis(), 1));
            });
    AxisFoot.paint(pen, this, x, new Pen.Box(0, 0, width, height - foot()), 60);
  }

  /// Stretches of the axis where nothing comes back.
  private void paintFlat(Pen pen, Curve seen, Axis x, double width, double height) {
    int i = 0;
    while (i < seen.flat().length) {
      int end = i;
      while (end < seen.flat().length && seen.flat()[end]) {
        end++;
      }
      if (end > i) {
        double left = x.place(seen.x()[i]) * width;
        double right = x.place(seen.x()[end - 1]) * width;
        var box = new Pen.Box(left, 0, Math.max(1, right - left), height - foot());
        pen.fill(box, 0, inks().text().deriveColor(0, 1, 1, 0.13));
      }
      i = end + 1;
    }
  }

  private void paintCurve(Pen pen, Curve seen, Axis x, Pen.Box box) {
    Axis y = seen.up();
    var grid = Pen.Stroke.solid(inks().grid(), 1);
    List<Double> ticks = y.ticks(Math.clamp((int) (box.height() / 30), 2, 4));
    List<String> numbers = Axis.words(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double at = Math.floor(up(box, y, ticks.get(i))) + 0.5;
      boolean zero = ticks.get(i) == 0;
      pen.line(0, at, box.right(), at, zero ? Pen.Stroke.solid(inks().axis(), 1) : grid);
      // Above its line, and whole at the top too.
      double words = Math.max(at - 1, box.y() + Math.ceil(1.2 * inks().textSize()));
      pen.text(numbers.get(i), 2, words, numbers().at(HPos.LEFT, VPos.BOTTOM));
    }
    if (x.from() < 0 && x.to() > 0) {
      double middle = Math.floor(x.place(0) * box.width()) + 0.5;
      pen.line(middle, box.y(), middle, box.bottom(), grid);
    }
    var trace = new Trace();
    for (int i = 0; i < seen.y().length; i++) {
      trace.to(x.place(seen.x()[i]) * box.width(), up(box, y, seen.y()[i]));
    }
    pen.clipped(box, () -> pen.curve(trace, Pen.Stroke.solid(inks().series(0), 2)));
  }

  private static double up(Pen.Box box, Axis y, double value) {
    return box.y() + (1 - y.place(value)) * box.height();
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    Optional<BarsArea> area = area(width, height);
    if (pointer.isAway() || area.isEmpty()) {
      return;
    }
    int bin = bars.orElseThrow().binAt(area.get().valueAt(pointer.x()));
    if (bin >= 0) {
      area.get().paintReading(pen, bars.orElseThrow(), bin, this, width);
    }
  }

  @Override
  protected String summary() {
    return words;
  }

  @Override
  public boolean isEmpty() {
    return curve.isEmpty();
  }

  @Override
  public Sheet sheet() {
    return new Sheet(Bars.header(), bars.map(Bars::rows).orElse(new ArrayList<>()));
  }
}
