package glassbox.ui.canvas;

import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an empty canvas says: the steps to a network in their order, the next of them marked.
final class FirstSteps extends VBox {

  private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

  FirstSteps(WorkspaceModel model, Texts texts) {
    getStyleClass().add("glass-first-steps");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
    var title = new Label(texts.get("hint.title"));
    title.getStyleClass().add("glass-title");
    var data = new Label(texts.get("hint.step.data"));
    var layer = new Label(texts.get("hint.step.layer"));
    for (Label step : List.of(data, layer)) {
      step.getStyleClass().add("glass-first-step");
      step.setWrapText(true);
      step.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().setAll(title, data, layer);
    model
        .datasetProperty()
        .subscribe(
            known -> {
              data.pseudoClassStateChanged(NEXT, known.isEmpty());
              layer.pseudoClassStateChanged(NEXT, known.isPresent());
            });
    model.designProperty().subscribe(design -> setVisible(design.nodes().isEmpty()));
  }
}
