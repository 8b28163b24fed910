package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.List;

/// What the y axis of a [LinePlot] is, beside what its lines make of it.
///
/// @param wide on a logarithmic scale at least a power of ten is shown
/// @param percent the values are shares, written as percent
/// @param low always shown, like `high`, unless they are +∞ and −∞
record Upright(boolean logarithmic, boolean wide, boolean percent, double low, double high) {

  static final Upright LINEAR =
      new Upright(false, false, false, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /// Above the largest value that there can be, so that a line along it is seen whole.
  private static final double AIR = 0.03;

  Upright withLogarithmic(boolean changed) {
    return new Upright(changed, wide, percent, low, high);
  }

  Upright alwaysLogarithmic() {
    return new Upright(true, true, percent, low, high);
  }

  Upright showing(double from, double to) {
    return new Upright(logarithmic, wide, percent, from, to);
  }

  Upright withPercent(boolean changed) {
    return new Upright(logarithmic, wide, changed, low, high);
  }

  Axis around(double least, double most) {
    if (!logarithmic && most == high) {
      // Nothing lies above: a share, or R².
      double air = AIR * Math.max(most - least, 1e-3);
      return new Axis(least == low ? least : least - air, most + air, false);
    }
    Axis axis = Axis.around(least, most, logarithmic);
    if (logarithmic && low > 0 && low < axis.from()) {
      // What is to be shown anyway is not cut off, however many powers of ten below the rest.
      axis = new Axis(low, axis.to(), true);
    }
    return wide ? axis.withADecade() : axis;
  }

  String text(double value) {
    return percent ? percent(value) : Numbers.brief(value);
  }

  /// For a column of values that changes.
  String figure(double value) {
    return percent ? percent(value) : Numbers.figure(value);
  }

  private static String percent(double value) {
    return Numbers.percent(value, Math.abs(value) < 0.9995 ? 1 : 0);
  }

  List<String> words(List<Double> ticks) {
    return percent
        ? ticks.stream().map(tick -> Numbers.brief(100 * tick) + " %").toList()
        : Axis.words(ticks);
  }
}
