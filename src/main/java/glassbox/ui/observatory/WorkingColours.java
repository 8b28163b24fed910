package glassbox.ui.observatory;

import glassbox.layer.Working;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

/// How the numbers of a window become colours: those of a kind by one scale in all its channels, so
/// that they can be compared.
///
/// @param x what the window reads: sizes, or where some are below 0, with signs
/// @param w what that weighs
/// @param products of both
record WorkingColours(
    DoubleFunction<Color> x, DoubleFunction<Color> w, DoubleFunction<Color> products) {

  /// @param inputs all that the window moves over
  static WorkingColours of(Working working, float[] inputs, Inks inks) {
    double largest = Signs.largest(inputs);
    double w = 0;
    double products = 0;
    boolean signed = false;
    for (float value : inputs) {
      signed |= value < 0;
    }
    for (Working.Lane lane : working.lanes()) {
      w = Math.max(w, Signs.largest(lane.w()));
      for (int i = 0; i < lane.x().length; i++) {
        products = Math.max(products, Math.abs(lane.product(i)));
      }
    }
    return new WorkingColours(
        signed
            ? signs(inks, largest)
            : value -> ColourMap.VIRIDIS.colour(largest > 0 ? value / largest : 0),
        signs(inks, w),
        signs(inks, products));
  }

  private static DoubleFunction<Color> signs(Inks inks, double largest) {
    ColourMap colours = Signs.areas(inks);
    return value -> colours.colour(Signs.share(value, largest));
  }
}
