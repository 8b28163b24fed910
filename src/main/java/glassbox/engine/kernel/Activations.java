package glassbox.engine.kernel;

import glassbox.engine.ActivationFunction;

/// The activations of one number, in double precision, each beside its derivative.
///
/// ELU: Clevert et al., 2016. SELU: Klambauer et al., 2017. GELU: Hendrycks and Gimpel, 2016,
/// exact. SiLU: Elfwing et al., 2018.
public final class Activations {

  /// SELU's two constants, from its paper.
  static final double SELU_SCALE = 1.0507009873554805;

  static final double SELU_ALPHA = 1.6732632423543772;

  private Activations() {}

  public static double value(ActivationFunction f, float slope, double z) {
    return switch (f) {
      case Linear -> z;
      case Sigmoid -> sigmoid(z);
      case Tanh -> StrictMath.tanh(z);
      case ReLU -> Math.max(0, z);
      case LeakyReLU -> z > 0 ? z : slope * z;
      case ELU -> z > 0 ? z : StrictMath.expm1(z);
      case SELU -> SELU_SCALE * (z > 0 ? z : SELU_ALPHA * StrictMath.expm1(z));
      case GELU -> z * normalCdf(z);
      case SiLU -> z * sigmoid(z);
      case Softplus -> z > 0 ? z + StrictMath.log1p(StrictMath.exp(-z)) : softplusBelowZero(z);
      case HardSigmoid -> Math.clamp(z / 6 + 0.5, 0, 1);
      case Softmax -> throw new IllegalArgumentException("Softmax needs a whole row.");
    };
  }

  /// The derivative at the sum `z`, whose result is `y`.
  public static double derivative(ActivationFunction f, float slope, double z, double y) {
    return switch (f) {
      case Linear -> 1;
      case Sigmoid -> y * (1 - y);
      case Tanh -> 1 - y * y;
      case ReLU -> y > 0 ? 1 : 0;
      case LeakyReLU -> y > 0 ? 1 : slope;
      case ELU -> y > 0 ? 1 : y + 1;
      case SELU -> y > 0 ? SELU_SCALE : y + SELU_SCALE * SELU_ALPHA;
      case GELU -> normalCdf(z) + z * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      case SiLU -> sigmoid(z) * (1 + z * (1 - sigmoid(z)));
      case Softplus -> sigmoid(z);
      case HardSigmoid -> z > -3 && z < 3 ? 1.0 / 6 : 0;
      case Softmax -> throw new IllegalArgumentException("Softmax needs a whole row.");
    };
  }

  private static double softplusBelowZero(double z) {
    return StrictMath.log1p(StrictMath.exp(z));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }

  /// `Φ(z) = (1 + erf(z / √2)) / 2`.
  private static double normalCdf(double z) {
    return 0.5 * (1 + erf(z / Math.sqrt(2)));
  }

  /// The error function: its series near 0, the continued fraction of its complement further out
  /// (Abramowitz and Stegun, 7.1.6 and 7.1.14), both to about 1e-15.
  static double erf(double x) {
    double magnitude = Math.abs(x);
    double value = magnitude < 2.5 ? erfSeries(magnitude) : 1 - erfcFraction(magnitude);
    return Math.copySign(value, x);
  }

  private static double erfSeries(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }

  private static double erfcFraction(double x) {
    double fraction = x;
    for (int n = 60; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
  }
}
