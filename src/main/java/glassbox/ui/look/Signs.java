package glassbox.ui.look;

import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import javafx.scene.paint.Color;

/// Numbers with a sign as colours: blue below 0, orange above, and in words.
public final class Signs {

  private static final Color COLD = Color.web("#2166ac");
  private static final Color WARM = Color.web("#e0701a");
  private static final ColourMap LIGHT = ColourMap.diverging(COLD, Color.WHITE, WARM);
  private static final ColourMap DARK = ColourMap.diverging(COLD, Color.web("#161b22"), WARM);
  private static final ColourMap LIGHT_LINES =
      ColourMap.diverging(COLD, Color.web("#cfd5de"), WARM);
  private static final ColourMap DARK_LINES =
      ColourMap.diverging(Color.web("#3f8fdd"), Color.web("#39414c"), Color.web("#f0883e"));

  private Signs() {}

  /// For areas: 0 is the ground itself.
  public static ColourMap areas(Inks inks) {
    return inks.dark() ? DARK : LIGHT;
  }

  /// For lines, which are seen at 0 too.
  public static ColourMap lines(Inks inks) {
    return inks.dark() ? DARK_LINES : LIGHT_LINES;
  }

  /// The place of `value` on a scale from `-largest` to `largest`.
  public static double share(double value, double largest) {
    return largest > 0 ? 0.5 + 0.5 * value / largest : 0.5;
  }

  /// The largest magnitude; 0 where there is no number.
  public static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      double magnitude = Math.abs(value);
      largest = magnitude > largest && Double.isFinite(magnitude) ? magnitude : largest;
    }
    return largest;
  }
}
