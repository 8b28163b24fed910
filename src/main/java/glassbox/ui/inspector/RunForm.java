package glassbox.ui.inspector;

import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Training;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.text.Language;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The settings of the run, for when no layer is selected: loss, optimizer, schedule, penalties,
/// batch, epochs, seed.
final class RunForm extends VBox {

  private final WorkspaceModel model;
  private final Texts texts;
  private final FormView<Training> general;
  private final FormView<Record> optimizer;
  private final FormView<Record> schedule;
  private final FormView<Record> loss;
  private final TextField seed = new TextField();

  RunForm(WorkspaceModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("glass-inspector");
    Explain.area(this, "inspector.run");
    general = new FormView<>(texts, Set.of(), this::changeTraining);
    optimizer =
        new FormView<>(
            texts,
            Set.of(),
            (changed, name) ->
                change(name, training -> training.withOptimizer((Optimizer) changed)));
    schedule =
        new FormView<>(
            texts,
            Set.of(),
            (changed, name) ->
                change(name, training -> Choices.with(training, "schedule", changed)));
    loss =
        new FormView<>(
            texts,
            Set.of(),
            (changed, name) ->
                change(name, training -> training.withLoss(Optional.of((Loss) changed))));
    var title = new Label(texts.get("run.title"));
    title.getStyleClass().add("glass-title");
    getChildren()
        .setAll(
            title,
            general,
            new VBox(
                8,
                section(texts.get("run.optimizer"), optimizer),
                section(texts.get("run.schedule"), schedule),
                section(texts.get("run.loss"), loss),
                seedRow()));
  }

  private String name(Loss chosen) {
    String plain = Choices.kind((Record) chosen);
    String key = "kind." + plain.toLowerCase(Locale.ROOT);
    return Language.spoken().withinSentence(texts.has(key) ? texts.get(key) : plain);
  }

  private static VBox section(String name, FormView<?> form) {
    var label = new Label(name);
    label.getStyleClass().add("glass-heading");
    var box = new VBox(8, label, form);
    box.visibleProperty().bind(Bindings.isNotEmpty(form.getChildren()));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private GridPane seedRow() {
    var label = new Label(texts.get("run.seed"));
    label.getStyleClass().add("glass-field-name");
    label.setLabelFor(seed);
    seed.setAccessibleText(label.getText());
    seed.setId("field-seed");
    seed.getStyleClass().add("glass-mono");
    seed.setOnAction(_ -> changeSeed());
    seed.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                changeSeed();
              }
            });
    seed.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(seed, Priority.ALWAYS);
    var row = new GridPane();
    row.addRow(0, label, seed);
    row.getStyleClass().add("glass-fields");
    Explain.as(row, "run.seed");
    return row;
  }

  private void changeSeed() {
    try {
      long wanted = Long.parseLong(seed.getText().strip());
      model.edit(texts.get("undo.seed"), design -> design.withSeed(wanted));
    } catch (NumberFormatException noNumber) {
      seed.setText(Long.toString(model.design().seed()));
    }
  }

  private void changeTraining(Training changed, String name) {
    model.edit(texts.get("undo.training", name), design -> design.withTraining(changed));
  }

  private interface Change {
    Training apply(Training training);
  }

  private void change(String name, Change change) {
    model.edit(
        texts.get("undo.training", name),
        design -> design.withTraining(change.apply(design.training())));
  }

  void show(Checked checked) {
    Design design = checked.design();
    general.show(design.training());
    general.setNote(
        "patience", design.training().patience() == 0 ? "" : texts.get("patience.unit"));
    // Automatic is no name of a loss, and what it stands for hangs on the data.
    boolean open =
        design.training().loss().isEmpty() && !(design.data() instanceof DataChoice.None);
    general.setNote("loss", open ? texts.get("loss.now", name(checked.loss())) : "");
    optimizer.show((Record) design.training().optimizer());
    Schedule chosen = design.training().schedule();
    schedule.show((Record) chosen);
    design
        .training()
        .loss()
        .map(Record.class::cast)
        .or(() -> Optional.of((Record) Loss.MeanSquaredError.DEFAULT))
        .ifPresent(loss::show);
    if (!seed.isFocused()) {
      seed.setText(Long.toString(design.seed()));
    }
  }
}
