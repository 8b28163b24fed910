package glassbox.train;

import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.engine.Shape;
import glassbox.engine.optim.Optimizer;
import glassbox.net.Blueprint;
import glassbox.net.Objective;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// A step of a run before it is made, as one example of its batch goes through it: forward, the
/// loss, backward, the update. The step that comes next, or one that is made for the example alone
/// and never comes. Copies that nobody changes any more.
///
/// Gradients are those of the batch's loss, which is the mean over its examples: what one example
/// gives is already divided by their number.
///
/// @param step the number of the step, from 1
/// @param rows how many examples the batch has
/// @param row which of them this is
/// @param origin where it is from
/// @param answer what it should give; a single entry
/// @param inputs of the example, `blueprint.input()`
/// @param targets what its output should be, as the loss compares it
/// @param loss of this example alone
/// @param batch what its batch makes of it
/// @param stages by node id
public record Walk(
    long step,
    int rows,
    int row,
    Origin origin,
    Target answer,
    Blueprint blueprint,
    float[] inputs,
    float[] targets,
    double loss,
    Batch batch,
    Map<String, Stage> stages) {

  public Walk {
    stages = Map.copyOf(stages);
  }

  /// Where an example is from, and with it whose step this is.
  public sealed interface Origin {

    /// From the batch that the run's next step uses.
    ///
    /// @param example where it stands in the training part
    record NextBatch(int example) implements Origin {}

    /// From the data, for a batch that is this example alone.
    ///
    /// @param example where it stands in its part
    record Alone(Part part, int example) implements Origin {}

    /// From no data set, likewise: a drawing.
    record Drawn() implements Origin {}
  }

  /// Where the example stands in its part; empty for a drawing.
  public OptionalInt example() {
    return switch (origin) {
      case Origin.NextBatch(int example) -> OptionalInt.of(example);
      case Origin.Alone(Part _, int example) -> OptionalInt.of(example);
      case Origin.Drawn() -> OptionalInt.empty();
    };
  }

  /// Whether this is the step that the run makes next.
  public boolean comes() {
    return origin instanceof Origin.NextBatch;
  }

  /// @throws NullPointerException where the network has no such stage
  public Stage stage(String node) {
    return Objects.requireNonNull(stages.get(node), node);
  }

  /// What comes out of a stage, or of the data.
  public float[] signal(String node) {
    return node.equals(Blueprint.DATA) ? inputs : stage(node).output();
  }

  /// What all examples of the batch have in common.
  ///
  /// @param loss the mean over the examples
  /// @param penalized with the penalties
  /// @param gradientNorm length of the whole gradient, penalties included, before it is clipped
  /// @param fused whether the loss gives the gradient of the last layer's sums at once
  /// @param rate the step's learning rate, schedule included
  /// @param steps how many the optimizer has made
  /// @param momenta the product of NAdam's momenta so far
  public record Batch(
      Objective.Rules rules,
      double loss,
      double penalized,
      double gradientNorm,
      boolean fused,
      Optimizer optimizer,
      double rate,
      int steps,
      double momenta) {}

  /// A stage as the example passes it.
  ///
  /// @param output of the example
  /// @param gradient of the batch's loss with respect to that output; empty where nothing goes
  ///   backward, and for a last stage whose sums the loss knows at once
  /// @param sumGradient of the sums in front of the last activation, where the loss gives it
  /// @param mean of each channel over the batch, for a normalization over it, or where that is
  ///   frozen the one that it remembers; else empty
  /// @param variance likewise
  /// @param parameters by name
  public record Stage(
      float[] output,
      float[] gradient,
      float[] sumGradient,
      double[] mean,
      double[] variance,
      Map<String, Numbers> parameters) {
    public Stage {
      parameters = Map.copyOf(parameters);
    }

    /// @throws NullPointerException where the layer has no such parameter
    public Numbers numbers(String parameter) {
      return Objects.requireNonNull(parameters.get(parameter), parameter);
    }
  }

  /// A parameter's numbers, each array row-major.
  ///
  /// @param value before the step
  /// @param raw the batch's gradient, without penalties and not clipped
  /// @param gradient as the optimizer gets it
  /// @param first what the optimizer remembers before the step: velocity, or mean of gradients;
  ///   zeros where it keeps none
  /// @param second mean or sum of their squares; likewise
  /// @param after the value after the step
  public record Numbers(
      Shape shape,
      float[] value,
      float[] raw,
      float[] gradient,
      float[] first,
      float[] second,
      float[] after) {}
}
