package glassbox.engine.optim;

import glassbox.engine.choice.Range;

/// How a gradient becomes a step. The formulas are those of the file format's table.
public sealed interface Optimizer {

  /// The name in the file format.
  default String kind() {
    return getClass().getSimpleName();
  }

  double learningRate();

  record GradientDescent(@Range(min = 0, max = 1e3, logarithmic = true) double learningRate)
      implements Optimizer {
    public static final GradientDescent DEFAULT = new GradientDescent(0.1);
  }

  record SGD(@Range(min = 0, max = 1e3, logarithmic = true) double learningRate)
      implements Optimizer {
    public static final SGD DEFAULT = new SGD(0.01);
  }

  record Momentum(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double momentum)
      implements Optimizer {
    public static final Momentum DEFAULT = new Momentum(0.01, 0.9);
  }

  record Nesterov(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double momentum)
      implements Optimizer {
    public static final Nesterov DEFAULT = new Nesterov(0.01, 0.9);
  }

  record Adagrad(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon)
      implements Optimizer {
    public static final Adagrad DEFAULT = new Adagrad(0.01, 1e-10);
  }

  record RMSprop(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double decay,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon)
      implements Optimizer {
    public static final RMSprop DEFAULT = new RMSprop(0.01, 0.99, 1e-8);
  }

  record Adam(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double beta1,
      @Range(min = 0, max = 1) double beta2,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon)
      implements Optimizer {
    public static final Adam DEFAULT = new Adam(0.001, 0.9, 0.999, 1e-8);
  }

  record AdamW(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double beta1,
      @Range(min = 0, max = 1) double beta2,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon,
      @Range(min = 0, max = 1) double weightDecay)
      implements Optimizer {
    public static final AdamW DEFAULT = new AdamW(0.001, 0.9, 0.999, 1e-8, 0.01);
  }

  record Adadelta(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double decay,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon)
      implements Optimizer {
    public static final Adadelta DEFAULT = new Adadelta(1, 0.9, 1e-6);
  }

  record NAdam(
      @Range(min = 0, max = 1e3, logarithmic = true) double learningRate,
      @Range(min = 0, max = 1) double beta1,
      @Range(min = 0, max = 1) double beta2,
      @Range(min = 0, max = 1, logarithmic = true) double epsilon,
      @Range(min = 0, max = 1) double momentumDecay)
      implements Optimizer {
    public static final NAdam DEFAULT = new NAdam(0.002, 0.9, 0.999, 1e-8, 0.004);
  }
}
