package glassbox.engine.init;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;

/// How drawn parameters begin.
public sealed interface Initializer {

  /// One value. What is drawn depends on the parameter's place in the network alone.
  ///
  /// @param fanIn values that one output sums over
  /// @param fanOut outputs that one input reaches
  float next(Seeds seeds, int fanIn, int fanOut);

  /// The one that keeps the size of signal and gradient through an activation.
  static Initializer suiting(ActivationFunction activation) {
    return switch (activation) {
      case ReLU, LeakyReLU, ELU, GELU, SiLU -> He.DEFAULT;
      case Linear, Sigmoid, Tanh, Softmax, SELU, Softplus, HardSigmoid -> Xavier.DEFAULT;
    };
  }

  /// All zeros: every unit of a layer then stays the same as its neighbours.
  record Zeros() implements Initializer {
    public static final Zeros DEFAULT = new Zeros();

    @Override
    public float next(Seeds seeds, int fanIn, int fanOut) {
      return 0;
    }
  }

  /// Uniform in `[-limit, limit]`.
  record Uniform(@Range(min = 0, max = 100) double limit) implements Initializer {
    public static final Uniform DEFAULT = new Uniform(0.1);

    public Uniform {
      Ranges.check(Uniform.class, "limit", limit);
    }

    @Override
    public float next(Seeds seeds, int fanIn, int fanOut) {
      return seeds.uniform((float) -limit, (float) limit);
    }
  }

  /// Normal with mean 0.
  record Normal(@Range(min = 0, max = 100) double deviation) implements Initializer {
    public static final Normal DEFAULT = new Normal(0.1);

    public Normal {
      Ranges.check(Normal.class, "deviation", deviation);
    }

    @Override
    public float next(Seeds seeds, int fanIn, int fanOut) {
      return (float) (seeds.gaussian() * deviation);
    }
  }

  /// Uniform in `±sqrt(6 / (fanIn + fanOut))` (Glorot and Bengio, 2010): keeps the size of signal
  /// and gradient through tanh and sigmoid.
  record Xavier() implements Initializer {
    public static final Xavier DEFAULT = new Xavier();

    @Override
    public float next(Seeds seeds, int fanIn, int fanOut) {
      float limit = (float) Math.sqrt(6.0 / ((double) fanIn + fanOut));
      return seeds.uniform(-limit, limit);
    }
  }

  /// Normal with deviation `sqrt(2 / fanIn)` (He et al., 2015): makes up for the half that ReLU
  /// cuts.
  record He() implements Initializer {
    public static final He DEFAULT = new He();

    @Override
    public float next(Seeds seeds, int fanIn, int fanOut) {
      return (float) (seeds.gaussian() * Math.sqrt(2.0 / fanIn));
    }
  }
}
