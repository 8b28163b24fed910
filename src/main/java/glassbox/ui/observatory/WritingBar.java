package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// What the network is to go on with, how boldly, and a button for another text.
final class WritingBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double HOTTEST = 2;
  private static final double STEP = 0.05;

  private final TextField beginning = new TextField();
  private final Slider temperature = new Slider(0, HOTTEST, 1);
  private final Runnable changed;
  private long draw = 1;

  /// @param changed told of every change
  // The listeners are told of nothing before the bar stands.
  @SuppressWarnings("this-escape")
  WritingBar(Runnable changed) {
    super(8);
    this.changed = changed;
    setAlignment(Pos.CENTER_LEFT);
    beginning.setId("writing-beginning");
    beginning.setPrefColumnCount(22);
    beginning.setAccessibleText(TEXTS.get("writing.beginning"));
    Explain.as(beginning, "writing.beginning");
    beginning.textProperty().subscribe((_, _) -> changed.run());
    temperature.setId("writing-temperature");
    temperature.getStyleClass().add("glass-slider");
    temperature.setPrefWidth(110);
    temperature.setMinWidth(80);
    temperature.setBlockIncrement(STEP);
    temperature.setAccessibleText(TEXTS.get("writing.temperature"));
    Explain.as(temperature, "writing.temperature");
    KeyFocus.only(temperature);
    var value = new Label();
    value.getStyleClass().addAll("glass-mono", "glass-row-value");
    temperature
        .valueProperty()
        .map(_ -> Numbers.fixed(temperature(), 2))
        .subscribe(
            written -> {
              if (!written.equals(value.getText())) {
                value.setText(written);
                this.changed.run();
              }
            });
    getChildren()
        .setAll(
            named("writing.beginning", "writing.beginning"),
            beginning,
            named("writing.temperature", "writing.temperature"),
            temperature,
            value,
            again());
  }

  private static Label named(String key, String topic) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().add("glass-run-words");
    label.setMinWidth(USE_PREF_SIZE);
    return Explain.as(label, topic);
  }

  private Button again() {
    var again = new Button(TEXTS.get("writing.again"));
    again.setId("writing-again");
    again.getStyleClass().add("small");
    again.setMinWidth(USE_PREF_SIZE);
    Explain.as(again, "writing.again");
    KeyFocus.only(again);
    again.setOnAction(
        _ -> {
          draw++;
          changed.run();
        });
    return again;
  }

  /// What stands there while nothing is typed.
  void suggest(String usual) {
    beginning.setPromptText(usual);
  }

  String typed() {
    return beginning.getText();
  }

  /// In steps that are worth a text of their own.
  double temperature() {
    return Math.rint(temperature.getValue() / STEP) * STEP;
  }

  long draw() {
    return draw;
  }
}
