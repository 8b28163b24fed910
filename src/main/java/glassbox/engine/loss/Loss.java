package glassbox.engine.loss;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;

/// What training makes small. Values and gradients are those of the file format's table.
public sealed interface Loss {

  /// Probabilities are held at least this far from 0 and 1, so that logarithms are finite.
  double CLAMP = 1e-7;

  /// The name in the file format.
  default String kind() {
    return getClass().getSimpleName();
  }

  /// The value, and the gradient with respect to `prediction` written into `gradient`.
  ///
  /// All three are `[rows, width]`; the parameters are those of a kernel.
  ///
  /// @param width the last axis: classes, for a cross-entropy
  double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient);

  /// Whether [#gradientOfSums] may stand in for the gradient when the prediction comes out of
  /// `last`.
  default boolean fusesWith(ActivationFunction last) {
    return false;
  }

  /// The gradient with respect to the sums in front of the last activation: softmax and sigmoid
  /// cancel against the logarithm, so that a saturated output still learns. Only where
  /// [#fusesWith].
  default void gradientOfSums(int rows, int width, Slice prediction, Slice target, Slice gradient) {
    throw new IllegalStateException(kind() + " does not fuse with an activation.");
  }

  record MeanSquaredError() implements Loss {
    public static final MeanSquaredError DEFAULT = new MeanSquaredError();

    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      return Elementwise.mean(
          rows * width,
          prediction,
          target,
          gradient,
          (p, t) -> (p - t) * (p - t),
          (p, t) -> 2 * (p - t));
    }
  }

  record MeanAbsoluteError() implements Loss {
    public static final MeanAbsoluteError DEFAULT = new MeanAbsoluteError();

    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      return Elementwise.mean(
          rows * width,
          prediction,
          target,
          gradient,
          (p, t) -> Math.abs(p - t),
          (p, t) -> Math.signum(p - t));
    }
  }

  /// Squared near 0, straight beyond `delta` (Huber, 1964).
  record Huber(@Range(min = 1e-6, max = 1e6) double delta) implements Loss {
    public static final Huber DEFAULT = new Huber(1);

    public Huber {
      Ranges.check(Huber.class, "delta", delta);
    }

    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      int n = rows * width;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double e =
            (double) prediction.data()[prediction.offset() + i]
                - target.data()[target.offset() + i];
        double size = Math.abs(e);
        sum += size <= delta ? 0.5 * e * e : delta * (size - 0.5 * delta);
        gradient.data()[gradient.offset() + i] = (float) (Math.clamp(e, -delta, delta) / n);
      }
      return sum / n;
    }
  }

  record BinaryCrossEntropy() implements Loss {
    public static final BinaryCrossEntropy DEFAULT = new BinaryCrossEntropy();

    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      return Elementwise.mean(
          rows * width,
          prediction,
          target,
          gradient,
          (p, t) -> {
            double q = Math.clamp(p, CLAMP, 1 - CLAMP);
            return -t * StrictMath.log(q) - (1 - t) * StrictMath.log(1 - q);
          },
          (p, t) -> {
            double q = Math.clamp(p, CLAMP, 1 - CLAMP);
            return (q - t) / (q * (1 - q));
          });
    }

    @Override
    public boolean fusesWith(ActivationFunction last) {
      return last == ActivationFunction.Sigmoid;
    }

    /// `(p - t) / n`.
    @Override
    public void gradientOfSums(
        int rows, int width, Slice prediction, Slice target, Slice gradient) {
      int n = rows * width;
      for (int i = 0; i < n; i++) {
        float p = prediction.data()[prediction.offset() + i];
        float t = target.data()[target.offset() + i];
        gradient.data()[gradient.offset() + i] = (p - t) / n;
      }
    }
  }

  record CategoricalCrossEntropy() implements Loss {
    public static final CategoricalCrossEntropy DEFAULT = new CategoricalCrossEntropy();

    /// `-sum t log p / rows`; a class whose target is 0 has gradient 0.
    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      double sum = 0;
      for (int i = 0; i < rows * width; i++) {
        double t = target.data()[target.offset() + i];
        float slope = 0;
        if (t != 0) {
          double p = Math.clamp(prediction.data()[prediction.offset() + i], CLAMP, 1.0);
          sum -= t * StrictMath.log(p);
          slope = (float) (-t / p / rows);
        }
        gradient.data()[gradient.offset() + i] = slope;
      }
      return sum / rows;
    }

    @Override
    public boolean fusesWith(ActivationFunction last) {
      return last == ActivationFunction.Softmax;
    }

    /// `(p · sum t - t) / rows`, the sum over a row being 1 unless targets are weighted.
    @Override
    public void gradientOfSums(
        int rows, int width, Slice prediction, Slice target, Slice gradient) {
      for (int row = 0; row < rows; row++) {
        int at = row * width;
        float total = 0;
        for (int i = at; i < at + width; i++) {
          total += target.data()[target.offset() + i];
        }
        for (int i = at; i < at + width; i++) {
          float p = prediction.data()[prediction.offset() + i];
          float t = target.data()[target.offset() + i];
          gradient.data()[gradient.offset() + i] = (p * total - t) / rows;
        }
      }
    }
  }

  /// Targets are -1 and 1.
  record Hinge() implements Loss {
    public static final Hinge DEFAULT = new Hinge();

    @Override
    public double evaluate(int rows, int width, Slice prediction, Slice target, Slice gradient) {
      return Elementwise.mean(
          rows * width,
          prediction,
          target,
          gradient,
          (p, t) -> Math.max(0, 1 - p * t),
          (p, t) -> p * t < 1 ? -t : 0);
    }
  }
}
