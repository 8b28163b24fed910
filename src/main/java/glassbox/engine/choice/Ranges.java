package glassbox.engine.choice;

import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Holds the numbers of a record to the [Range] that is written on them.
public final class Ranges {

  private static final Texts TEXTS = Texts.of("engine", "choices");

  private Ranges() {}

  /// For a record's compact constructor.
  ///
  /// @throws IllegalArgumentException when `value` lies outside: "`rate` must be from 0 to 0.95.
  ///   Received: 1.2."
  public static void check(Class<? extends Record> type, String name, double value) {
    check(of(type, name), name, value);
  }

  static void check(Range range, String name, double value) {
    if (!(value >= range.min() && value <= range.max()) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          TEXTS.get("refused", name, inWords("limits", range), number(value)));
    }
  }

  /// `a whole number from 1 to 100`, `a whole number at least 0` …
  ///
  /// @param key what it is that has the limits: the start of four keys
  static String inWords(String key, Range range) {
    boolean below = range.min() > Double.NEGATIVE_INFINITY;
    boolean above = range.max() < Double.POSITIVE_INFINITY;
    if (below && above) {
      return TEXTS.get(key + ".within", number(range.min()), number(range.max()));
    }
    if (below) {
      return TEXTS.get(key + ".least", number(range.min()));
    }
    return above ? TEXTS.get(key + ".most", number(range.max())) : TEXTS.get(key + ".any");
  }

  /// A number as people type it: `-3`, `0.01`, `1e-6`, `65,536`.
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Numbers.whole((long) value).replace('−', '-')
        : Numbers.typable(String.valueOf(value).replace(".0E", "e").replace("E", "e"));
  }

  private static Range of(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(Ranges::rangeOf)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(type.getSimpleName() + " has no `" + name + "`."));
  }

  private static Range rangeOf(RecordComponent component) {
    Range range = component.getAnnotation(Range.class);
    if (range == null) {
      throw new IllegalArgumentException("`" + component.getName() + "` has no range.");
    }
    return range;
  }
}
