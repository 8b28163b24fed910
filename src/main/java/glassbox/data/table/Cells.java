package glassbox.data.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// What the text of one cell may be.
final class Cells {

  private static final Set<String> GAPS = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT),
          DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT));

  private Cells() {}

  static boolean isGap(String text) {
    return GAPS.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// A finite decimal number with a point.
  static OptionalDouble number(String text) {
    String bare = text.strip();
    if (!NUMBER.matcher(bare).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(bare);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /// Days since 1970: `1949-01-31`, `1949/1/31`, `31.1.1949`, or a month alone, `1949-01`.
  static OptionalDouble date(String text) {
    String bare = text.strip();
    for (DateTimeFormatter format : DATES) {
      try {
        return OptionalDouble.of(LocalDate.parse(bare, format).toEpochDay());
      } catch (DateTimeParseException notThisWay) {
        continue;
      }
    }
    try {
      return OptionalDouble.of(YearMonth.parse(bare).atDay(1).toEpochDay());
    } catch (DateTimeParseException noMonth) {
      return OptionalDouble.empty();
    }
  }

  /// A number as it would be typed: `5`, not `5.0`.
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
