package glassbox.net;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.layer.Dense;
import glassbox.layer.Embedding;
import glassbox.layer.LayerSpec;
import glassbox.layer.Recurrent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A network that reads a sequence one step at a time, and whose layers go on from where they were:
/// what it gives at a step is what the whole sequence gives there, at the price of one step. It
/// shares the parameters of the network that it comes from, and nothing else; layers do what they
/// do outside training.
public final class StepByStep {

  private final Network one;

  private StepByStep(Network one) {
    this.one = one;
  }

  /// @return nothing where a step's output depends on steps behind it, or is not there for every
  ///   step
  public static Optional<StepByStep> of(Network network) {
    return ofOneStep(network.blueprint()).map(network::withSequences).map(StepByStep::new);
  }

  /// Forgets all steps so far.
  public void begin() {
    one.begin();
  }

  /// Reads the next step.
  ///
  /// @param step its numbers
  /// @return what the network gives there; stands until the next one
  public Slice read(float... step) {
    Slice input = one.input().value();
    System.arraycopy(step, 0, input.data(), input.offset(), step.length);
    one.forward(1, false);
    one.goOn();
    return one.output().value();
  }

  private static Optional<Blueprint> ofOneStep(Blueprint whole) {
    int steps = whole.input().size(0);
    Shape input = ofOneStep(whole.input());
    Map<String, Shape> shapes = new HashMap<>(Map.of(Blueprint.DATA, input));
    List<Blueprint.Stage> stages = new ArrayList<>();
    for (Blueprint.Stage stage : whole.stages()) {
      Shape before = stage.output();
      if (before.rank() != 2 || before.size(0) != steps || !isStepwise(stage.layer())) {
        return Optional.empty();
      }
      List<Shape> inputs =
          stage.inputs().stream().map(id -> Objects.requireNonNull(shapes.get(id))).toList();
      Shape output = stage.layer().outputShape(inputs);
      shapes.put(stage.id(), output);
      stages.add(
          new Blueprint.Stage(stage.id(), stage.layer(), stage.options(), stage.inputs(), output));
    }
    var one = new Blueprint(input, stages);
    Set<String> kept = one.keeps(whole);
    // A normalization over a whole sequence has numbers for each of its steps.
    boolean same = stages.stream().filter(one::learns).allMatch(each -> kept.contains(each.id()));
    return same ? Optional.of(one) : Optional.empty();
  }

  private static Shape ofOneStep(Shape sequence) {
    int[] sizes = sequence.sizes().stream().mapToInt(Integer::intValue).toArray();
    sizes[0] = 1;
    return Shape.of(sizes);
  }

  /// Whether a step of the output comes of that step and those before it alone.
  private static boolean isStepwise(LayerSpec layer) {
    return switch (layer) {
      case Recurrent recurrent -> !recurrent.bidirectional();
      case Embedding.Spec _, Dense.Spec _ -> true;
      default -> ReceptiveField.keepsPlaces(layer);
    };
  }
}
