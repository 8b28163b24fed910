package glassbox.ui.data;

import glassbox.data.Reading;
import glassbox.data.sound.Spoken;
import glassbox.design.DataChoice;
import glassbox.engine.choice.Choices;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The choices of spoken digits.
final class SpokenSliders extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;
  private final NamedSlider count =
      NamedSlider.ofCount(TEXTS.get("digits"), Spoken.FEWEST, Spoken.MOST);
  private final NamedSlider wobble =
      new NamedSlider(TEXTS.get("voices"), 0, 2, SpokenSliders::hundredths);
  private final NamedSlider noise =
      new NamedSlider(TEXTS.get("noise"), 0, 1, SpokenSliders::hundredths);
  private final ComboBox<Reading.Sound.View> view = new ComboBox<>();
  private boolean setting;

  SpokenSliders(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    Explain.as(count, "data.count");
    Explain.as(wobble, "data.voices");
    Explain.as(noise, "data.noise.values");
    getChildren().addAll(count, wobble, noise, viewRow());
    count.onChosen(value -> change("count", NamedSlider.countOf(value)));
    wobble.onChosen(value -> change("wobble", Math.round(value * 20) / 20.0));
    noise.onChosen(value -> change("noise", Math.round(value * 100) / 100.0));
  }

  private HBox viewRow() {
    var name = new Label(TEXTS.get("reading.view"));
    name.getStyleClass().add("glass-row-name");
    view.setId("spoken-view");
    view.setAccessibleText(name.getText());
    view.getItems().setAll(Reading.Sound.View.values());
    view.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Reading.Sound.View each) {
            return TEXTS.get("reading.option." + each);
          }

          @Override
          public Reading.Sound.View fromString(String text) {
            return Reading.Sound.View.MEL;
          }
        });
    view.setValue(Reading.Sound.View.MEL);
    view.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(view, Priority.ALWAYS);
    view.setOnAction(
        _ -> {
          if (!setting) {
            change("view", view.getValue());
          }
        });
    var row = Explain.as(new HBox(8, name, view), "data.reading.view");
    row.getStyleClass().add("glass-row");
    return row;
  }

  private static String hundredths(double value) {
    return Numbers.fixed(value, 2);
  }

  private void change(String name, Object value) {
    if (model.design().data() instanceof DataChoice.Speech old) {
      model.edit(
          TEXTS.get("undo." + name), design -> design.withData(Choices.with(old, name, value)));
    }
  }

  void show(DataChoice.Speech choice) {
    setting = true;
    view.setValue(choice.view());
    setting = false;
    count.setValue(Math.log10(choice.count()));
    wobble.setValue(choice.wobble());
    noise.setValue(choice.noise());
  }
}
