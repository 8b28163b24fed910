package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// Draws the parts of a [PointPlot].
final class PointPainter {

  private static final double KEY_GAP = 14;
  private static final double GAP = 6;

  private final ChartPane chart;

  PointPainter(ChartPane chart) {
    this.chart = chart;
  }

  private Inks inks() {
    return chart.inks();
  }

  /// The plane's own rectangle.
  ///
  /// @param legend how wide the legend is; 0: there is none
  Pen.Box box(PointPlot.View view, double legend, boolean numbered, double width, double height) {
    double head = chart.headHeight();
    double foot = numbered ? Math.ceil(inks().textSize() * 1.7) : 1;
    double tall = Math.max(1, height - head - foot);
    if (!view.square()) {
      double left = numbered ? numbersWidth(yAxis(view), tall) : 0;
      return new Pen.Box(left, head, Math.max(1, width - left - 1), tall);
    }
    double left = numbered ? numbersWidth(yAxis(view), tall) : 0;
    boolean besides = legend > 0 && width > legend + 60;
    double wide = besides ? Math.max(60, width - left - legend - 1) : width - left;
    double side = Math.max(1, Math.min(tall, Math.min(wide, width - left)));
    return new Pen.Box(left, head, side, side);
  }

  private static Axis xAxis(PointPlot.View view) {
    return new Axis(view.left(), view.right(), false);
  }

  private static Axis yAxis(PointPlot.View view) {
    return new Axis(view.bottom(), view.top(), false);
  }

  private double numbersWidth(Axis axis, double height) {
    double widest = 0;
    for (String words : Axis.words(axis.ticks(lines(height)))) {
      widest = Math.max(widest, Pen.width(words, chart.numberFont()));
    }
    return Math.ceil(widest) + GAP;
  }

  private static int lines(double height) {
    return Math.clamp((int) (height / 36), 2, 6);
  }

  void paintFrame(Pen pen, PointPlot.View view, Pen.Box box) {
    var stroke = Pen.Stroke.solid(inks().axis(), 1);
    if (view.diagonal()) {
      pen.line(box.x(), box.bottom(), box.right(), box.y(), stroke);
    }
    pen.outline(
        new Pen.Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1), 0, stroke);
  }

  /// Numbers beside the plane and under it.
  void paintAxes(Pen pen, PointPlot.View view, Pen.Box box, PointPlot.Names names) {
    var grid = Pen.Stroke.solid(inks().grid(), 1);
    Axis up = yAxis(view);
    List<Double> rungs = up.ticks(lines(box.height()));
    List<String> heights = Axis.words(rungs);
    for (int i = 0; i < rungs.size(); i++) {
      double y = Math.floor(box.bottom() - up.place(rungs.get(i)) * box.height()) + 0.5;
      pen.line(box.x() + 1, y, box.right() - 1, y, grid);
      pen.text(heights.get(i), box.x() - GAP, y, chart.numbers().at(HPos.RIGHT, VPos.CENTER));
    }
    pen.text(names.y(), box.x() + GAP, box.y() + 3, chart.lettering().at(HPos.LEFT, VPos.TOP));
    double wide = Pen.width(names.x(), chart.textFont());
    // A name that is longer than the plane goes on below the legend.
    double nameTo = Math.max(box.right(), wide);
    double nameFrom = nameTo - wide - 12;
    pen.text(names.x(), nameTo, box.bottom() + 3, chart.lettering().at(HPos.RIGHT, VPos.TOP));
    Axis across = xAxis(view);
    List<Double> ticks = across.ticks(Math.clamp((int) (box.width() / 80), 2, 8));
    List<String> words = Axis.words(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double x = box.x() + across.place(ticks.get(i)) * box.width();
      if (x + Pen.width(words.get(i), chart.numberFont()) / 2 < nameFrom) {
        pen.text(words.get(i), x, box.bottom() + 3, chart.numbers().at(HPos.CENTER, VPos.TOP));
      }
    }
  }

  /// The legend in columns, one where a scale is below it. None of the keys is left out while there
  /// is any room: they stand closer first, and then the plane gives way, by half at most.
  ///
  /// @param plane as it is beside one column
  /// @param width of the whole chart
  List<List<PointPlot.Key>> columns(
      List<PointPlot.Key> keys, Optional<PointPlot.Scale> scale, Pen.Box plane, double width) {
    int rows = Math.max(1, (int) (plane.height() / line()));
    if (scale.isPresent() || keys.size() <= plane.height() / closeLine()) {
      return List.of(keys);
    }
    List<List<PointPlot.Key>> columns = new ArrayList<>();
    double left = width - plane.right() + plane.width() / 2;
    for (int from = 0; from < keys.size(); from += rows) {
      List<PointPlot.Key> column = keys.subList(from, Math.min(from + rows, keys.size()));
      left -= KEY_GAP + widest(column);
      if (from > 0 && left < 1) {
        break;
      }
      columns.add(column);
    }
    return columns;
  }

  /// From key to key where they would not all fit else.
  private double closeLine() {
    return Math.ceil(inks().textSize() * 1.3);
  }

  /// So far apart that the longest column fits.
  private double line(List<List<PointPlot.Key>> columns, Pen.Box box) {
    int longest = columns.stream().mapToInt(List::size).max().orElse(1);
    return Math.clamp(box.height() / Math.max(1, longest), closeLine(), line());
  }

  private double line() {
    return Math.ceil(inks().textSize() * 1.7);
  }

  private double widest(List<PointPlot.Key> column) {
    double widest = 0;
    for (PointPlot.Key key : column) {
      widest = Math.max(widest, keyWidth(key));
    }
    return widest;
  }

  private double keyWidth(PointPlot.Key key) {
    return 0.8 * inks().textSize() + 6 + Pen.width(key.text(), chart.textFont());
  }

  /// How wide the legend is, with the air before each of its columns.
  double keysWidth(List<List<PointPlot.Key>> columns, Optional<PointPlot.Scale> scale) {
    double wide = 0;
    for (List<PointPlot.Key> column : columns) {
      wide += column.isEmpty() ? 0 : KEY_GAP + widest(column);
    }
    if (scale.isPresent()) {
      wide = Math.max(wide, KEY_GAP + Math.max(5 * inks().textSize(), name(scale)));
    }
    return wide == 0 ? 0 : Math.ceil(wide + 1);
  }

  /// The legend in the line of the title, and at its end the line's name.
  ///
  /// @return whether there was room for it
  boolean paintKeyRow(Pen pen, List<PointPlot.Key> keys, String lineName, double right) {
    double size = inks().textSize() * 0.8;
    double gap = inks().textSize();
    double needed = rowWidth(lineName, 2 * size);
    for (PointPlot.Key key : keys) {
      needed += rowWidth(key.text(), size) + gap;
    }
    double x = right - needed;
    if (keys.isEmpty() || x < Pen.width(chart.title(), chart.strongFont()) + gap) {
      return false;
    }
    double y = inks().textSize() * 0.65;
    var marks = new Marks(inks(), false);
    for (PointPlot.Key key : keys) {
      pen.spots(marks.at(x + size / 2, y, size / 2, key));
      pen.text(key.text(), x + size + 6, y, chart.lettering());
      x += rowWidth(key.text(), size) + gap;
    }
    if (!lineName.isEmpty()) {
      pen.line(x, y, x + 2 * size, y, Pen.Stroke.solid(inks().series(1), 2));
      pen.text(lineName, x + 2 * size + 6, y, chart.lettering());
    }
    return true;
  }

  private double rowWidth(String name, double swatch) {
    return name.isEmpty() ? 0 : swatch + 6 + Pen.width(name, chart.textFont());
  }

  private double name(Optional<PointPlot.Scale> scale) {
    return scale.map(colours -> Pen.width(colours.name(), chart.textFont())).orElse(0.0);
  }

  /// What the colours mean, beside a square.
  ///
  /// @param values whether the points are drawn with a number's colours
  void paintKeys(
      Pen pen,
      List<List<PointPlot.Key>> columns,
      Optional<PointPlot.Scale> scale,
      Pen.Box box,
      boolean values) {
    double size = inks().textSize() * 0.8;
    double left = box.right() + KEY_GAP;
    double line = line(columns, box);
    double y = box.y() + line / 2;
    var marks = new Marks(inks(), values);
    for (List<PointPlot.Key> column : columns) {
      y = box.y() + line / 2;
      for (PointPlot.Key key : column) {
        // Parts of a pixel add up from key to key.
        if (y + line / 2 > box.bottom() + 1) {
          break;
        }
        pen.spots(marks.at(left + size / 2, y, size / 2, key));
        pen.text(key.text(), left + size + 6, y, chart.lettering());
        y += line;
      }
      left += widest(column) + KEY_GAP;
    }
    double top = y;
    double beside = box.right() + KEY_GAP;
    scale.ifPresent(colours -> paintScale(pen, colours, beside, top, box.bottom() - top));
  }

  private void paintScale(Pen pen, PointPlot.Scale scale, double left, double top, double room) {
    double line = line();
    double tall = Math.min(room - line - 6, 140);
    if (tall < 2 * line) {
      return;
    }
    pen.text(scale.name(), left, top + line / 2, chart.lettering());
    var bar = new Pen.Box(Math.round(left), Math.round(top + line + 2), 10, Math.floor(tall));
    scale.colours().paintUpright(pen, bar);
    pen.outline(
        new Pen.Box(bar.x() - 0.5, bar.y() - 0.5, bar.width() + 1, bar.height() + 1),
        0,
        Pen.Stroke.solid(inks().axis(), 1));
    for (int i = 0; i <= 2; i++) {
      double value = scale.low() + i / 2.0 * (scale.high() - scale.low());
      double y = Math.clamp(bar.bottom() - i / 2.0 * tall, bar.y() + 5, bar.bottom() - 5);
      pen.text(Numbers.brief(value), bar.right() + 6, y, chart.numbers());
    }
  }
}
