package glassbox.engine.choice;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Holds the numbers of a record to the [Range] that is written on them.
public final class Ranges {

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
          "`%s` must be %s. Received: %s.".formatted(name, inWords(range), number(value)));
    }
  }

  /// `from 1 to 100`, `at least 0`, `at most 1`, `a number`.
  public static String inWords(Range range) {
    boolean below = range.min() > Double.NEGATIVE_INFINITY;
    boolean above = range.max() < Double.POSITIVE_INFINITY;
    if (below && above) {
      return "from " + number(range.min()) + " to " + number(range.max());
    }
    if (below) {
      return "at least " + number(range.min());
    }
    return above ? "at most " + number(range.max()) : "a number";
  }

  /// A number as people write it: `3`, `0.01`, `1e-6`, `65,536`.
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? "%,d".formatted((long) value)
        : String.valueOf(value).replace(".0E", "e").replace("E", "e");
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
