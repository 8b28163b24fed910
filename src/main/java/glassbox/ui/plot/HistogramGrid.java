package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Small histograms in rows and columns. Those of a column share their x axis, so that what grows
/// or shrinks from row to row is seen; each is as high as its own largest bar. The pointer reads a
/// bar, a click chooses a row.
public final class HistogramGrid extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");

  /// In text sizes.
  private static final double LEAST_ROW = 2.7;

  private static final double NAMES = 14;

  private static final double GAP = 18;
  private static final double INSET = 6;

  /// What stands in a cell.
  ///
  /// @param notes a word or two on it, beside it below each other
  public record Cell(Optional<Bars> bars, List<String> notes) {
    public Cell {
      notes = List.copyOf(notes);
    }
  }

  /// @param blank what is said where no row has any bars
  public record Column(String name, String blank) {}

  /// @param cells one for each column
  public record Row(String name, List<Cell> cells) {}

  private List<Column> columns = List.of();
  private List<Row> rows = List.of();
  private boolean logarithmicCounts;
  private IntConsumer choosing = _ -> {};
  private final Pointer pointer = new Pointer(this);

  public HistogramGrid(String title) {
    super(title);
    setCursor(Cursor.HAND);
    setOnMouseClicked(this::clicked);
  }

  public void setRows(List<Column> heads, List<Row> changed) {
    if (heads.equals(columns) && changed.equals(rows)) {
      return;
    }
    columns = List.copyOf(heads);
    rows = List.copyOf(changed);
    setMinHeight(Math.ceil(top() + rows.size() * LEAST_ROW * inks().textSize()));
    refresh();
  }

  public void setLogarithmicCounts(boolean changed) {
    if (logarithmicCounts != changed) {
      logarithmicCounts = changed;
      refresh();
    }
  }

  /// @param chosen is given the index of a row that is clicked
  public void whenChosen(IntConsumer chosen) {
    choosing = chosen;
  }

  private double y(MouseEvent event) {
    return event.getY() - getInsets().getTop();
  }

  private void clicked(MouseEvent event) {
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
    int row = (int) Math.floor((y(event) - top()) / tall(height));
    if (row >= 0 && row < rows.size()) {
      choosing.accept(row);
    }
  }

  // ---- where things stand ----

  /// Under the titles and the numbers of the axes: they are seen while rows further down are not.
  private double top() {
    return headHeight() + Math.ceil(inks().textSize() * 1.4);
  }

  private double tall(double height) {
    return (height - top()) / Math.max(1, rows.size());
  }

  /// How wide things are: measured once for all cells, since measuring words is dear.
  ///
  /// @param names of the names at the left
  /// @param wide of a column, its notes included
  /// @param notes of the notes beside the bars
  /// @param tall of a row
  private record Seats(double names, double wide, double notes, double top, double tall) {

    /// Of the bars in a cell.
    Pen.Box cell(int row, int column) {
      return new Pen.Box(
          Math.floor(names + column * (wide + GAP)),
          Math.floor(top + row * tall + 3),
          Math.max(1, Math.floor(wide - notes - INSET)),
          Math.max(1, Math.floor(tall - 4)));
    }
  }

  private Seats seats(double width, double height) {
    double names = Math.ceil(widest(rows.stream().map(Row::name))) + 10;
    double left = Math.min(names, NAMES * inks().textSize());
    double notes =
        widest(rows.stream().flatMap(row -> row.cells().stream()).flatMap(c -> c.notes().stream()));
    int count = Math.max(1, columns.size());
    double wide = (width - left - GAP * (count - 1)) / count;
    return new Seats(left, wide, Math.ceil(notes), top(), tall(height));
  }

  /// Of those with the most letters.
  private double widest(Stream<String> words) {
    return words
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(4)
        .mapToDouble(word -> Pen.width(word, textFont()))
        .max()
        .orElse(0);
  }

  private Stream<Bars> ofColumn(int column) {
    return rows.stream().flatMap(row -> row.cells().get(column).bars().stream());
  }

  /// Shows all bars of a column; where all numbers of a row are 0, its range says nothing.
  private Optional<Axis> axis(int column) {
    List<Bars> telling = ofColumn(column).filter(bars -> bars.most() > 0).toList();
    List<Bars> all = telling.isEmpty() ? ofColumn(column).toList() : telling;
    double from = all.stream().mapToDouble(Bars::from).min().orElse(0);
    double to = all.stream().mapToDouble(Bars::to).max().orElse(0);
    if (!(from < to)) {
      return Optional.empty();
    }
    boolean logarithmic = all.getFirst().logarithmic();
    Axis axis = new Axis(from, to, logarithmic);
    return Optional.of(logarithmic ? axis.withADecade() : axis);
  }

  private BarsArea area(Bars bars, Axis x, Pen.Box box) {
    return new BarsArea(box, x, BarsArea.counts(bars.most(), logarithmicCounts));
  }

  // ---- drawing ----

  @Override
  protected void paint(Pen pen, double width, double height) {
    Seats seats = seats(width, height);
    for (int column = 0; column < columns.size(); column++) {
      Pen.Box head = seats.cell(0, column);
      pen.text(
          Pen.fitted(columns.get(column).name(), strongFont(), head.width()),
          head.x(),
          0,
          new Pen.Lettering(strongFont(), inks().strong(), HPos.LEFT, VPos.TOP));
      Optional<Axis> x = axis(column);
      if (x.isPresent()) {
        paintColumn(pen, seats, column, x.get(), height);
      } else {
        pen.text(
            Pen.fitted(columns.get(column).blank(), textFont(), head.width()),
            head.x(),
            height / 2,
            lettering());
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      Pen.Box box = seats.cell(row, 0);
      pen.text(
          Pen.fitted(rows.get(row).name(), textFont(), box.x() - 8),
          0,
          box.y() + box.height() / 2,
          lettering().in(inks().strong()));
    }
  }

  private void paintColumn(Pen pen, Seats seats, int column, Axis x, double height) {
    paintTicks(pen, seats.cell(0, column), x, height);
    for (int row = 0; row < rows.size(); row++) {
      Pen.Box box = seats.cell(row, column);
      Cell seen = rows.get(row).cells().get(column);
      double bottom = box.bottom() + 0.5;
      pen.line(box.x(), bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
      seen.bars().ifPresent(bars -> area(bars, x, box).paint(pen, bars, inks()));
      paintNotes(pen, seen.notes(), box);
    }
  }

  /// As many as there is room for.
  private void paintNotes(Pen pen, List<String> notes, Pen.Box box) {
    double line = Math.ceil(inks().textSize() * 1.3);
    int shown = Math.clamp((int) ((box.height() + 4) / line), 1, Math.max(1, notes.size()));
    double y = box.y() + box.height() / 2 - (shown - 1) * line / 2;
    for (String note : notes.subList(0, Math.min(shown, notes.size()))) {
      pen.text(note, box.right() + INSET, y, lettering());
      y += line;
    }
  }

  /// Numbers over the rows, and a line through all of them under each.
  private void paintTicks(Pen pen, Pen.Box box, Axis x, double height) {
    double free = box.x() - GAP / 2;
    List<Double> ticks = x.ticks(Math.clamp((int) (box.width() / 70), 2, 8));
    List<String> numbers = Axis.words(ticks);
    double top = top();
    for (int i = 0; i < ticks.size(); i++) {
      double at = Math.floor(box.x() + x.place(ticks.get(i)) * box.width()) + 0.5;
      double half = Pen.width(numbers.get(i), numberFont()) / 2;
      double middle = Math.min(at, box.right() + GAP / 2 - half);
      pen.line(at, top, at, height, Pen.Stroke.solid(inks().grid(), 1));
      if (middle - half >= free) {
        pen.text(numbers.get(i), middle, headHeight(), numbers().at(HPos.CENTER, VPos.TOP));
        free = middle + half + INSET;
      }
    }
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (pointer.isAway()) {
      return;
    }
    Seats seats = seats(width, height);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Pen.Box box = seats.cell(row, column);
        Optional<Bars> bars = rows.get(row).cells().get(column).bars();
        if (box.contains(pointer.x(), pointer.y()) && bars.isPresent()) {
          BarsArea area = area(bars.get(), axis(column).orElseThrow(), box);
          int bin = bars.get().binAt(area.valueAt(pointer.x()));
          if (bin >= 0) {
            area.paintReading(pen, bars.get(), bin, this, width);
          }
        }
      }
    }
  }

  @Override
  protected String summary() {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        List<String> notes = row.cells().get(column).notes();
        if (!notes.isEmpty()) {
          cells.add(columns.get(column).name() + " " + String.join(" ", notes));
        }
      }
      lines.add(row.name() + ": " + String.join(", ", cells));
    }
    return String.join("; ", lines);
  }

  @Override
  public boolean isEmpty() {
    return rows.stream().flatMap(row -> row.cells().stream()).allMatch(c -> c.bars().isEmpty());
  }

  @Override
  public Sheet sheet() {
    List<String> header = new ArrayList<>(List.of(TEXTS.get("bars.row"), TEXTS.get("bars.what")));
    header.addAll(Bars.header());
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      for (int column = 0; column < columns.size(); column++) {
        for (List<String> numbers :
            row.cells().get(column).bars().map(Bars::rows).orElse(List.of())) {
          List<String> line = new ArrayList<>(List.of(row.name(), columns.get(column).name()));
          line.addAll(numbers);
          lines.add(line);
        }
      }
    }
    return new Sheet(header, lines);
  }
}
