package glassbox.ui.shell;

import glassbox.train.Speed;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// From one example a second to flat out, on a logarithmic slider whose right end is flat out.
final class SpeedControl extends HBox {

  private static final Texts TEXTS = Texts.of("shell");

  /// Powers of ten: 1 to 100,000 examples a second, then flat out.
  private static final double LARGEST_POWER = 5;

  private static final double END = LARGEST_POWER + 0.5;

  private final Slider slider = new Slider(0, END, END);
  private final Label label = new Label(text(Speed.FLAT_OUT));

  SpeedControl(WorkspaceModel model) {
    getStyleClass().add("glass-speed");
    Explain.as(this, "run.speed");
    tighten(false);
    slider.setId("speed");
    slider.setAccessibleText(TEXTS.get("tip.speed"));
    slider.setTooltip(new Tooltip());
    slider
        .getTooltip()
        .textProperty()
        .bind(label.textProperty().map(text -> text + "\n" + TEXTS.get("tip.speed")));
    label.getStyleClass().add("glass-label");
    label.setMinWidth(USE_PREF_SIZE);
    slider
        .valueProperty()
        .subscribe(
            value -> {
              Speed speed = at(value.doubleValue());
              label.setText(text(speed));
              model.setSpeed(speed);
            });
    var icon = new FontIcon("mdi2s-speedometer");
    getChildren().addAll(icon, slider, label);
  }

  /// Leaves the slider little more than its knob needs to move.
  void tighten(boolean narrow) {
    slider.setMinWidth(narrow ? 56 : 64);
    slider.setPrefWidth(narrow ? 56 : 84);
  }

  void hideText(boolean hidden) {
    TopBar.show(label, !hidden);
  }

  static Speed at(double place) {
    return place > LARGEST_POWER
        ? Speed.FLAT_OUT
        : new Speed(Math.max(1, Math.round(Math.pow(10, place))));
  }

  static String text(Speed speed) {
    if (speed.flatOut()) {
      return TEXTS.get("speed.flatOut");
    }
    double rate = speed.examplesPerSecond();
    String number =
        rate < 1000
            ? String.format(Locale.ROOT, "%.0f", rate)
            : String.format(Locale.ROOT, "%.0fk", rate / 1000);
    return TEXTS.get("speed.perSecond", number);
  }
}
