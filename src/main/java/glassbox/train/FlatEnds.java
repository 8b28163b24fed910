package glassbox.train;

import glassbox.engine.ActivationFunction;

/// Where an activation is flat, told from its outputs: those that are `low` or below, or `high` or
/// above.
///
/// @param silent whether a unit that stays there gives out nothing: it is dead, not saturated
public record FlatEnds(double low, double high, boolean silent) {

  /// A slope is flat from this part of the steepest one on.
  private static final double FLAT = 0.01;

  /// What comes this near to 0 counts as nothing, where a function never reaches 0.
  private static final double NOTHING = 0.01;

  /// SELU's steepest slope, right below 0: its scale times its α.
  private static final double SELU_STEEPEST = 1.0507009873554805 * 1.6732632423543772;

  /// It is flat nowhere.
  private static final FlatEnds NOWHERE =
      new FlatEnds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /// @param slope of LeakyReLU below 0
  public static FlatEnds of(ActivationFunction function, double slope) {
    return switch (function) {
      case ReLU -> dead(0);
      case LeakyReLU -> slope == 0 ? dead(0) : NOWHERE;
      case Softplus, GELU, SiLU -> dead(NOTHING);
      // y (1 - y) = FLAT / 4 and 1 - y² = FLAT.
      case Sigmoid -> {
        double low = (1 - Math.sqrt(1 - FLAT)) / 2;
        yield saturated(low, 1 - low);
      }
      case Tanh -> saturated(-Math.sqrt(1 - FLAT), Math.sqrt(1 - FLAT));
      case HardSigmoid -> saturated(0, 1);
      // y + 1 and y + steepest are the slopes below 0.
      case ELU -> saturated(FLAT - 1, Double.POSITIVE_INFINITY);
      case SELU -> saturated((FLAT - 1) * SELU_STEEPEST, Double.POSITIVE_INFINITY);
      case Linear, Softmax -> NOWHERE;
    };
  }

  private static FlatEnds dead(double nothing) {
    return new FlatEnds(nothing, Double.POSITIVE_INFINITY, true);
  }

  private static FlatEnds saturated(double low, double high) {
    return new FlatEnds(low, high, false);
  }

  /// Whether there are any.
  public boolean exist() {
    return silent || Double.isFinite(low);
  }

  /// Whether an output is there. GELU and SiLU go below 0 before they come back to it, which is no
  /// silence.
  public boolean have(double output) {
    return silent ? Math.abs(output) <= low : output <= low || output >= high;
  }
}
