package glassbox.train;

import glassbox.engine.Shape;
import java.util.Map;

/// What a [Probe] saw: a copy that nobody changes any more.
public sealed interface Picture {

  /// @param values `[units, height, width]`
  record Maps(int units, int height, int width, float[] values) implements Picture {}

  /// @param values of one example, `shape` without the batch
  record Values(Shape shape, float[] values) implements Picture {}

  /// @param outputs `[count, width]`, in the order of the validation examples
  record Predictions(int count, int width, float[] outputs) implements Picture {}

  /// @param byName row-major copies: `weight`, `bias` …
  /// @param gradients of the last step, under the same names; empty before the first one
  record Weights(Map<String, float[]> byName, Map<String, float[]> gradients) implements Picture {
    public Weights {
      byName = Map.copyOf(byName);
      gradients = Map.copyOf(gradients);
    }
  }
}
