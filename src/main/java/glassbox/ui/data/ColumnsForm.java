package glassbox.ui.data;

import glassbox.data.Reading;
import glassbox.data.table.Column;
import glassbox.data.table.Distribution;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.SmallBars;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The columns of a table: which one to predict, from which others.
final class ColumnsForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;

  ColumnsForm(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    model.tableProperty().subscribe(this::refresh);
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    if (model.design().data() instanceof DataChoice.FromFile choice) {
      model.tableProperty().get().ifPresent(table -> show(table, choice));
    }
  }

  private void show(Table table, DataChoice.FromFile choice) {
    String target = choice.target().orElse(table.names().getLast());
    getChildren().add(targetRow(table, choice, target));
    for (Column column : table.columns()) {
      if (!column.name().equals(target)) {
        getChildren().add(inputRow(column, table, choice, target));
      }
    }
  }

  private HBox targetRow(Table table, DataChoice.FromFile choice, String target) {
    var name = new Label(TEXTS.get("target"));
    name.getStyleClass().add("glass-row-name");
    var box = new ComboBox<String>();
    box.setId("target");
    box.getItems().setAll(table.names());
    box.setValue(target);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(
        _ -> {
          String wanted = box.getValue();
          if (!wanted.equals(target)) {
            List<String> inputs =
                choice.inputs().stream().filter(input -> !input.equals(wanted)).toList();
            set(TEXTS.get("undo.target", wanted), choice, Optional.of(wanted), inputs);
          }
        });
    var row = Explain.as(new HBox(8, name, box), "data.target");
    row.getStyleClass().add("glass-row");
    return row;
  }

  private HBox inputRow(Column column, Table table, DataChoice.FromFile choice, String target) {
    var box = new CheckBox(column.name());
    box.setMnemonicParsing(false);
    box.setSelected(choice.takes(column.name()));
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(
        _ -> {
          List<String> inputs = new ArrayList<>(inputsOf(table, choice, target));
          if (box.isSelected()) {
            inputs.add(column.name());
          } else {
            inputs.remove(column.name());
          }
          String label = TEXTS.get(box.isSelected() ? "undo.use" : "undo.leave", column.name());
          if (inputs.isEmpty() && !(choice.reading() instanceof Reading.Series)) {
            box.setSelected(true);
          } else {
            set(label, choice, choice.target(), inputs);
          }
        });
    var kind = new Label(SeenSheet.kind(column));
    kind.getStyleClass().add("glass-label");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    var bars = new SmallBars(44, 16);
    bars.setMaxWidth(44);
    bars.setBars(RowTable.bars(Distribution.of(column)), box.isSelected());
    var row =
        Explain.as(new HBox(8, box, kind, bars), "data.column", new Subject.Column(column.name()));
    row.getStyleClass().add("glass-row");
    return row;
  }

  private static List<String> inputsOf(Table table, DataChoice.FromFile choice, String target) {
    return table.names().stream()
        .filter(name -> !name.equals(target) && choice.takes(name))
        .toList();
  }

  private void set(
      String label, DataChoice.FromFile choice, Optional<String> target, List<String> inputs) {
    model.edit(label, design -> design.withData(choice.withColumns(target, inputs)));
  }
}
