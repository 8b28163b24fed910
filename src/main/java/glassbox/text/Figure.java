package glassbox.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers in a formula. Terms have a digit more than what they make, so that they add up.
public final class Figure {

  private Figure() {}

  /// A term: `0.1234`, `0.01234`, `12.340`, `1.234×10⁻⁶`.
  public static String term(double value) {
    return written(value, 4);
  }

  /// A probability; the closer to 1, the more digits, since its logarithm lives on what is missing.
  public static String probability(double p) {
    double missing = 1 - p;
    return missing > 1e-9 && missing < 0.1
        ? Numbers.fixed(p, 3 - (int) Math.floor(Math.log10(missing)))
        : term(p);
  }

  /// What terms make: `0.123`.
  public static String result(double value) {
    return written(value, 3);
  }

  /// A whole number: `12,345`.
  public static String count(long value) {
    return Numbers.whole(value);
  }

  public static String percent(double share) {
    return Numbers.percent(share, 1);
  }

  /// A number as somebody chose it: `0.001`, without digits that say nothing.
  public static String plain(double value) {
    return Numbers.chosen(value);
  }

  /// A factor that may be negative, so that it can stand behind a sign: `(−0.5)`.
  public static String factor(double value) {
    return value < 0 ? "(" + term(value) + ")" : term(value);
  }

  /// With so many digits behind the first that tells, as everything here is written.
  public static String written(double value, int digits) {
    // What rounds up to a power of ten is written as that is: 9.9996 as 10.00, not 10.000.
    double rounded = rounded(value, digits);
    return Numbers.needsPower(rounded)
        ? Numbers.digits(rounded, digits)
        : Numbers.fixed(rounded, decimals(rounded, digits));
  }

  /// The number that [#written] writes.
  public static double rounded(double value, int digits) {
    if (!Double.isFinite(value) || value == 0) {
      return value;
    }
    return Numbers.needsPower(value)
        ? Numbers.rounded(value, digits)
        : BigDecimal.valueOf(value)
            .setScale(decimals(value, digits), RoundingMode.HALF_UP)
            .doubleValue();
  }

  private static int decimals(double value, int digits) {
    double size = Math.abs(value);
    int power = size == 0 ? -1 : (int) Math.floor(Math.log10(size));
    return power < 0 ? digits - power - 1 : Math.max(0, digits - power);
  }
}
