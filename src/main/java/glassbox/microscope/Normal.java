package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.text.Numbers;
import java.util.List;

/// A number that is normalized: `n = (x − µ) / √(σ² + ε)`, `a = γ·n + β`.
///
/// @param mean µ, of the numbers that it is measured by
/// @param variance σ², likewise
/// @param gain γ
/// @param shift β
public record Normal(
    double x, double mean, double variance, double epsilon, double gain, double shift) {

  /// What numbers are measured by: `µ = Σ x / m`, `σ² = Σ (x − µ)² / m`.
  ///
  /// @param sum `Σ x`
  /// @param squares `Σ (x − µ)²`
  /// @param count `m`
  public record Spread(double sum, double squares, int count) {

    public static Spread of(float[] x) {
      double sum = 0;
      for (float each : x) {
        sum += each;
      }
      double mean = sum / x.length;
      double squares = 0;
      for (float each : x) {
        squares += (each - mean) * (each - mean);
      }
      return new Spread(sum, squares, x.length);
    }

    public double mean() {
      return sum / count;
    }

    public double variance() {
      return squares / count;
    }
  }

  static List<Line> formulas(double epsilon) {
    return List.of(
        Line.formula("n", "(x − µ) / √(σ² + " + Numbers.chosen(epsilon) + ")"),
        Line.formula("a", "γ·n + β"));
  }

  /// In units of the deviation.
  public double n() {
    return (x - mean) / deviation();
  }

  double deviation() {
    return Math.sqrt(variance + epsilon);
  }

  /// `√(σ² + ε)` with its numbers.
  Expression root() {
    return new Expression.Root(sum(number(variance), chosen(epsilon)));
  }

  /// @param a what the engine made of it
  List<Line> lines(double a) {
    return List.of(
        Line.numbers("n", new Expression.Quotient(minus(number(x), number(mean)), root()), n()),
        Line.numbers("a", sum(product(gain, n()), number(shift)), a));
  }
}
