package glassbox.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Numbers as they are read on screen, the same everywhere, and as the spoken language writes them:
/// `0.0213`, `1,230`, `−4.5`, `5.7×10⁻⁴`; in German `0,0213` and `1.230`. Files and the command
/// line write numbers of their own, for machines.
public final class Numbers {

  /// How many digits tell.
  private static final int DIGITS = 3;

  /// Before a power of ten, which says most already.
  private static final int BEFORE_POWER = 2;

  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_BELOW = 1e6;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /// With a mark between thousands: `65,536`.
  public static String whole(long number) {
    return sign(String.format(Language.spoken().numbers(), "%,d", number));
  }

  /// As short as can be: `0.5`, `12.3`, `10⁻⁴`.
  public static String brief(double value) {
    return written(value, DIGITS, BEFORE_POWER, true);
  }

  /// With zeros at the end, so that it doesn't dance while it changes: `0.500`.
  public static String figure(double value) {
    return written(value, DIGITS, BEFORE_POWER, false);
  }

  /// With so many digits that tell, zeros at the end too.
  public static String digits(double value, int digits) {
    return written(value, digits, digits, false);
  }

  /// A number as somebody chose it: all its digits, and no more.
  public static String chosen(double value) {
    return written(new BigDecimal(Float.toString((float) value)), 9, 9, true);
  }

  /// With so many decimals: for a column of numbers.
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return unwritable(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return plain(rounded, decimals);
  }

  /// With how many decimals the largest of a column has three digits that tell; whole numbers need
  /// none.
  public static int decimals(DoubleStream column) {
    double[] values = column.filter(Double::isFinite).toArray();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return largest == 0 || Arrays.stream(values).allMatch(value -> value == Math.rint(value))
        ? 0
        : Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(largest)), 0, 6);
  }

  /// A share as percent: `96.7 %`.
  public static String percent(double share, int decimals) {
    return fixed(100 * share, decimals) + " %";
  }

  /// A number as machines write it, for a field in which it can be changed: `0,01` in German.
  public static String typable(String machine) {
    return machine.replace(
        '.', DecimalFormatSymbols.getInstance(Language.spoken().numbers()).getDecimalSeparator());
  }

  /// As short as a figure, for a field in which it can be changed: a mark between thousands would
  /// read like a decimal point there.
  public static String editable(double value) {
    return Math.abs(value) < 1000 ? figure(value) : typable(String.valueOf((float) value));
  }

  /// The nearest number of so few digits, without the dust of binary fractions.
  public static double rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue();
  }

  /// What somebody typed, or took from the screen: with a decimal point or comma, and with a power
  /// of ten in either form.
  ///
  /// @throws NumberFormatException where it is no number
  public static double typed(String text) {
    String plain =
        text.strip()
            .replace(',', '.')
            .replace('−', '-')
            .replace("×10", "e")
            .replaceFirst("^(-?)10(?=[⁻" + RAISED + "])", "$11e");
    for (int digit = 0; digit < RAISED.length(); digit++) {
      plain = plain.replace(RAISED.charAt(digit), (char) ('0' + digit));
    }
    return Double.parseDouble(plain.replace('⁻', '-'));
  }

  /// A size in a sentence: `5.3 million`.
  public static String inWords(double value) {
    if (!(value >= PLAIN_BELOW && value < 1e12)) {
      return brief(value);
    }
    boolean billions = value >= 1e9;
    return Texts.of("text", "numbers")
        .get(
            billions ? "billion" : "million",
            written(value / (billions ? 1e9 : 1e6), BEFORE_POWER, BEFORE_POWER, true));
  }

  /// Whether a number is so small or so large that it is written with a power of ten.
  public static boolean needsPower(double value) {
    double size = Math.abs(value);
    return size != 0 && (size < PLAIN_FROM || size >= PLAIN_BELOW);
  }

  /// With a power of ten, whatever its size, but 0 and 1: `5×10⁻⁴`, `10²`.
  public static String power(double value) {
    return value == 0 ? "0" : power(rounded(BigDecimal.valueOf(value), DIGITS), DIGITS, true);
  }

  /// As with [#power], with zeros at the end: for a column of such numbers.
  public static String powerFigure(double value) {
    return value == 0 ? "0" : power(rounded(BigDecimal.valueOf(value), DIGITS), DIGITS, false);
  }

  private static String written(double value, int digits, int beforePower, boolean brief) {
    return Double.isFinite(value)
        ? written(BigDecimal.valueOf(value), digits, beforePower, brief)
        : unwritable(value);
  }

  private static String written(BigDecimal value, int digits, int beforePower, boolean brief) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = rounded(value, digits);
    if (needsPower(rounded.doubleValue())) {
      return power(rounded(value, beforePower), beforePower, brief);
    }
    int decimals = Math.max(0, digits - 1 - exponent(rounded));
    return brief
        ? plain(rounded, Math.clamp(rounded.stripTrailingZeros().scale(), 0, decimals))
        : plain(rounded, decimals);
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    // Whole numbers below a million keep all their digits.
    int least = value.abs().compareTo(BigDecimal.ONE) < 0 ? digits : exponent(value) + 1;
    int enough = Math.abs(value.doubleValue()) < PLAIN_BELOW ? Math.max(digits, least) : digits;
    return value.round(new MathContext(enough, RoundingMode.HALF_UP));
  }

  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String power(BigDecimal rounded, int digits, boolean brief) {
    int exponent = exponent(rounded);
    BigDecimal factor = rounded.scaleByPowerOfTen(-exponent);
    int decimals =
        brief ? Math.clamp(factor.stripTrailingZeros().scale(), 0, digits - 1) : digits - 1;
    String before = plain(factor, decimals);
    if (exponent == 0) {
      return before;
    }
    String ten = "10" + raised(exponent);
    boolean one = brief && factor.abs().compareTo(BigDecimal.ONE) == 0;
    return one ? (factor.signum() < 0 ? "−" : "") + ten : before + "×" + ten;
  }

  private static String raised(int exponent) {
    var raised = new StringBuilder(exponent < 0 ? "⁻" : "");
    String.valueOf(Math.abs(exponent))
        .chars()
        .forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
    return raised.toString();
  }

  private static String plain(BigDecimal value, int decimals) {
    return sign(String.format(Language.spoken().numbers(), "%,." + decimals + "f", value));
  }

  private static String sign(String text) {
    return text.replace('-', '−');
  }

  private static String unwritable(double value) {
    return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
  }
}
