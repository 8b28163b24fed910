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
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Rows of a [Sheet] with the part that each went to. Only rows and columns that are seen are made,
/// so that 100,000 rows scroll like ten.
final class RowTable extends TableView<Integer> {

  private static final Texts TEXTS = Texts.of("data");
  private static final double HEAD_BARS = 30;
  private static final double ROW = 26;

  /// Makes what stands below a column's bars: where its role is chosen.
  interface RoleChoosing extends Function<String, Node> {}

  private final double columnWidth;
  private final RoleChoosing roles;

  // The table is told of nothing before it stands.
  @SuppressWarnings("this-escape")
  RowTable(double columnWidth, RoleChoosing roles) {
    this.columnWidth = columnWidth;
    this.roles = roles;
    getStyleClass().add("glass-row-table");
    setId("rows");
    setAccessibleText(TEXTS.get("rows.table"));
    // The style sheet has it too, as large as the text; columns follow.
    setFixedCellSize(ROW);
    setPlaceholder(new Label(TEXTS.get("rows.none")));
  }

  /// @param part whose rows are shown; empty: all
  void show(Sheet sheet, Whereabouts places, Optional<Part> part) {
    List<TableColumn<Integer, String>> columns = new ArrayList<>();
    columns.add(column(head(TEXTS.get("rows.number")), 60, true, row -> number(row)));
    columns.add(column(head(TEXTS.get("rows.part")), 92, false, row -> part(places, row)));
    List<Sheet.Heading> headings = sheet.headings();
    for (int i = 0; i < headings.size(); i++) {
      int index = i;
      columns.add(
          column(
              head(headings.get(i)),
              columnWidth,
              sheet.isNumber(i),
              row -> sheet.text(row, index)));
    }
    // All at once: the table lays its headers out anew for each change.
    getColumns().setAll(columns);
    setItems(FXCollections.observableList(rows(places, part)));
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

  private TableColumn<Integer, String> column(
      Node head, double width, boolean right, IntFunction<String> text) {
    var column = new TableColumn<Integer, String>();
    column.setGraphic(head);
    column.prefWidthProperty().bind(fixedCellSizeProperty().multiply(width / ROW));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new Cell(right));
    return column;
  }

  private static final class Cell extends TableCell<Integer, String> {

    Cell(boolean right) {
      setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      getStyleClass().add(right ? "glass-number-cell" : "glass-word-cell");
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
    }
  }

  private static Node head(String words) {
    var label = new Label(words);
    label.getStyleClass().add("glass-label");
    var box = new VBox(label);
    box.getStyleClass().add("glass-column-head");
    return box;
  }

  private Node head(Sheet.Heading heading) {
    var name = new Label(heading.name());
    name.getStyleClass().add("glass-strong");
    var detail = new Label(heading.detail());
    detail.getStyleClass().add("glass-label");
    var bars = new SmallBars(columnWidth * getFixedCellSize() / ROW - 24, HEAD_BARS);
    bars.setBars(bars(heading.distribution()), heading.used());
    var box = new VBox(name, detail, bars);
    heading.column().map(roles).ifPresent(box.getChildren()::add);
    box.getStyleClass().add("glass-column-head");
    return box;
  }

  static List<SmallBars.Bar> bars(Distribution distribution) {
    return distribution.bars().stream()
        .map(bar -> new SmallBars.Bar(bar.label(), bar.count()))
        .toList();
  }
}
