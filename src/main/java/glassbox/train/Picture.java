package glassbox.train;

import glassbox.engine.Shape;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import java.util.Map;

/// What a [Probe] saw: a copy that nobody changes any more.
public sealed interface Picture {

  /// @param values `[units, height, width]`
  record Maps(int units, int height, int width, float[] values) implements Picture {}

  /// @param values of one example, `shape` without the batch
  record Values(Shape shape, float[] values) implements Picture {}

  /// @param shape of the data, without the batch
  /// @param unit of which it is the gradient
  record Gradient(Shape shape, float[] values, int unit) implements Picture {}

  /// @param outputs `[count, width]`, in the order of the examples or places
  record Predictions(int count, int width, float[] outputs) implements Picture {}

  /// @param byName copies: `mean`, `variance`
  record Remembered(Map<String, float[]> byName) implements Picture {
    public Remembered {
      byName = Map.copyOf(byName);
    }
  }

  /// @param rate of the step, schedule included
  /// @param gradient that the optimizer was given: penalties and clipping included
  /// @param value after the step
  /// @param memory after the step
  record Update(
      Optimizer optimizer, double rate, float gradient, float value, OptimizerState.Memory memory)
      implements Picture {}

  /// @param walk through a step that is not made yet
  record NextStep(Walk walk) implements Picture {}

  /// @param byName row-major copies: `weight`, `bias` …
  /// @param gradients of the last step, under the same names; empty before the first one
  record Weights(Map<String, float[]> byName, Map<String, float[]> gradients) implements Picture {
    public Weights {
      byName = Map.copyOf(byName);
      gradients = Map.copyOf(gradients);
    }
  }

  /// @param examples that went through for it; 0 where it is not of examples
  /// @param units which of the node's units were dead, saturated and active for these examples
  record Histogram(Distribution values, int examples, UnitShares units) implements Picture {}

  /// @param axes where each of the first examples lies
  /// @param dimensions of the space that they lie in
  /// @param answers what the network said of the same examples
  record Projection(PrincipalAxes axes, int dimensions, Predictions answers) implements Picture {}
}
