package glassbox.net;

import glassbox.engine.Shape;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A sound network before it is built: stages in an order in which each stands behind all that feed
/// it. The last stage is the output.
///
/// @param input the shape of one example
/// @param resting names of stages that are left out for now: muted, they keep what they know
public record Blueprint(Shape input, List<Stage> stages, Set<String> resting) {

  /// The name under which a stage reads the data.
  public static final String DATA = "data";

  public Blueprint {
    stages = List.copyOf(stages);
    resting = Set.copyOf(resting);
  }

  public Blueprint(Shape input, List<Stage> stages) {
    this(input, stages, Set.of());
  }

  public Blueprint withResting(Set<String> changed) {
    return new Blueprint(input, stages, changed);
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

  /// The stages that can go on with what they know from `before`: of the same kind, with the same
  /// numbers to learn and to remember, and begun the same way. Stages that learn nothing are not
  /// among them.
  public Set<String> keeps(Blueprint before) {
    Map<String, Stage> old = new HashMap<>();
    before.stages.forEach(stage -> old.put(stage.id(), stage));
    Set<String> kept = new LinkedHashSet<>();
    for (Stage stage : stages) {
      Stage known = old.get(stage.id());
      if (learns(stage)
          && known != null
          && known.layer().getClass().equals(stage.layer().getClass())
          && known.options().startsLike(stage.options())
          && numbersOf(stage).equals(before.numbersOf(known))) {
        kept.add(stage.id());
      }
    }
    return kept;
  }

  /// Whether a stage has parameters.
  public boolean learns(Stage stage) {
    return !stage.layer().parameters(inputsOf(stage)).isEmpty();
  }

  /// Names and shapes of all that a stage learns and remembers.
  private List<String> numbersOf(Stage stage) {
    List<Shape> inputs = inputsOf(stage);
    return Stream.concat(
            stage.layer().parameters(inputs).stream(), stage.layer().state(inputs).stream())
        .map(spec -> spec.name() + " " + spec.shape())
        .toList();
  }

  Optional<Stage> stage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  private Shape outputOf(String id) {
    return id.equals(DATA)
        ? input
        : stage(id)
            .map(Stage::output)
            .orElseThrow(() -> new IllegalArgumentException("No stage is called " + id + "."));
  }

  /// What users call a stage: its kind, numbered from the second of a kind on (`Dense 2`).
  public Optional<String> title(String id) {
    int count = 0;
    Optional<Stage> named = stage(id);
    for (Stage stage : stages) {
      count += named.isPresent() && stage.layer().kind().equals(named.get().layer().kind()) ? 1 : 0;
      if (stage.id().equals(id)) {
        break;
      }
    }
    String number = count > 1 ? " " + count : "";
    return named.map(stage -> stage.layer().kind() + number);
  }

  public Stage last() {
    return stages.getLast();
  }
}
