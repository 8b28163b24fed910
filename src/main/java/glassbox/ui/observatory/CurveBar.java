package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How the curves are shown: smoothing, scales, and what the x axis counts.
final class CurveBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double MOST = 0.995;

  CurveBar(CurveChoices choices) {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("glass-curve-bar");
    var smoothing = new Slider(0, 1, position(choices.smoothing.get()));
    smoothing.setId("smoothing");
    smoothing.getStyleClass().add("glass-smoothing");
    KeyFocus.only(smoothing);
    smoothing.setAccessibleText(TEXTS.get("smoothing"));
    smoothing.setTooltip(new Tooltip(TEXTS.get("smoothing.hint")));
    var value = new Label();
    value.getStyleClass().add("glass-figure-small");
    smoothing.valueProperty().subscribe(at -> choices.smoothing.set(weight(at.doubleValue())));
    choices.smoothing.subscribe(weight -> value.setText(Numbers.fixed(weight.doubleValue(), 3)));
    var across =
        ChoiceBoxes.of(
            "across",
            "across",
            "curve.across",
            Across.values(),
            axis -> TEXTS.get("by." + axis.key()),
            choices.across);
    getChildren()
        .addAll(
            Explain.as(
                new HBox(6, label("smoothing"), smoothing, value),
                "curve.smoothing",
                new Subject.Here(() -> weighed(choices.smoothing.get()))),
            across,
            box("logarithmic", "log-y", choices.logarithmic),
            box("logarithmicX", "log-x", choices.logarithmicX));
    getChildren().stream()
        .filter(HBox.class::isInstance)
        .forEach(box -> ((HBox) box).setAlignment(Pos.CENTER_LEFT));
  }

  /// What a value 10 and 100 thousandths of the axis back still counts.
  private static Optional<String> weighed(double weight) {
    return Optional.of(
        "β = %s\nβ^10 = %s\nβ^100 = %s"
            .formatted(
                Numbers.fixed(weight, 3),
                Numbers.fixed(Math.pow(weight, 10), 3),
                Numbers.fixed(Math.pow(weight, 100), 3)));
  }

  private static Label label(String key) {
    var label = new Label(TEXTS.get(key));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static CheckBox box(String key, String id, BooleanProperty choice) {
    var box = new CheckBox(TEXTS.get(key));
    box.setId(id);
    KeyFocus.only(box);
    Explain.as(box, "curve." + id);
    box.selectedProperty().bindBidirectional(choice);
    return box;
  }

  /// The slider gives the weights near 1 the room that they need: half of it lies above 0.9.
  static double weight(double position) {
    return Math.min(MOST, 1 - Math.pow(1 - position, 10.0 / 3));
  }

  private static double position(double weight) {
    return 1 - Math.pow(1 - weight, 0.3);
  }
}
