package glassbox.ui.data;

import glassbox.design.SplitChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.scene.layout.VBox;

/// How much is kept from training: to watch it, and to judge it at the end.
final class SplitForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");
  private static final double MOST = 0.4;

  /// Without validation nobody sees a network learn by heart.
  private static final double LEAST_VALIDATION = 0.05;

  SplitForm(WorkspaceModel model) {
    getStyleClass().add("glass-rows");
    var validation = new NamedSlider(TEXTS.get("validation"), 0, MOST, SplitForm::percent);
    var test = new NamedSlider(TEXTS.get("test"), 0, MOST, SplitForm::percent);
    validation.onChosen(
        value -> {
          double share = Math.max(LEAST_VALIDATION, round(value));
          validation.setValue(share);
          model.edit(
              TEXTS.get("undo.validation"),
              design -> design.withSplit(new SplitChoice(share, design.split().test())));
        });
    test.onChosen(
        value ->
            model.edit(
                TEXTS.get("undo.test"),
                design ->
                    design.withSplit(new SplitChoice(design.split().validation(), round(value)))));
    Explain.as(validation, "data.validation");
    Explain.as(test, "data.test");
    getChildren().addAll(validation, test);
    model
        .designProperty()
        .subscribe(
            design -> {
              validation.setValue(design.split().validation());
              test.setValue(design.split().test());
            });
  }

  private static double round(double share) {
    return Math.round(100 * share) / 100.0;
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
