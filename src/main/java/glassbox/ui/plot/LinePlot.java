package glassbox.ui.plot;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Curves over steps: title at the top left, legend at the top right, numbers on the grid lines, a
/// readout under the pointer.
public final class LinePlot extends PlotPane {

  private static final double FOOT = 4;
  private static final double LEGEND_GAP = 10;
  private static final double LABELLED_FOOT_FROM = 150;

  private final String title;
  private final String xName;
  private List<Line> lines = List.of();
  private boolean logarithmic;
  private String remark = "";
  private double pointer = Double.NaN;

  /// @param xName what the x axis counts: `step`
  public LinePlot(String title, String xName) {
    this.title = title;
    this.xName = xName;
    setOnMouseMoved(event -> point(event.getX() - getInsets().getLeft()));
    setOnMouseExited(_ -> point(Double.NaN));
  }

  public void setLines(List<Line> changed) {
    lines = List.copyOf(changed);
    refresh();
  }

  public void setLogarithmic(boolean changed) {
    logarithmic = changed;
    refresh();
  }

  /// A word before the legend: `log scale`.
  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  private void point(double x) {
    pointer = x;
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double head = Math.ceil(inks().textSize() * 1.9);
    double foot = height > LABELLED_FOOT_FROM ? Math.ceil(inks().textSize() * 1.7) : FOOT;
    Axis x = xAxis();
    var area = new Area(width, head, Math.max(1, height - head - foot), x, yAxis());
    drawTitle(g, title);
    drawGrid(g, area);
    g.save();
    g.beginPath();
    g.rect(0, area.top, width, area.height);
    g.clip();
    for (Line line : lines) {
      drawLine(g, area, line);
    }
    g.restore();
    drawNumbers(g, area, foot > FOOT);
    if (Double.isNaN(pointer) || isEmpty()) {
      drawLegend(g, width);
    } else {
      drawReadout(g, area);
    }
  }

  /// The plot's own rectangle and its axes.
  private record Area(double width, double top, double height, Axis x, Axis y) {
    double px(double value) {
      return x.place(value) * (width - 1);
    }

    double py(double value) {
      return top + (1 - y.place(value)) * (height - 1);
    }
  }

  private boolean isEmpty() {
    return lines.stream().allMatch(line -> line.x().length == 0);
  }

  private Axis xAxis() {
    double last = 1;
    for (Line line : lines) {
      if (line.x().length > 0) {
        last = Math.max(last, line.x()[line.x().length - 1]);
      }
    }
    return new Axis(0, last, false);
  }

  private Axis yAxis() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (double value : line.y()) {
        if (Double.isFinite(value) && (!logarithmic || value > 0)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return Axis.around(low, high, logarithmic);
  }

  private void drawGrid(GraphicsContext g, Area area) {
    g.setLineWidth(1);
    g.setStroke(inks().grid());
    for (double tick : area.y.ticks(gridLines(area))) {
      double y = Math.floor(area.py(tick)) + 0.5;
      g.strokeLine(0, y, area.width, y);
    }
    g.setStroke(inks().axis());
    double bottom = Math.floor(area.top + area.height - 1) + 0.5;
    g.strokeLine(0, bottom, area.width, bottom);
  }

  private static int gridLines(Area area) {
    return Math.clamp((int) (area.height / 36), 2, 6);
  }

  private void drawNumbers(GraphicsContext g, Area area, boolean steps) {
    g.setFont(numberFont());
    g.setFill(inks().text());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.BOTTOM);
    for (double tick : area.y.ticks(gridLines(area))) {
      double y = area.py(tick);
      if (y > area.top + inks().textSize() && y < area.top + area.height - 2) {
        // A rim in the ground's colour keeps it readable over a curve.
        g.setStroke(inks().ground());
        g.setLineWidth(3);
        g.strokeText(Axis.text(tick), 2, y - 1);
        g.fillText(Axis.text(tick), 2, y - 1);
      }
    }
    if (steps && !isEmpty()) {
      g.setTextBaseline(VPos.TOP);
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(
          Axis.text(Math.rint(area.x.to())) + " " + xName, area.width, area.top + area.height + 2);
    }
  }

  /// One vertical stroke per pixel column that holds several values, so that a curve of a million
  /// points costs no more than one of a thousand.
  private void drawLine(GraphicsContext g, Area area, Line line) {
    boolean ghost = line.stroke() == Line.Stroke.GHOST;
    Color ink = inks().series(line.ink());
    g.setStroke(ghost ? ink.deriveColor(0, 1, 1, 0.35) : ink);
    g.setLineWidth(ghost ? 1 : 1.75);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineDashes(line.stroke() == Line.Stroke.DASHED ? new double[] {5, 3} : new double[0]);
    var pen = new ColumnPen(g);
    g.beginPath();
    for (int i = 0; i < line.x().length; i++) {
      double value = line.y()[i];
      boolean drawable = Double.isFinite(value) && (!area.y.logarithmic() || value > 0);
      if (drawable) {
        pen.to(area.px(line.x()[i]), area.py(value));
      } else {
        pen.lift();
      }
    }
    pen.lift();
    g.stroke();
    g.setLineDashes();
  }

  private void drawLegend(GraphicsContext g, double width) {
    g.setFont(textFont());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.RIGHT);
    double right = width;
    double left = titleWidth(title) + 2 * LEGEND_GAP;
    for (Line line : lines.reversed()) {
      if (line.name().isEmpty()) {
        continue;
      }
      double text = widthOf(line.name());
      if (right - text < left) {
        break;
      }
      g.setFill(inks().series(line.ink()));
      g.fillText(line.name(), right, 0);
      right -= text + LEGEND_GAP;
    }
    if (!remark.isEmpty() && right - widthOf(remark) > left) {
      g.setFill(inks().text());
      g.fillText(remark, right, 0);
    }
  }

  private void drawReadout(GraphicsContext g, Area area) {
    double at = Math.clamp(pointer, 0, area.width - 1);
    double step = area.x.from() + at / Math.max(1, area.width - 1) * (area.x.to() - area.x.from());
    g.setStroke(inks().axis());
    g.setLineWidth(1);
    double x = Math.floor(at) + 0.5;
    g.strokeLine(x, area.top, x, area.top + area.height);
    g.setFont(numberFont());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.RIGHT);
    double right = area.width;
    for (Line line : lines.reversed()) {
      int nearest = nearest(line.x(), step);
      if (line.name().isEmpty() || nearest < 0) {
        continue;
      }
      String text = Axis.text(line.y()[nearest]);
      g.setFill(inks().series(line.ink()));
      g.fillText(text, right, 0);
      right -= widthOf(text) + LEGEND_GAP + 4;
      double y = area.py(line.y()[nearest]);
      if (Double.isFinite(y)) {
        g.fillOval(area.px(line.x()[nearest]) - 3, y - 3, 6, 6);
      }
    }
    g.setFill(inks().text());
    g.fillText(xName + " " + Axis.text(Math.rint(step)), right, 0);
  }

  /// The index of the entry next to `value`; -1 where there is none.
  static int nearest(double[] ascending, double value) {
    int place = Arrays.binarySearch(ascending, value);
    if (place >= 0) {
      return place;
    }
    int above = -place - 1;
    if (above == ascending.length) {
      return ascending.length - 1;
    }
    return above > 0 && value - ascending[above - 1] < ascending[above] - value ? above - 1 : above;
  }
}
