package glassbox.ui.data;

import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.engine.choice.Choices;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.scene.layout.VBox;

/// The choices of the digits.
final class DigitSliders extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;
  private final NamedSlider count =
      NamedSlider.ofCount(TEXTS.get("digits"), Digits.FEWEST, Digits.MOST);
  private final NamedSlider wobble =
      new NamedSlider(TEXTS.get("wobble"), 0, 2, DigitSliders::hundredths);
  private final NamedSlider noise =
      new NamedSlider(TEXTS.get("noise"), 0, 1, DigitSliders::hundredths);

  DigitSliders(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    Explain.as(count, "data.count");
    Explain.as(wobble, "data.wobble");
    Explain.as(noise, "data.noise.pixels");
    getChildren().addAll(count, wobble, noise);
    count.onChosen(value -> change("count", NamedSlider.countOf(value)));
    wobble.onChosen(value -> change("wobble", Math.round(value * 20) / 20.0));
    noise.onChosen(value -> change("noise", Math.round(value * 100) / 100.0));
  }

  private static String hundredths(double value) {
    return Numbers.fixed(value, 2);
  }

  private void change(String name, Object value) {
    if (model.design().data() instanceof DataChoice.Digits old) {
      model.edit(
          TEXTS.get("undo." + name), design -> design.withData(Choices.with(old, name, value)));
    }
  }

  void show(DataChoice.Digits choice) {
    count.setValue(Math.log10(choice.count()));
    wobble.setValue(choice.wobble());
    noise.setValue(choice.noise());
  }
}
