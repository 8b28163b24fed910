package glassbox.ui.inspector;

import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Vectors of one length beside each other, a row for each unit: biases with their gradients. A
/// double click on a number edits it.
final class VectorTable extends VBox {

  /// At the usual text size; the style sheet says it for every other.
  private static final double ROW = 26;

  /// In rows.
  private static final double HEAD = 1.5;

  private static final int MOST_ROWS = 6;

  /// Takes what was typed, and says why it does not fit.
  interface Setting {
    Optional<String> set(String name, int index, double value);
  }

  private final TableView<Integer> table = new TableView<>();
  private final Label error = new Label();
  private final Setting setting;
  private final Texts texts;
  private Optional<Picture.Weights> numbers = Optional.empty();

  VectorTable(List<String> names, int length, Setting setting, Texts texts) {
    this.setting = setting;
    this.texts = texts;
    table.setId("vectors");
    table.setAccessibleText(texts.get("weights.table"));
    table.getStyleClass().addAll("glass-vectors", "dense");
    table.setEditable(true);
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .prefHeightProperty()
        .bind(table.fixedCellSizeProperty().multiply(Math.min(MOST_ROWS, length) + HEAD));
    var unit = new TableColumn<Integer, String>(texts.get("weights.unit"));
    unit.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>("" + (row.getValue() + 1)));
    unit.setMaxWidth(56 * 20);
    unit.setSortable(false);
    table.getColumns().add(unit);
    for (String name : names) {
      table.getColumns().add(values(name));
      table.getColumns().add(gradients(name));
    }
    table.getItems().setAll(IntStream.range(0, length).boxed().toList());
    table.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    error.getStyleClass().add("glass-form-error");
    error.setWrapText(true);
    error.managedProperty().bind(error.visibleProperty());
    error.setVisible(false);
    getChildren().setAll(table, error);
  }

  private TableColumn<Integer, String> values(String name) {
    var column = new TableColumn<Integer, String>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value(name, row.getValue())));
    column.setCellFactory(
        _ ->
            new TextFieldTableCell<>(
                new StringConverter<>() {
                  @Override
                  public String toString(String text) {
                    return text;
                  }

                  @Override
                  public String fromString(String text) {
                    return text;
                  }
                }));
    column.setSortable(false);
    column.setOnEditCommit(
        edit -> {
          refuse(take(name, edit.getRowValue(), edit.getNewValue()));
          table.refresh();
        });
    return column;
  }

  private TableColumn<Integer, String> gradients(String name) {
    var column = new TableColumn<Integer, String>(texts.get("weights.gradient"));
    column.setCellValueFactory(
        row ->
            new ReadOnlyObjectWrapper<>(
                numbers
                    .flatMap(all -> Optional.ofNullable(all.gradients().get(name)))
                    .filter(all -> row.getValue() < all.length)
                    .map(all -> Numbers.figure(all[row.getValue()]))
                    .orElse("–")));
    column.setSortable(false);
    column.setEditable(false);
    return column;
  }

  private String value(String name, int index) {
    return numbers
        .flatMap(all -> Optional.ofNullable(all.byName().get(name)))
        .filter(all -> index < all.length)
        .map(all -> value(all[index]))
        .orElse("–");
  }

  /// A mark between thousands would read like a decimal point when the number is changed.
  private static String value(double number) {
    return Math.abs(number) < 1000
        ? Numbers.figure(number)
        : Numbers.typable(String.valueOf((float) number));
  }

  private Optional<String> take(String name, int index, String typed) {
    if (typed.strip().equals(value(name, index))) {
      return Optional.empty();
    }
    try {
      return setting.set(name, index, Numbers.typed(typed));
    } catch (NumberFormatException noNumber) {
      return Optional.of(texts.get("form.number"));
    }
  }

  private void refuse(Optional<String> why) {
    error.setText(why.orElse(""));
    error.setVisible(why.isPresent());
  }

  /// A number that is being typed stays.
  void show(Picture.Weights changed) {
    numbers = Optional.of(changed);
    if (table.getEditingCell() == null) {
      table.refresh();
    }
  }
}
