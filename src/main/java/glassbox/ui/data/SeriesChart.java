package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.Reading;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Table;
import glassbox.text.Numbers;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;

/// A series over its rows, each part in its colour, with its name where it begins. Under the
/// pointer stands the example that asks for this row: the window that the network sees, and the
/// answer behind it. While the pointer is elsewhere, that of the example that is chosen, which a
/// click does, or of a row in the middle.
final class SeriesChart extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");

  /// What is drawn.
  ///
  /// @param values of the target by row, in the file's order; NaN for a gap
  record Shown(
      Table table,
      Column.Numbers target,
      Whereabouts places,
      Reading.Series reading,
      Optional<Part> only) {

    /// What names a row beside its value: `1949 January`.
    String when(int row) {
      return table.columns().stream()
          .filter(column -> !column.name().equals(target.name()))
          .limit(2)
          .map(column -> column.text(row))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }

    int rows() {
      return target.rows();
    }
  }

  private Optional<Shown> shown = Optional.empty();
  private OptionalInt marked = OptionalInt.empty();
  private Pen.Box box = new Pen.Box(0, 0, 1, 1);
  private double pointer = Double.NaN;
  private double low;
  private double high = 1;

  /// @param choosing is told of the row that is clicked
  SeriesChart(IntConsumer choosing) {
    setId("series-chart");
    setOnMouseMoved(event -> point(event.getX()));
    setOnMouseExited(_ -> point(Double.NaN));
    setCursor(Cursor.HAND);
    setOnMouseClicked(
        _ ->
            shown
                .map(known -> row(known, box))
                .filter(row -> row >= 0)
                .ifPresent(choosing::accept));
  }

  private void point(double x) {
    pointer = x;
    refresh();
  }

  /// The row whose example is chosen.
  void mark(OptionalInt row) {
    marked = row;
    refresh();
  }

  void show(Shown changed) {
    shown = Optional.of(changed);
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    for (double value : changed.target().values()) {
      low = Double.isNaN(value) ? low : Math.min(low, value);
      high = Double.isNaN(value) ? high : Math.max(high, value);
    }
    high = high > low ? high : low + 1;
    setAccessibleText(TEXTS.get("series.chart", changed.target().name(), changed.rows()));
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    shown.ifPresent(known -> paint(pen(g), known, width, height));
  }

  private void paint(Pen pen, Shown known, double width, double height) {
    double line = Math.ceil(inks().textSize() * 1.7);
    var words = new Pen.Lettering(textFont(), inks().text(), HPos.LEFT, VPos.TOP);
    double left =
        6
            + DoubleStream.of(low, (low + high) / 2, high)
                .map(value -> Pen.width(Numbers.brief(value), numberFont()))
                .max()
                .orElse(0);
    box =
        new Pen.Box(
            left, line + 4, Math.max(1, width - left - 4), Math.max(1, height - 2 * line - 8));
    int pointed = row(known, box);
    int row = pointed >= 0 ? pointed : usual(known);
    String said =
        pointed < 0 ? TEXTS.get("series.hint", known.target().name()) : reading(known, pointed);
    pen.text(said, 0, 0, words);
    legend(pen, known, width, width - Pen.width(said, textFont()) - 24);
    frame(pen, box, words);
    if (row >= 0) {
      window(pen, known, box, row);
    }
    parts(pen, known, box, words);
    curve(pen, known, box);
    if (row >= 0 && !Double.isNaN(known.target().values()[row])) {
      pen.circle(
          x(known, box, row),
          y(box, known.target().values()[row]),
          4.5,
          inks().series(1),
          Pen.Stroke.solid(inks().ground(), 1.5));
    }
    double foot = box.bottom() + 4;
    double room = box.width() / 3 - 8;
    pen.text(Pen.fitted(known.when(0), textFont(), room), box.x(), foot, words);
    int middle = (known.rows() - 1) / 2;
    pen.text(
        Pen.fitted(known.when(middle), textFont(), room),
        x(known, box, middle),
        foot,
        words.at(HPos.CENTER, VPos.TOP));
    pen.text(
        Pen.fitted(known.when(known.rows() - 1), textFont(), room),
        box.right(),
        foot,
        words.at(HPos.RIGHT, VPos.TOP));
  }

  /// The row that is chosen; else one whose example is there.
  private int usual(Shown known) {
    if (marked.isPresent() && marked.getAsInt() < known.rows()) {
      return marked.getAsInt();
    }
    int first = known.reading().window() + known.reading().horizon() - 1;
    int row = Math.max(first, known.rows() / 2);
    return row < known.rows() ? row : -1;
  }

  /// What the shade and the point are, where there is room for it.
  private void legend(Pen pen, Shown known, double right, double room) {
    String words = TEXTS.get("series.legend", known.reading().window(), known.reading().horizon());
    if (Pen.width(words, textFont()) <= room) {
      pen.text(words, right, 0, new Pen.Lettering(textFont(), inks().text(), HPos.RIGHT, VPos.TOP));
    }
  }

  /// A line where one part ends and the next begins, with the name of each behind it. Rows that are
  /// in none, for want of a window, belong to what comes after them.
  private void parts(Pen pen, Shown known, Pen.Box box, Pen.Lettering words) {
    Optional<Part> before = Optional.empty();
    for (int row = 0; row < known.rows(); row++) {
      Optional<Part> part = known.places().part(row);
      if (part.isPresent() && !part.equals(before)) {
        double x = before.isEmpty() ? box.x() : x(known, box, row - 0.5);
        if (before.isPresent()) {
          pen.line(x, box.y(), x, box.bottom(), new Pen.Stroke(inks().axis(), 1, true));
        }
        String name = SplitPieces.name(part.get());
        pen.text(name, x + 5, box.y() + 2, words.in(SplitPieces.strong(part.get(), inks())));
        before = part;
      }
    }
  }

  private void frame(Pen pen, Pen.Box box, Pen.Lettering words) {
    var numbers = new Pen.Lettering(numberFont(), words.color(), HPos.RIGHT, VPos.CENTER);
    for (double value : new double[] {low, (low + high) / 2, high}) {
      pen.line(
          box.x(), y(box, value), box.right(), y(box, value), Pen.Stroke.solid(inks().grid(), 1));
      pen.text(Numbers.brief(value), box.x() - 6, y(box, value), numbers);
    }
  }

  /// What the network sees of the row's example.
  private void window(Pen pen, Shown known, Pen.Box box, int row) {
    int end = row - known.reading().horizon();
    int start = end - known.reading().window() + 1;
    if (start >= 0) {
      double from = x(known, box, start - 0.5);
      double to = x(known, box, end + 0.5);
      pen.fill(
          new Pen.Box(Math.max(box.x(), from), box.y(), to - Math.max(box.x(), from), box.height()),
          0,
          inks().series(1).deriveColor(0, 1, 1, 0.22));
    }
  }

  private void curve(Pen pen, Shown known, Pen.Box box) {
    double[] values = known.target().values();
    for (int row = 1; row < values.length; row++) {
      if (!Double.isNaN(values[row]) && !Double.isNaN(values[row - 1])) {
        pen.line(
            x(known, box, row - 1.0),
            y(box, values[row - 1]),
            x(known, box, row),
            y(box, values[row]),
            stroke(known, row));
      }
    }
  }

  private Pen.Stroke stroke(Shown known, int row) {
    Optional<Part> part = known.places().part(row);
    boolean faint = known.only().isPresent() && !known.only().equals(part);
    var colour =
        part.filter(_ -> !faint)
            .map(each -> SplitPieces.strong(each, inks()))
            .orElse(inks().grid());
    return Pen.Stroke.solid(colour, faint ? 1 : 2);
  }

  private String reading(Shown known, int row) {
    String value = known.target().text(row).isEmpty() ? "–" : known.target().text(row);
    String part = known.places().part(row).map(SplitPieces::name).orElse(TEXTS.get("part.none"));
    return TEXTS.get("series.row", known.when(row), known.target().name(), value, part);
  }

  /// The row under the pointer; -1: none.
  private int row(Shown known, Pen.Box box) {
    double x = pointer - getInsets().getLeft();
    return Double.isNaN(pointer) || x < box.x() || x > box.right()
        ? -1
        : (int) Math.round((x - box.x()) / box.width() * (known.rows() - 1));
  }

  private static double x(Shown known, Pen.Box box, double row) {
    return box.x() + row / Math.max(1, known.rows() - 1) * box.width();
  }

  private double y(Pen.Box box, double value) {
    return box.bottom() - (value - low) / (high - low) * box.height();
  }
}
