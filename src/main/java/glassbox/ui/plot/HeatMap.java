package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A matrix of sizes as coloured cells, with names for rows and columns; the pointer reads a cell,
/// a click chooses it. Here: how often each class was taken for each other.
public final class HeatMap extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");
  private static final int MOST_NAMED = 30;
  private static final double NUMBERS_FROM = 26;

  /// The scale's room, and what there must be for it, in text sizes.
  private static final double SCALE = 5.2;

  /// Of a cell: figures are as large as there is room, up to this many times the other text.
  private static final double FIGURE = 0.3;

  private static final double LARGEST_FIGURE = 2;

  private static final double SCALED_FROM = 18;

  /// Cells of few classes are not made wider than this, in heights.
  private static final double WIDEST = 2.4;

  /// @param row of the true class
  /// @param column of the predicted one
  public record Cell(int row, int column) {}

  private String remark = "";
  private List<String> names = List.of();
  private double[][] cells = {};
  private Optional<Cell> pointed = Optional.empty();
  private Optional<Cell> chosen = Optional.empty();
  private Consumer<Optional<Cell>> choosing = _ -> {};
  private Frame frame = new Frame(0, 0, 1, 1);

  private record Frame(double left, double top, double cellWidth, double cellHeight) {
    Pen.Box box(int row, int column) {
      double gap = cellWidth > 6 && cellHeight > 6 ? 1 : 0;
      return new Pen.Box(
          left + column * cellWidth, top + row * cellHeight, cellWidth - gap, cellHeight - gap);
    }
  }

  public HeatMap(String title) {
    super(title);
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(_ -> point(Optional.empty()));
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  /// @param changed counts, `[true class][predicted class]`
  public void setCells(List<String> ofBoth, double[][] changed) {
    names = List.copyOf(ofBoth);
    cells = changed.clone();
    refresh();
  }

  /// Told of the cell that is chosen by a click; empty when a second click lets it go.
  public void whenChosen(Consumer<Optional<Cell>> told) {
    choosing = told;
    setCursor(Cursor.HAND);
    setOnMouseClicked(
        event -> at(event).ifPresent(cell -> choose(Optional.of(cell).filter(c -> !isChosen(c)))));
  }

  public void choose(Optional<Cell> cell) {
    if (!cell.equals(chosen)) {
      chosen = cell;
      choosing.accept(cell);
      refresh();
    }
  }

  private boolean isChosen(Cell cell) {
    return chosen.equals(Optional.of(cell));
  }

  private Optional<Cell> at(MouseEvent event) {
    int row =
        (int) Math.floor((event.getY() - getInsets().getTop() - frame.top) / frame.cellHeight);
    int column =
        (int) Math.floor((event.getX() - getInsets().getLeft() - frame.left) / frame.cellWidth);
    boolean inside = row >= 0 && row < cells.length && column >= 0 && column < cells.length;
    return inside ? Optional.of(new Cell(row, column)) : Optional.empty();
  }

  private void point(Optional<Cell> cell) {
    pointed = cell;
    refresh();
  }

  @Override
  protected String summary() {
    double sum = 0;
    double right = 0;
    Cell worst = new Cell(0, 0);
    double most = 0;
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells.length; column++) {
        double count = cells[row][column];
        sum += count;
        right += row == column ? count : 0;
        if (row != column && count > most) {
          most = count;
          worst = new Cell(row, column);
        }
      }
    }
    if (sum == 0) {
      return "";
    }
    return most == 0
        ? TEXTS.get("matrix.right", right, sum)
        : TEXTS.get("matrix", right, sum, names.get(worst.row()), names.get(worst.column()), most);
  }

  @Override
  public boolean isEmpty() {
    return cells.length == 0;
  }

  @Override
  public Sheet sheet() {
    List<String> header = new ArrayList<>(List.of(title()));
    header.addAll(names);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < cells.length; row++) {
      List<String> line = new ArrayList<>(List.of(names.get(row)));
      for (double cell : cells[row]) {
        line.add(Sheet.number(cell));
      }
      rows.add(line);
    }
    return new Sheet(header, rows);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    double head = headHeight();
    double line = head;
    paintHead(pen, pointed.map(this::words).orElse(remark), width);
    if (isEmpty()) {
      return;
    }
    boolean named = names.size() <= MOST_NAMED && height > Math.min(5, names.size() + 2) * line;
    // A low one has no room to say which side is which.
    boolean sided = named && height > Math.min(8, names.size() + 3) * line;
    double left = named ? namesWidth(width) : 0;
    double foot = sided ? 2 * line : named ? line : 2;
    double tall = height - head - foot;
    boolean scaled = sided && width - left > SCALED_FROM * inks().textSize();
    double scale = scaled ? SCALE * inks().textSize() : 0;
    double side = Math.min(width - left - scale, WIDEST * tall);
    frame = new Frame(left, head, side / cells.length, Math.max(1, tall / cells.length));
    paintCells(pen);
    if (named) {
      paintNames(pen, sided ? height - line : height);
    }
    if (sided) {
      paintSides(pen, height, line);
    }
    if (scaled) {
      paintScale(
          pen, new Pen.Box(Math.round(left + side + 10), head, 10, Math.floor(tall - 1)), height);
    }
  }

  /// What the colours mean: the share of the examples of a row's class.
  private void paintScale(Pen pen, Pen.Box bar, double height) {
    ColourMap.VIRIDIS.paintUpright(pen, bar);
    String name = TEXTS.get("matrix.share");
    double end = bar.right() + SCALE * inks().textSize() - 20;
    double start = end - Pen.width(name, textFont());
    if (start > predictedEnd()) {
      pen.text(name, end, height - 2, lettering().at(HPos.RIGHT, VPos.BOTTOM));
    }
    Pen.Lettering words = numbers();
    pen.text("100 %", bar.right() + 4, bar.y(), words.at(HPos.LEFT, VPos.TOP));
    pen.text("50 %", bar.right() + 4, bar.y() + bar.height() / 2, words);
    pen.text("0 %", bar.right() + 4, bar.bottom(), words.at(HPos.LEFT, VPos.BOTTOM));
  }

  private double middle() {
    return frame.left + cells.length * frame.cellWidth / 2;
  }

  private double predictedEnd() {
    return middle() + Pen.width(TEXTS.get("matrix.predicted"), textFont()) / 2 + 8;
  }

  /// Which side is which: the names of the rows are those above that word.
  private void paintSides(Pen pen, double height, double line) {
    pen.text(
        TEXTS.get("matrix.true"),
        frame.left - 8,
        height - line - 2,
        lettering().at(HPos.RIGHT, VPos.BOTTOM));
    pen.text(
        TEXTS.get("matrix.predicted"),
        middle(),
        height - 2,
        lettering().at(HPos.CENTER, VPos.BOTTOM));
  }

  private double namesWidth(double width) {
    double widest = Pen.width(TEXTS.get("matrix.true"), textFont());
    for (String name : names) {
      widest = Math.max(widest, Pen.width(name, textFont()));
    }
    return Math.min(width * 0.3, Math.ceil(widest) + 10);
  }

  private String words(Cell cell) {
    if (cell.row() >= cells.length || cell.column() >= cells.length) {
      return remark;
    }
    return TEXTS.get(
        "cell", names.get(cell.row()), names.get(cell.column()), cells[cell.row()][cell.column()]);
  }

  private void paintCells(Pen pen) {
    for (int row = 0; row < cells.length; row++) {
      double sum = 0;
      for (double cell : cells[row]) {
        sum += cell;
      }
      for (int column = 0; column < cells.length; column++) {
        paintCell(pen, row, column, sum == 0 ? 0 : cells[row][column] / sum);
      }
    }
    chosen
        .filter(cell -> cell.row() < cells.length && cell.column() < cells.length)
        .ifPresent(
            cell ->
                outline(
                    pen,
                    frame.box(cell.row(), cell.column()),
                    Pen.Stroke.solid(inks().strong(), 2)));
  }

  private void paintCell(Pen pen, int row, int column, double share) {
    Pen.Box box = frame.box(row, column);
    Color ground = ColourMap.VIRIDIS.colour(share);
    pen.fill(box, 0, ground);
    if (frame.cellWidth > NUMBERS_FROM && frame.cellHeight > inks().textSize() * 1.5) {
      pen.number(Numbers.brief(cells[row][column]), box, ground, figureFont(box));
    }
  }

  private Font figureFont(Pen.Box cell) {
    double usual = numberFont().getSize();
    double room = FIGURE * Math.min(cell.width(), cell.height());
    return Font.font(numberFont().getFamily(), Math.clamp(room, usual, LARGEST_FIGURE * usual));
  }

  private void paintNames(Pen pen, double height) {
    int every = Math.max(1, (int) Math.ceil(inks().textSize() * 1.2 / frame.cellHeight));
    for (int i = 0; i < names.size(); i++) {
      if (i % every == 0) {
        pen.text(
            Pen.fitted(names.get(i), textFont(), frame.left - 8),
            frame.left - 8,
            frame.top + (i + 0.5) * frame.cellHeight,
            lettering().at(HPos.RIGHT, VPos.CENTER));
      }
      pen.text(
          Pen.fitted(names.get(i), textFont(), frame.cellWidth - 4),
          frame.left + (i + 0.5) * frame.cellWidth,
          height - 2,
          lettering().at(HPos.CENTER, VPos.BOTTOM));
    }
  }
}
