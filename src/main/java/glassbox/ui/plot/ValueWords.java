package glassbox.ui.plot;

import glassbox.text.Numbers;
import glassbox.ui.text.Texts;

/// How a number is named that the pointer reads in a picture of a layer: the same in all of them.
public final class ValueWords {

  private static final Texts TEXTS = Texts.of("plot");

  private ValueWords() {}

  /// Of a pixel of a layer's maps.
  public static String pixel(MapGrid.Pixel pixel, float value) {
    return TEXTS.get(
        "value.pixel", pixel.map() + 1, pixel.row() + 1, pixel.column() + 1, Numbers.figure(value));
  }

  /// Of a unit at a step of a sequence.
  ///
  /// @param unit from 0, as the step
  public static String step(int unit, int step, double value) {
    return TEXTS.get("value.step", unit + 1, step + 1, Numbers.figure(value));
  }

  /// Of a unit at a place of the plane of two inputs.
  public static String place(int unit, double x, double y, float value) {
    return TEXTS.get(
        "value.place", unit + 1, Numbers.fixed(x, 1), Numbers.fixed(y, 1), Numbers.figure(value));
  }

  /// Of a unit.
  public static String unit(int unit, float value) {
    return TEXTS.get("value.unit", unit + 1, Numbers.figure(value));
  }

  /// Of a class.
  public static String share(String name, float share) {
    return TEXTS.get("value.share", name, Numbers.percent(share, 2));
  }
}
