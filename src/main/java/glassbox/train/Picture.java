package glassbox.train;

import glassbox.engine.Shape;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import java.util.List;
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

  /// @param count of the examples; 0 too where a number is infinite or none
  /// @param dimensions of the space that they lie in
  /// @param between `[count, count]`, from each to each, in the unit of the numbers
  /// @param answers what the network said of the same examples
  record Distances(int count, int dimensions, float[] between, Predictions answers)
      implements Picture {}

  /// A character or word, and how sure the network is of it.
  ///
  /// @param word its number
  /// @param probability that the network gives it
  /// @param drawn the probability with which it was drawn: that at the temperature of the draw
  record Likely(int word, double probability, double drawn) {}

  /// One that was written.
  ///
  /// @param likeliest what could have stood there, the most likely first
  record Written(Likely taken, List<Likely> likeliest) {
    public Written {
      likeliest = List.copyOf(likeliest);
    }
  }

  /// @param words in the order in which they were written
  /// @param ahead how many of the data's words the network read in front of the beginning, because
  ///   it answers only behind a whole example
  record Writing(List<Written> words, int ahead) implements Picture {
    public Writing {
      words = List.copyOf(words);
    }
  }
}
