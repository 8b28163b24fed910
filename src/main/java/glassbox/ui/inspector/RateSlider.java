package glassbox.ui.inspector;

import glassbox.text.Numbers;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;

/// The learning rate on a logarithmic scale, from 10⁻⁵ to 10. What is chosen holds when the thumb
/// is let go, so that a drag is one step to undo.
final class RateSlider extends Slider {

  /// The choice that it is for.
  static final String CHOICE = "learningRate";

  private static final double LEAST = -5;
  private static final double MOST = 1;
  private boolean showing;

  // The listeners are told of nothing before the slider stands.
  @SuppressWarnings("this-escape")
  RateSlider(DoubleConsumer choosing) {
    super(LEAST, MOST, -2);
    setId("slider-" + CHOICE);
    setMinWidth(60);
    setPrefWidth(90);
    setBlockIncrement(0.25);
    valueProperty()
        .subscribe(
            (_, _) -> {
              if (!showing && !isValueChanging()) {
                choosing.accept(rate());
              }
            });
    valueChangingProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                choosing.accept(rate());
              }
            });
  }

  private double rate() {
    return Numbers.rounded(Math.pow(10, getValue()), 2);
  }

  void show(double rate) {
    if (!isValueChanging() && rate != rate()) {
      showing = true;
      setValue(rate > 0 ? Math.clamp(Math.log10(rate), LEAST, MOST) : LEAST);
      showing = false;
    }
  }
}
