package glassbox.ui.canvas;

import glassbox.text.Numbers;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
    HBox data = step(1, texts.get("hint.step.data"));
    HBox layer = step(2, texts.get("hint.step.layer"));
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

  /// Its words stand beside its number, also in their second line.
  private static HBox step(int number, String text) {
    var figure = new Label(Numbers.whole(number));
    figure.getStyleClass().add("glass-first-number");
    var words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    var step = new HBox(12, figure, words);
    step.getStyleClass().add("glass-first-step");
    return step;
  }
}
