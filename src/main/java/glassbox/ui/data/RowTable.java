package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.Whereabouts;
import glassbox.data.table.Distribution;
import glassbox.text.Numbers;
import glassbox.ui.plot.SmallBars;
import glassbox.ui.text.Texts;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Rows of a [Sheet] with the part that each went to. Only rows and columns that are seen are made,
/// so that 100,000 rows scroll like ten.
final class RowTable extends TableView<Integer> implements Follower {

  private static final Texts TEXTS = Texts.of("data");
  private static final double HEAD_BARS = 30;
  private static final double ROW = 26;
  private static final double PART = 102;

  /// How wide a digit of a row's number is, and what stands around it.
  private static final double DIGIT = 7.4;

  private static final double AIR = 21;

  /// Wider than this, the numbers of a row no longer belong together.
  private static final double WIDEST = 260;

  /// Of the rim; and of the scroll bar too, where no column is out of sight. Else that takes no
  /// more than the air at the right of a cell.
  private static final double RIM = 4;

  private static final double EDGE = 14;

  /// Rows for which room is kept where others depend on the width.
  private static final int USUAL_ROWS = 5_000;

  /// Makes what stands below a column's bars: where its role is chosen.
  interface RoleChoosing extends Function<String, Node> {}

  private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

  private final double columnWidth;
  private final RoleChoosing roles;
  private final SampleRow sample;
  private final DoubleBinding share;

  /// How many columns the sheet has; the first two are not its own.
  private int data;

  private int rows = USUAL_ROWS;

  /// While it is, nobody chooses.
  private boolean filling;

  // The table is told of nothing before it stands.
  @SuppressWarnings("this-escape")
  RowTable(double columnWidth, RoleChoosing roles, SampleRow sample) {
    this.columnWidth = columnWidth;
    this.roles = roles;
    this.sample = sample;
    getStyleClass().add("glass-row-table");
    setId("rows");
    setAccessibleText(TEXTS.get("rows.table"));
    // The style sheet has it too, as large as the text; columns follow.
    setFixedCellSize(ROW);
    setPlaceholder(new Label(TEXTS.get("rows.none")));
    getSelectionModel().selectedItemProperty().subscribe(this::choose);
    share = Bindings.createDoubleBinding(this::share, widthProperty(), fixedCellSizeProperty());
  }

  /// Who chooses a row wants to see it.
  private void choose(@Nullable Integer row) {
    if (row != null && !filling) {
      sample.show(row);
    }
  }

  /// How wide a column is: as many as there is room for share it, so that the last one seen is seen
  /// whole.
  private double share() {
    double least = scaled(columnWidth);
    double most = Math.max(least, scaled(WIDEST));
    double room = getWidth() - scaled(numberWidth(rows) + PART);
    double clear = room - scaled(EDGE);
    if (clear >= data * least) {
      return Math.floor(Math.clamp(clear / Math.max(1, data), least, most));
    }
    int seen = Math.max(1, (int) ((room - RIM) / least));
    return Math.floor(Math.clamp((room - RIM) / seen, least, most));
  }

  private static double numberWidth(int rows) {
    return AIR + Math.max(4, Numbers.whole(rows).length()) * DIGIT;
  }

  private double scaled(double length) {
    return length * getFixedCellSize() / ROW;
  }

  /// With so many columns of a sheet beside row and part.
  DoubleBinding widthOf(int columns) {
    return fixedCellSizeProperty()
        .multiply((numberWidth(USUAL_ROWS) + PART + EDGE + columns * columnWidth) / ROW)
        .add(2);
  }

  /// @param part whose rows are shown; empty: all
  void show(Sheet sheet, Whereabouts places, Optional<Part> part) {
    rows = places.rows();
    List<TableColumn<Integer, String>> columns = new ArrayList<>();
    columns.add(
        column(
            head(TEXTS.get("rows.number"), true),
            fixedCellSizeProperty().multiply(numberWidth(rows) / ROW),
            () -> new Cell(true, _ -> false),
            RowTable::number));
    columns.add(
        column(
            head(TEXTS.get("rows.part"), false),
            fixedCellSizeProperty().multiply(PART / ROW),
            () -> new Cell(false, _ -> false),
            row -> part(places, row)));
    List<Sheet.Heading> headings = sheet.headings();
    data = headings.size();
    share.invalidate();
    for (int i = 0; i < headings.size(); i++) {
      int index = i;
      columns.add(
          column(
              head(headings.get(i), sheet.isNumber(i)),
              share,
              () -> new Cell(sheet.isNumber(index), row -> sheet.isGap(row, index)),
              row -> sheet.text(row, index)));
    }
    // All at once: the table lays its headers out anew for each change.
    getColumns().setAll(columns);
    filling = true;
    setItems(FXCollections.observableList(rows(places, part)));
    getSelectionModel().clearSelection();
    // -1 where it is of another part, which selects nothing.
    place().ifPresent(getSelectionModel()::select);
    filling = false;
  }

  private OptionalInt place() {
    OptionalInt row = sample.shown();
    return row.isPresent() ? OptionalInt.of(getItems().indexOf(row.getAsInt())) : row;
  }

  /// Selects the row that is shown elsewhere, and brings it into sight; none where it is of another
  /// part.
  @Override
  public void follow() {
    int place = place().orElse(-1);
    if (place == getSelectionModel().getSelectedIndex()) {
      return;
    }
    filling = true;
    if (place < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(place);
      Sight.bring(this, place);
    }
    filling = false;
  }

  @Override
  public void reveal() {
    Sight.bringSoon(this, () -> place().orElse(-1));
  }

  private static String number(int row) {
    return Numbers.whole(row + 1);
  }

  private static String part(Whereabouts places, int row) {
    return places
        .part(row)
        .map(part -> TEXTS.get("part." + part.name()))
        .orElse(TEXTS.get("part.none"));
  }

  /// Row numbers, without a list of them in memory where all are shown.
  private static List<Integer> rows(Whereabouts places, Optional<Part> part) {
    if (part.isPresent()) {
      int[] chosen =
          IntStream.range(0, places.rows()).filter(row -> places.part(row).equals(part)).toArray();
      return listed(chosen.length, i -> chosen[i]);
    }
    return listed(places.rows(), i -> i);
  }

  private static List<Integer> listed(int size, IntFunction<Integer> row) {
    return new Rows(size, row);
  }

  /// Numbers that are asked for one by one; made when they are.
  private static final class Rows extends AbstractList<Integer> implements RandomAccess {

    private final int size;
    private final IntFunction<Integer> row;

    Rows(int size, IntFunction<Integer> row) {
      this.size = size;
      this.row = row;
    }

    @Override
    public Integer get(int index) {
      return row.apply(index);
    }

    @Override
    public int size() {
      return size;
    }
  }

  private static TableColumn<Integer, String> column(
      Region head, DoubleBinding width, Supplier<Cell> cells, IntFunction<String> text) {
    var column = new TableColumn<Integer, String>();
    column.setGraphic(head);
    column.prefWidthProperty().bind(width);
    // Neither a long name nor bars make it wider than its cells.
    head.setMinWidth(0);
    head.prefWidthProperty().bind(column.widthProperty().subtract(1));
    head.maxWidthProperty().bind(head.prefWidthProperty());
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> cells.get());
    return column;
  }

  private static final class Cell extends TableCell<Integer, String> {

    private final IntPredicate gaps;

    /// @param gaps which rows of the source have nothing there
    Cell(boolean right, IntPredicate gaps) {
      this.gaps = gaps;
      setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      getStyleClass().add(right ? "glass-number-cell" : "glass-word-cell");
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
      pseudoClassStateChanged(GAP, !empty && gaps.test(getTableView().getItems().get(getIndex())));
    }
  }

  private static VBox head(String words, boolean right) {
    var label = new Label(words);
    label.getStyleClass().add("glass-label");
    var box = new VBox(label);
    box.getStyleClass()
        .addAll("glass-column-head", right ? "glass-number-head" : "glass-word-head");
    return box;
  }

  private VBox head(Sheet.Heading heading, boolean right) {
    VBox box = head(heading.detail(), right);
    var name = new Label(heading.name());
    name.getStyleClass().add("glass-strong");
    box.getChildren().addFirst(name);
    var bars = new SmallBars(0, HEAD_BARS);
    bars.setBars(bars(heading.distribution()), heading.used());
    box.getChildren().add(bars);
    heading.column().map(roles).ifPresent(box.getChildren()::add);
    return box;
  }

  static List<SmallBars.Bar> bars(Distribution distribution) {
    return distribution.bars().stream()
        .map(bar -> new SmallBars.Bar(bar.label(), bar.count()))
        .toList();
  }
}
