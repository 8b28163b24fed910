package glassbox.ui.data;

import glassbox.text.Numbers;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A name, a slider, its value. It tells of a value when it is let go, so that a gesture is one
/// edit.
final class NamedSlider extends HBox {

  private final Slider slider;
  private final Label text = new Label();
  private final DoubleFunction<String> words;
  private DoubleConsumer chosen = _ -> {};
  private boolean setting;

  NamedSlider(String name, double from, double to, DoubleFunction<String> words) {
    this.words = words;
    slider = new Slider(from, to, from);
    slider.setAccessibleText(name);
    slider.getStyleClass().add("glass-slider");
    setHgrow(slider, Priority.ALWAYS);
    var label = new Label(name);
    label.getStyleClass().add("glass-row-name");
    text.getStyleClass().addAll("glass-mono", "glass-row-value");
    getStyleClass().add("glass-row");
    getChildren().addAll(label, slider, text);
    slider
        .valueProperty()
        .subscribe(
            value -> {
              text.setText(words.apply(value.doubleValue()));
              tell();
            });
    slider.valueChangingProperty().subscribe(this::tell);
  }

  /// For how many of something: each step of the slider is a share of what is there. Its value is a
  /// power of ten.
  static NamedSlider ofCount(String name, int fewest, int most) {
    return new NamedSlider(
        name, Math.log10(fewest), Math.log10(most), value -> Numbers.whole(countOf(value)));
  }

  /// Two digits: nobody wants 487 points.
  static int countOf(double power) {
    double value = Math.pow(10, power);
    double unit = Math.pow(10, Math.floor(power) - 1);
    return (int) Math.max(1, Math.round(value / unit) * unit);
  }

  void onChosen(DoubleConsumer listener) {
    chosen = listener;
  }

  void setRange(double from, double to) {
    slider.setMin(from);
    slider.setMax(to);
  }

  /// Shows a value without telling of it.
  void setValue(double value) {
    setting = true;
    slider.setValue(value);
    setting = false;
    text.setText(words.apply(value));
  }

  private void tell() {
    if (!setting && !slider.isValueChanging()) {
      chosen.accept(slider.getValue());
    }
  }
}
