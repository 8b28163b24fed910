package glassbox.ui.inspector;

import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a layer begins with: drawn anew, or kept as it is now.
final class StartForm extends VBox {

  private final Texts texts;
  private final Label says = new Label();
  private Optional<Node> shown = Optional.empty();

  StartForm(WorkspaceModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("glass-start");
    says.getStyleClass().add("glass-label");
    says.setWrapText(true);
    says.managedProperty().bind(says.textProperty().isNotEmpty());
    Button draw =
        button(
            "draw-anew",
            texts,
            () ->
                shown.ifPresent(
                    node ->
                        model.edit(
                            texts.get("undo.draw", model.checked().title(node.id())),
                            design ->
                                Edits.setOptions(design, node.id(), node.options().drawnAnew()))));
    Button keep =
        button("keep-start", texts, () -> shown.ifPresent(node -> model.keepAsStart(node.id())));
    getChildren().setAll(new HBox(8, draw, keep), says);
  }

  private static Button button(String id, Texts texts, Runnable action) {
    var button = new Button(texts.get(id));
    button.setId(id);
    Explain.as(button, "inspector." + id);
    button.getStyleClass().add("glass-small-button");
    button.setTooltip(new Tooltip(texts.get(id + ".tip")));
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(Node node) {
    shown = Optional.of(node);
    says.setText(node.options().kept().isPresent() ? texts.get("start.kept") : "");
  }
}
