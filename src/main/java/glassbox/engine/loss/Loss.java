package glassbox.engine.loss;

import glassbox.engine.choice.Range;

/// What training makes small. Values and gradients are those of the file format's table.
public sealed interface Loss {

  /// The name in the file format.
  default String kind() {
    return getClass().getSimpleName();
  }

  record MeanSquaredError() implements Loss {
    public static final MeanSquaredError DEFAULT = new MeanSquaredError();
  }

  record MeanAbsoluteError() implements Loss {
    public static final MeanAbsoluteError DEFAULT = new MeanAbsoluteError();
  }

  record Huber(@Range(min = 1e-6, max = 1e6) double delta) implements Loss {
    public static final Huber DEFAULT = new Huber(1);
  }

  record BinaryCrossEntropy() implements Loss {
    public static final BinaryCrossEntropy DEFAULT = new BinaryCrossEntropy();
  }

  record CategoricalCrossEntropy() implements Loss {
    public static final CategoricalCrossEntropy DEFAULT = new CategoricalCrossEntropy();
  }

  record Hinge() implements Loss {
    public static final Hinge DEFAULT = new Hinge();
  }
}
