package glassbox.ui.explain;

import glassbox.text.Numbers;
import java.util.Locale;

/// Numbers in a formula. Terms have a digit more than what they make, so that they add up.
final class Figure {

  private Figure() {}

  /// A term: `0.1234`, `0.01234`, `12.340`, `1.234e-6`.
  static String term(double value) {
    return written(value, 4);
  }

  /// A probability; the closer to 1, the more digits, since its logarithm lives on what is missing.
  static String probability(double p) {
    double missing = 1 - p;
    return missing > 1e-9 && missing < 0.1
        ? String.format(Locale.ROOT, "%." + (3 - (int) Math.floor(Math.log10(missing))) + "f", p)
        : term(p);
  }

  /// What terms make: `0.123`.
  static String result(double value) {
    return written(value, 3);
  }

  /// A whole number: `12,345`.
  static String count(long value) {
    return Numbers.whole(value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /// A number as somebody chose it: `0.001`, without digits that say nothing.
  static String plain(double value) {
    String text = String.valueOf((float) value);
    String brief = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return sign(brief.replace(".0E", "e").replace('E', 'e'));
  }

  /// A factor that may be negative, so that it can stand behind a sign: `(−0.5)`.
  static String factor(double value) {
    return value < 0 ? "(" + term(value) + ")" : term(value);
  }

  private static String written(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    boolean far = size != 0 && (size < 1e-5 || size >= 1e6);
    int power = size == 0 ? -1 : (int) Math.floor(Math.log10(size));
    int decimals = power < 0 ? digits - power - 1 : Math.max(0, digits - power);
    String form = far ? "%." + (digits - 1) + "e" : "%." + decimals + "f";
    return sign(String.format(Locale.ROOT, form, value));
  }

  private static String sign(String text) {
    return text.replace('-', '−');
  }
}
