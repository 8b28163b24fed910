package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.text.Numbers;
import java.util.List;

/// A number that is normalized: `n = (x − µ) / √(σ² + ε)`, `a = γ·n + β`.
record Normal(double x, double mean, double variance, double epsilon, double gain, double shift) {

  static List<Line> formulas(double epsilon) {
    return List.of(
        Line.formula("n", "(x − µ) / √(σ² + " + Numbers.chosen(epsilon) + ")"),
        Line.formula("a", "γ·n + β"));
  }

  double n() {
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
