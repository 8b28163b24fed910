package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The range of an axis, linear or logarithmic, and the round numbers to mark on it.
///
/// @param from less than `to`; above 0 where logarithmic
public record Axis(double from, double to, boolean logarithmic) {

  private static final double SMALLEST_SHARE = 1e-6;

  /// What is marked between powers of ten, from the most to the fewest.
  private static final int[][] WITHIN_A_DECADE = {{1, 2, 5}, {1, 3}, {1}};

  /// With fewer a scale can't be read.
  private static final int FEW = 3;

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

  /// The same on a logarithmic scale, with so much at both ends that there is at least one power of
  /// ten: less would look like a linear one.
  Axis withADecade() {
    double missing = 10 * from / to;
    return missing <= 1 ? this : new Axis(from / Math.sqrt(missing), to * Math.sqrt(missing), true);
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

  /// About `count` round numbers within the range, at least two where it allows.
  public List<Double> ticks(int count) {
    return logarithmic ? decades(count) : multiples(count);
  }

  /// Those of them that are whole: for what is counted.
  List<Double> wholeTicks(int count) {
    return ticks(count).stream().filter(tick -> tick == Math.rint(tick)).toList();
  }

  /// Steps of 1, 2 or 5 times a power of ten: the first that is not too fine, or if it leaves too
  /// few the next below it.
  private List<Double> multiples(int count) {
    double rough = (to - from) / Math.max(1, count);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    double first = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10;
    List<Double> ticks = multiples(power * first);
    return ticks.size() < Math.min(FEW, count)
        ? multiples(power * (first == 5 ? 2 : first / 2))
        : ticks;
  }

  private List<Double> multiples(double step) {
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
      // 0.3 rather than 3 · 0.1.
      ticks.add(step < 1 ? i / Math.rint(1 / step) : i * step);
    }
    return ticks;
  }

  /// As many in each power of ten as there is room for; where that is hardly any, since the range
  /// is a part of one, as on a linear axis.
  private List<Double> decades(int count) {
    if (decades(WITHIN_A_DECADE[0], 1).size() < Math.min(FEW, count)) {
      return multiples(count);
    }
    List<Double> enough = List.of();
    for (int[] within : WITHIN_A_DECADE) {
      List<Double> ticks = decades(within, 1);
      enough = ticks.size() >= FEW ? ticks : enough;
      if (ticks.size() <= Math.max(FEW, count + 1)) {
        return enough;
      }
    }
    double powers = Math.log10(to / from);
    int step = (int) Math.ceil(powers / count);
    List<Double> few = decades(new int[] {1}, step);
    // Of one power alone no distance can be read.
    while (few.size() < 2 && step > 1) {
      step--;
      few = decades(new int[] {1}, step);
    }
    return few;
  }

  /// @param step from each so-many-th power of ten to the next
  private List<Double> decades(int[] within, int step) {
    List<Double> ticks = new ArrayList<>();
    int first = step * (int) Math.floor(Math.log10(from) / step);
    for (int power = first; power <= Math.log10(to); power += step) {
      for (int each : within) {
        // Whole numbers are exact, and so are their quotients as near as a number can be.
        double ten = Math.pow(10, Math.abs(power));
        double tick = power < 0 ? each / ten : each * ten;
        if (tick >= from && tick <= to) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /// What is written at ticks: all of them in one style, so that none seems larger than it is.
  static List<String> words(List<Double> ticks) {
    boolean powers = ticks.stream().anyMatch(Numbers::needsPower);
    return ticks.stream().map(tick -> powers ? Numbers.power(tick) : Numbers.brief(tick)).toList();
  }
}
