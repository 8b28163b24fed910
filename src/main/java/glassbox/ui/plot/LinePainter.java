package glassbox.ui.plot;

import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;

/// Draws a [LinePlot]: the title with the legend at its right, numbers beside and under the plot's
/// rectangle, so that none lies on a curve.
final class LinePainter {

  private static final Texts TEXTS = Texts.of("plot");
  private static final double GAP = 6;
  private static final double LEGEND_GAP = 12;
  private static final double SWATCH = 10;

  /// Below this height the numbers of the x axis give way to the curves.
  private static final double NUMBERED_FROM = 90;

  private static final double FADED = 0.22;

  private final ChartPane chart;

  LinePainter(ChartPane chart) {
    this.chart = chart;
  }

  private Inks inks() {
    return chart.inks();
  }

  LineArea area(LinePlot.Content content, double width, double height, Axis x, Axis y) {
    double head =
        chart.headHeight() + (legendRows(content, chart.headEnd(width)).size() - 1) * row();
    boolean numbered = height > NUMBERED_FROM;
    double foot = numbered ? Math.ceil(inks().textSize() * 1.7) : 4;
    double tall = Math.max(1, height - head - foot);
    double left = 0;
    for (double tick : y.ticks(gridLines(tall))) {
      left = Math.max(left, Pen.width(Axis.text(tick), chart.numberFont()));
    }
    left = Math.ceil(Math.min(left + GAP, width / 3));
    var box = new Pen.Box(left, head, Math.max(1, width - left), tall);
    return new LineArea(box, x, y, numbered);
  }

  void paint(Pen pen, LinePlot.Content content, LineArea area, double width) {
    chart.paintTitle(pen);
    paintLegend(pen, content, chart.headEnd(width));
    content.band().ifPresent(band -> paintBand(pen, band, area));
    paintGrid(pen, area);
    pen.clipped(
        area.box(),
        () -> {
          for (int i = 0; i < content.lines().size(); i++) {
            paintLine(pen, area, content.lines().get(i), isFaded(content, i));
          }
        });
    content.band().ifPresent(band -> paintWords(pen, band, area));
    if (area.numbered() && !content.lines().isEmpty()) {
      paintFoot(pen, content, area);
    }
    content.mark().ifPresent(mark -> paintMark(pen, mark, area));
  }

  /// Before the first step: no numbers on the axes, since they would mean nothing.
  void paintBlank(Pen pen, LinePlot.Content content, LineArea area, double width) {
    chart.paintTitle(pen);
    paintLegend(pen, content, chart.headEnd(width));
    Pen.Box box = area.box();
    double bottom = Math.floor(box.bottom() - 1) + 0.5;
    pen.line(0, bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
    pen.text(
        TEXTS.get("blank"),
        box.right() / 2,
        box.y() + box.height() / 2,
        chart.lettering().at(HPos.CENTER, VPos.CENTER));
  }

  private static boolean isFaded(LinePlot.Content content, int line) {
    return content.highlighted() >= 0 && content.highlighted() != line;
  }

  private double row() {
    return Math.ceil(inks().textSize() * 1.5);
  }

  private void paintGrid(Pen pen, LineArea area) {
    Pen.Box box = area.box();
    var grid = Pen.Stroke.solid(inks().grid(), 1);
    for (double tick : area.y().ticks(gridLines(box.height()))) {
      double y = Math.floor(area.py(tick)) + 0.5;
      pen.line(box.x(), y, box.right(), y, grid);
      pen.text(
          Axis.text(tick),
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

  /// Numbers under the axis, the name of what they count at its end.
  private void paintFoot(Pen pen, LinePlot.Content content, LineArea area) {
    Pen.Box box = area.box();
    double y = box.bottom() + 3;
    String name = content.xName();
    double nameFrom = box.right() - Pen.width(name, chart.textFont()) - LEGEND_GAP;
    pen.text(name, box.right(), y, chart.lettering().at(HPos.RIGHT, VPos.TOP));
    double free = box.x();
    int count = Math.clamp((int) (box.width() / 80), 2, 8);
    for (double tick : content.whole() ? area.x().wholeTicks(count) : area.x().ticks(count)) {
      double x = area.px(tick);
      double half = Pen.width(Axis.text(tick), chart.numberFont()) / 2;
      double middle = Math.max(x, box.x() + half);
      if (middle - half >= free && middle + half < nameFrom) {
        pen.text(Axis.text(tick), middle, y, chart.numbers().at(HPos.CENTER, VPos.TOP));
        pen.line(x, box.bottom() - 1, x, box.bottom() + 2, Pen.Stroke.solid(inks().axis(), 1));
        free = middle + half + GAP;
      }
    }
  }

  private Pen.Stroke stroke(Line line, boolean faded) {
    Color ink = inks().series(line.ink());
    double strength = faded ? FADED : line.stroke() == Line.Stroke.GHOST ? 0.3 : 1;
    double width =
        switch (line.stroke()) {
          case SOLID, DASHED -> 1.75;
          case THIN, THIN_DASHED -> 1.25;
          case GHOST -> 1;
        };
    // As thick beside its words whatever their size.
    width *= Math.max(1, inks().textScale());
    boolean dashed =
        line.stroke() == Line.Stroke.DASHED || line.stroke() == Line.Stroke.THIN_DASHED;
    return new Pen.Stroke(ink.deriveColor(0, 1, 1, strength), width, dashed);
  }

  private void paintLine(Pen pen, LineArea area, Line line, boolean faded) {
    var trace = new Trace();
    for (int i = 0; i < line.x().length; i++) {
      double value = line.y()[i];
      boolean drawable =
          Double.isFinite(value)
              && (!area.y().logarithmic() || value > 0)
              && (!area.x().logarithmic() || line.x()[i] > 0);
      if (drawable) {
        trace.to(area.px(line.x()[i]), area.py(value));
      } else {
        trace.lift();
      }
    }
    pen.curve(trace, stroke(line, faded));
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

  /// At the foot of the band, on a quiet ground.
  private void paintWords(Pen pen, LinePlot.Band band, LineArea area) {
    Pen.Box box = box(band, area);
    if (box.height() > row()) {
      double wide = Pen.width(band.text(), chart.textFont());
      double middle = box.bottom() - row() / 2 - 2;
      pen.fill(
          new Pen.Box(box.x() + 4, middle - row() / 2, wide + 8, row()),
          4,
          inks().ground().deriveColor(0, 1, 1, 0.8));
      pen.text(band.text(), box.x() + 8, middle, chart.lettering());
    }
  }

  private void paintMark(Pen pen, LinePlot.Mark mark, LineArea area) {
    double x = area.px(mark.x());
    double y = area.py(mark.y());
    Pen.Box box = area.box();
    if (x < box.x() - 1 || x > box.right() + 1 || y < box.y() - 1 || y > box.bottom() + 1) {
      return;
    }
    Color ink = inks().series(mark.ink());
    double wide = Pen.width(mark.text(), chart.textFont());
    double left = Math.clamp(x - wide / 2, box.x(), Math.max(box.x(), box.right() - wide - 4));
    boolean above = y - box.y() > 2 * row();
    double middle = above ? y - row() : y + row();
    if (middle + row() / 2 < box.bottom()) {
      pen.fill(
          new Pen.Box(left - 4, middle - row() / 2, wide + 8, row()),
          4,
          inks().ground().deriveColor(0, 1, 1, 0.85));
      pen.text(mark.text(), left, middle, chart.lettering().in(inks().strong()));
    }
    // Whole, at the edge too.
    pen.circle(Math.min(x, box.right() - 5), y, 4, inks().ground(), Pen.Stroke.solid(ink, 2));
  }

  // ---- the legend ----

  /// The named lines, in as many rows as there is need and room for: two.
  private List<List<Line>> legendRows(LinePlot.Content content, double width) {
    List<List<Line>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    double free = width - Pen.width(chart.title(), chart.strongFont()) - 2 * LEGEND_GAP;
    for (Line line : content.lines()) {
      if (!line.inLegend()) {
        continue;
      }
      double needed = legendWidth(line);
      if (needed > free && rows.size() < 2 && needed <= width) {
        rows.add(new ArrayList<>());
        free = width;
      }
      if (needed > free) {
        break;
      }
      rows.getLast().add(line);
      free -= needed;
    }
    return rows;
  }

  private double legendWidth(Line line) {
    return SWATCH + 4 + Pen.width(line.name(), chart.textFont()) + LEGEND_GAP;
  }

  private void paintLegend(Pen pen, LinePlot.Content content, double width) {
    double y = inks().textSize() * 0.65;
    for (List<Line> row : legendRows(content, width)) {
      double x = width + LEGEND_GAP - row.stream().mapToDouble(this::legendWidth).sum();
      for (Line line : row) {
        boolean faded = isFaded(content, content.lines().indexOf(line));
        pen.line(x, y, x + SWATCH, y, stroke(line, faded));
        pen.text(line.name(), x + SWATCH + 4, y, chart.lettering());
        x += legendWidth(line);
      }
      y += row();
    }
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
