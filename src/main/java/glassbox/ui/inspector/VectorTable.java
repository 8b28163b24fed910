package glassbox.ui.inspector;

import glassbox.layer.ParameterSpec;
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

/// A vector, a row for each unit: biases with their gradients. A double click on a number edits it.
final class VectorTable extends VBox {

  /// At the usual text size; the style sheet says it for every other.
  private static final double ROW = 26;

  /// In rows.
  private static final double HEAD = 1.5;

  /// More are scrolled.
  private static final int MOST_ROWS = 16;

  /// Takes what was typed, and says why it does not fit.
  interface Setting {
    Optional<String> set(int index, double value);
  }

  private final TableView<Integer> table = new TableView<>();
  private final Label error = new Label();
  private final String name;
  private final Setting setting;
  private final Texts texts;
  private Optional<Picture.Weights> numbers = Optional.empty();

  /// @param title of the vector, for people
  VectorTable(ParameterSpec spec, String title, Setting setting, Texts texts) {
    name = spec.name();
    int length = spec.shape().elements();
    this.setting = setting;
    this.texts = texts;
    table.setId("vectors");
    table.setAccessibleText(texts.get("weights.table"));
    table.getStyleClass().addAll("glass-vectors", "dense");
    table.setEditable(true);
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinHeight(USE_PREF_SIZE);
    table
        .prefHeightProperty()
        .bind(table.fixedCellSizeProperty().multiply(Math.min(MOST_ROWS, length) + HEAD));
    var unit = new TableColumn<Integer, String>(texts.get("weights.unit"));
    unit.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>("" + (row.getValue() + 1)));
    unit.setMaxWidth(56 * 20);
    unit.setSortable(false);
    table.getColumns().setAll(List.of(unit, values(title), gradients()));
    table.getItems().setAll(IntStream.range(0, length).boxed().toList());
    table.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    error.getStyleClass().add("glass-form-error");
    error.setWrapText(true);
    error.managedProperty().bind(error.visibleProperty());
    error.setVisible(false);
    getChildren().setAll(table, error);
  }

  private TableColumn<Integer, String> values(String title) {
    var column = new TableColumn<Integer, String>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value(row.getValue())));
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
          refuse(take(edit.getRowValue(), edit.getNewValue()));
          table.refresh();
        });
    return column;
  }

  private TableColumn<Integer, String> gradients() {
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

  private String value(int index) {
    return numbers
        .flatMap(all -> Optional.ofNullable(all.byName().get(name)))
        .filter(all -> index < all.length)
        .map(all -> Numbers.editable(all[index]))
        .orElse("–");
  }

  private Optional<String> take(int index, String typed) {
    if (typed.strip().equals(value(index))) {
      return Optional.empty();
    }
    try {
      return setting.set(index, Numbers.typed(typed));
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
