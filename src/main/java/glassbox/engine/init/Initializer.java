package glassbox.engine.init;

import glassbox.engine.choice.Range;

/// How drawn parameters begin.
public sealed interface Initializer {

  /// All zeros: every unit of a layer then stays the same as its neighbours.
  record Zeros() implements Initializer {
    public static final Zeros DEFAULT = new Zeros();
  }

  /// Uniform in `[-limit, limit]`.
  record Uniform(@Range(min = 0, max = 100) double limit) implements Initializer {
    public static final Uniform DEFAULT = new Uniform(0.1);
  }

  /// Normal with mean 0.
  record Normal(@Range(min = 0, max = 100) double deviation) implements Initializer {
    public static final Normal DEFAULT = new Normal(0.1);
  }

  /// Uniform in `±sqrt(6 / (fanIn + fanOut))` (Glorot and Bengio, 2010): keeps the size of signal
  /// and gradient through tanh and sigmoid.
  record Xavier() implements Initializer {
    public static final Xavier DEFAULT = new Xavier();
  }

  /// Normal with deviation `sqrt(2 / fanIn)` (He et al., 2015): makes up for the half that ReLU
  /// cuts.
  record He() implements Initializer {
    public static final He DEFAULT = new He();
  }
}
