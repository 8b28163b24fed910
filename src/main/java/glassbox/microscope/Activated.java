package glassbox.microscope;

import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.ActivationFunction;
import glassbox.engine.kernel.Activations;
import glassbox.text.Numbers;

/// An activation as it is written down, and its slope.
record Activated(ActivationFunction function, float slope) {

  static Activated of(Scene scene) {
    return new Activated(scene.activation(), scene.slope());
  }

  /// `σ`, `tanh`, `ReLU`.
  String name() {
    return switch (function) {
      case Sigmoid -> "σ";
      case Tanh -> "tanh";
      default -> function.name();
    };
  }

  /// `f(z)` with numbers.
  Expression of(double z) {
    return of(number(z));
  }

  Expression of(Expression z) {
    return new Expression.Call(name(), x -> Activations.value(function, slope, x), z);
  }

  /// What its slope is made of: `a·(1 − a)`.
  String formula() {
    return switch (function) {
      case Linear -> "1";
      case Sigmoid -> "a·(1 − a)";
      case Tanh -> "1 − a²";
      case ReLU -> "1, z ≤ 0: 0";
      case LeakyReLU -> "1, z ≤ 0: " + Numbers.chosen(slope);
      default -> "f′(z)";
    };
  }

  /// The slope where the sum is `z` and the result `a`, with numbers.
  Expression slope(double z, double a) {
    return switch (function) {
      case Sigmoid -> product(number(a), minus(Expression.chosen(1), number(a)));
      case Tanh -> minus(Expression.chosen(1), new Expression.Power(number(a), 2));
      case Linear, ReLU, LeakyReLU -> Expression.chosen(slopeOf(z, a));
      default -> number(slopeOf(z, a));
    };
  }

  double slopeOf(double z, double a) {
    return Activations.derivative(function, slope, z, a);
  }
}
