package glassbox.net;

import glassbox.engine.Shape;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import java.util.List;

/// A sound network before it is built: stages in an order in which each stands behind all that feed
/// it. The last stage is the output.
///
/// @param input the shape of one example
public record Blueprint(Shape input, List<Stage> stages) {

  /// The name under which a stage reads the data.
  public static final String DATA = "data";

  public Blueprint {
    stages = List.copyOf(stages);
  }

  /// @param inputs names of the stages that feed it, or [#DATA]
  /// @param output the shape of its result
  public record Stage(
      String id, LayerSpec layer, LayerOptions options, List<String> inputs, Shape output) {

    public Stage {
      inputs = List.copyOf(inputs);
    }
  }

  /// The shapes that flow into a stage, in the order of its inputs.
  public List<Shape> inputsOf(Stage stage) {
    return stage.inputs().stream().map(this::outputOf).toList();
  }

  private Shape outputOf(String id) {
    return id.equals(DATA)
        ? input
        : stages.stream()
            .filter(stage -> stage.id().equals(id))
            .findFirst()
            .map(Stage::output)
            .orElseThrow(() -> new IllegalArgumentException("No stage is called " + id + "."));
  }

  public Stage last() {
    return stages.getLast();
  }
}
