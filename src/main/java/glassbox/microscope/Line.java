package glassbox.microscope;

import glassbox.text.Figure;
import glassbox.text.Numbers;

/// A line of a calculation.
///
/// @param left what is computed: `z`
/// @param work how; empty where the result is given
/// @param result what comes out; empty for a formula without numbers
public record Line(String left, String work, String result) {

  /// Behind the first digit that tells: a result has one less than it takes to compute it.
  private static final int RESULT = 3;

  private static final int FEWEST = 3;
  private static final int MOST = 9;

  /// `z = Σ x·w + b`.
  static Line formula(String left, String work) {
    return new Line(left, work, "");
  }

  /// A calculation with as many digits as it takes for what is shown to make the result that is
  /// shown, to its last digit.
  ///
  /// @param result what the engine made of it
  static Line numbers(String left, Expression work, double result) {
    String shown = shown(result);
    for (int digits = FEWEST; digits < MOST; digits++) {
      Expression.Written written = work.write(digits);
      if (shown(written.value()).equals(shown)) {
        return new Line(left, written.text(), shown);
      }
    }
    // What cancels out down to the last bits of its terms: what is written is to be true.
    Expression.Written written = work.write(MOST);
    return new Line(left, written.text(), shown(written.value()));
  }

  /// A number that is taken as it is.
  static Line copied(String left, double value) {
    return new Line(left, shown(value), shown(value));
  }

  /// A calculation with whole numbers: which row, which index.
  static Line count(String left, Expression work, int result) {
    return new Line(left, work.write(MOST).text(), Numbers.whole(result));
  }

  /// A number as a result is written.
  public static String shown(double value) {
    // What is below the last bit of the numbers in it would only dance.
    return Math.abs(value) < 1e-30 ? "0" : Figure.written(value, RESULT);
  }

  /// Whether there is something to work out.
  public boolean isWork() {
    return !result.isEmpty() && !work.equals(result);
  }

  /// `z = 0.32 + 0.08 = 0.40`.
  public String written() {
    String formula = work.isEmpty() ? left : left + " = " + work;
    return isWork() ? formula + " = " + result : formula;
  }
}
