package glassbox.engine;

/// The functions that a layer may end in; the constants' names are the file format's.
public enum ActivationFunction {
  Linear,
  Sigmoid,
  Tanh,
  ReLU,
  LeakyReLU,
  Softmax,
  ELU,
  SELU,
  GELU,
  SiLU,
  Softplus,
  HardSigmoid;

  /// The slope of LeakyReLU where nothing else is said.
  public static final float DEFAULT_SLOPE = 0.01f;

  /// Whether the derivative can be had from the result alone, so that the sum need not be kept.
  public boolean derivesFromOutput() {
    return switch (this) {
      case Linear, Sigmoid, Tanh, ReLU, LeakyReLU, Softmax, ELU, SELU -> true;
      case GELU, SiLU, Softplus, HardSigmoid -> false;
    };
  }
}
