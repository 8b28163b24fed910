package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The range of an axis, linear or logarithmic, and the round numbers to mark on it.
///
/// @param from less than `to`; above 0 where logarithmic
public record Axis(double from, double to, boolean logarithmic) {

  private static final double SMALLEST_SHARE = 1e-6;

  /// The range that shows all values from `low` to `high`, with some air.
  public static Axis around(double low, double high, boolean logarithmic) {
    if (!(low <= high)) {
      return new Axis(logarithmic ? 0.1 : 0, 1, logarithmic);
    }
    if (logarithmic) {
      double floor = Math.max(low, high * SMALLEST_SHARE);
      return floor < high
          ? new Axis(floor / 1.3, high * 1.3, true)
          : new Axis(high / 3, high * 3, true);
    }
    double air = high > low ? 0.05 * (high - low) : Math.max(0.5 * Math.abs(high), 0.5);
    boolean fromZero = low >= 0 && low < 0.5 * high;
    return new Axis(fromZero ? 0 : low - air, high + air, false);
  }

  /// Where a value lies: 0 at `from`, 1 at `to`; beyond for values outside.
  public double place(double value) {
    return logarithmic
        ? Math.log(Math.max(value, Double.MIN_NORMAL) / from) / Math.log(to / from)
        : (value - from) / (to - from);
  }

  /// The value at a place: what [#place] turns back.
  public double at(double place) {
    return logarithmic ? from * Math.pow(to / from, place) : from + place * (to - from);
  }

  /// About `count` round numbers within the range.
  public List<Double> ticks(int count) {
    return logarithmic ? powers(count) : multiples(count);
  }

  private List<Double> multiples(int count) {
    double rough = (to - from) / Math.max(1, count);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    double step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> powers(int count) {
    int first = (int) Math.ceil(Math.log10(from));
    int last = (int) Math.floor(Math.log10(to));
    if (last <= first) {
      return List.of(Math.sqrt(from * to));
    }
    int step = Math.max(1, (int) Math.ceil((last - first + 1.0) / Math.max(1, count)));
    List<Double> ticks = new ArrayList<>();
    for (int power = first; power <= last; power += step) {
      ticks.add(Math.pow(10, power));
    }
    return ticks;
  }

  /// A number for a tick or a readout: short, and not rounded to nothing.
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace("e+0", "e");
    }
    if (value == Math.rint(value)) {
      return Numbers.whole(Math.round(value));
    }
    String form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    String text = String.format(Locale.ROOT, form, value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
