package glassbox.ui.plot;

import glassbox.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// Draws a [LinePlot]: its head, and numbers beside and under the plot's rectangle, so that none
/// lies on a curve.
final class LinePainter {

  private static final Texts TEXTS = Texts.of("plot");
  private static final double GAP = 6;

  /// Where so many lines stand in one plot, each may be as much coarser as there are more of them:
  /// single pixels of a line are lost among the others, and each costs as much as ever.
  private static final double FINE_LINES = 16;

  private static final double COARSEST = 4;

  /// Below this height the numbers of the x axis give way to the curves.
  private static final double NUMBERED_FROM = 90;

  private final ChartPane chart;
  private final LineHead head;

  LinePainter(ChartPane chart) {
    this.chart = chart;
    head = new LineHead(chart);
  }

  private Inks inks() {
    return chart.inks();
  }

  LineArea area(LinePlot.Content content, double width, double height, Axis x, Axis y) {
    double top = head.height(content, width, height);
    boolean numbered = height > NUMBERED_FROM;
    double foot = numbered ? Math.ceil(inks().textSize() * 1.7) : 4;
    double tall = Math.max(1, height - top - foot);
    if (content.shared().isPresent()) {
      LinePlot.Shared sides = content.shared().get();
      return new LineArea(sides.box(inks().textSize(), width, top, tall), x, y, numbered);
    }
    double left = 0;
    for (String words : content.upright().words(y.ticks(gridLines(tall)))) {
      left = Math.max(left, Pen.width(words, chart.numberFont()));
    }
    left = Math.ceil(Math.min(left + GAP, width / 3));
    var box = new Pen.Box(left, top, Math.max(1, width - left), tall);
    return new LineArea(box, x, y, numbered);
  }

  void paint(Pen pen, LinePlot.Content content, LineArea area, double width) {
    head.paint(pen, content, width, area.box().y());
    content.band().ifPresent(band -> paintBand(pen, band, area));
    paintGrid(pen, content, area);
    pen.clipped(
        area.box(),
        () -> {
          int count = content.lines().size();
          double column = Math.clamp(count / FINE_LINES, 1, COARSEST);
          for (int i = 0; i < count; i++) {
            paintLine(pen, area, content.lines().get(i), column, LineHead.isFaded(content, i));
          }
        });
    if (area.numbered() && !content.lines().isEmpty()) {
      NamedFoot.paint(pen, chart, area, content.xName(), content.whole());
    }
    content.mark().ifPresent(mark -> paintMark(pen, mark, area));
  }

  /// Before the first step: no numbers on the axes, since they would mean nothing.
  void paintBlank(Pen pen, LinePlot.Content content, LineArea area) {
    Pen.Box box = area.box();
    head.paintTitle(pen, content, box.right(), box.y());
    double bottom = Math.floor(box.bottom() - 1) + 0.5;
    pen.line(0, bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
    pen.text(
        TEXTS.get("blank"),
        box.right() / 2,
        box.y() + box.height() / 2,
        chart.lettering().at(HPos.CENTER, VPos.CENTER));
  }

  private void paintGrid(Pen pen, LinePlot.Content content, LineArea area) {
    Pen.Box box = area.box();
    var grid = Pen.Stroke.solid(inks().grid(), 1);
    List<Double> ticks = area.y().ticks(gridLines(box.height()));
    List<String> words = content.upright().words(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double y = Math.floor(area.py(ticks.get(i))) + 0.5;
      pen.line(box.x(), y, box.right(), y, grid);
      pen.text(
          words.get(i),
          box.x() - GAP,
          Math.clamp(y, box.y() + 4, Math.max(box.y() + 4, box.bottom() - 4)),
          chart.numbers().at(HPos.RIGHT, VPos.CENTER));
    }
    double bottom = Math.floor(box.bottom() - 1) + 0.5;
    pen.line(box.x(), bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
  }

  private static int gridLines(double height) {
    return Math.clamp((int) (height / 36), 2, 6);
  }

  private void paintLine(Pen pen, LineArea area, Line line, double column, boolean faded) {
    var trace = new Trace(column);
    line.spread()
        .ifPresentOrElse(
            spread -> {
              for (int i = 0; i < spread.x().length; i++) {
                follow(trace, area, spread.x()[i], spread.low()[i]);
                follow(trace, area, spread.x()[i], spread.high()[i]);
              }
            },
            () -> {
              for (int i = 0; i < line.x().length; i++) {
                follow(trace, area, line.x()[i], line.y()[i]);
              }
            });
    pen.curve(trace, head.stroke(line, faded));
  }

  private static void follow(Trace trace, LineArea area, double x, double y) {
    boolean drawable =
        Double.isFinite(y)
            && (!area.y().logarithmic() || y > 0)
            && (!area.x().logarithmic() || x > 0);
    if (drawable) {
      trace.to(area.px(x), area.py(y));
    } else {
      trace.lift();
    }
  }

  private static Pen.Box box(LinePlot.Band band, LineArea area) {
    Pen.Box box = area.box();
    double top = Math.clamp(area.py(band.high()), box.y(), box.bottom());
    double bottom = Math.clamp(area.py(band.low()), box.y(), box.bottom());
    return new Pen.Box(box.x(), top, box.width(), bottom - top);
  }

  private void paintBand(Pen pen, LinePlot.Band band, LineArea area) {
    pen.fill(box(band, area), 0, inks().good().deriveColor(0, 1, 1, 0.14));
  }

  private void paintMark(Pen pen, LinePlot.Mark mark, LineArea area) {
    double x = area.px(mark.x());
    double y = area.py(mark.y());
    Pen.Box box = area.box();
    if (x < box.x() - 1 || x > box.right() + 1 || y < box.y() - 1 || y > box.bottom() + 1) {
      return;
    }
    var rim = Pen.Stroke.solid(inks().series(mark.ink()), 2);
    // Whole, at the edge too.
    pen.circle(Math.min(x, box.right() - 5), y, 4, inks().ground(), rim);
  }

  // ---- the pointer ----

  /// The part that is being chosen by dragging.
  void paintChoice(Pen pen, LineArea area, double fromX, double toX) {
    Pen.Box box = area.box();
    double left = Math.clamp(Math.min(fromX, toX), box.x(), box.right());
    double right = Math.clamp(Math.max(fromX, toX), box.x(), box.right());
    pen.fill(
        new Pen.Box(left, box.y(), right - left, box.height()),
        0,
        inks().series(0).deriveColor(0, 1, 1, 0.15));
  }

  void paintReadout(Pen pen, LinePlot.Content content, LineArea area, double pointer) {
    Pen.Box box = area.box();
    double place = area.valueAt(pointer);
    List<Reading> readings = Reading.at(content.lines(), place);
    double x = Math.floor(Math.clamp(pointer, box.x(), box.right() - 1)) + 0.5;
    pen.line(x, box.y(), x, box.bottom(), Pen.Stroke.solid(inks().text(), 1));
    for (Reading reading : readings) {
      double y = area.py(reading.y());
      if (Double.isFinite(y) && y >= box.y() - 1 && y <= box.bottom() + 1) {
        Line line = content.lines().get(reading.line());
        pen.circle(
            area.px(reading.x()),
            y,
            3,
            inks().series(line.ink()),
            Pen.Stroke.solid(inks().ground(), 1));
      }
    }
    new ReadoutBox(chart, content, readings).paint(pen, area, x, place);
  }
}
