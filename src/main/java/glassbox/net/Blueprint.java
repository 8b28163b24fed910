package glassbox.net;

import glassbox.engine.Shape;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// A sound network before it is built: stages in an order in which each stands behind all that feed
/// it. The last stage is the output.
///
/// @param input the shape of one example
/// @param resting names of stages that are left out for now: muted, they keep what they know
/// @param titles what users call the stages: `Dense 2`
public record Blueprint(
    Shape input, List<Stage> stages, Set<String> resting, Map<String, String> titles) {

  /// The name under which a stage reads the data.
  public static final String DATA = "data";

  public Blueprint {
    stages = List.copyOf(stages);
    resting = Set.copyOf(resting);
    titles = Map.copyOf(titles);
  }

  public Blueprint(Shape input, List<Stage> stages) {
    this(input, stages, Set.of());
  }

  public Blueprint(Shape input, List<Stage> stages, Set<String> resting) {
    this(input, stages, resting, numbered(kinds(stages)));
  }

  public Blueprint withResting(Set<String> changed) {
    return new Blueprint(input, stages, changed, titles);
  }

  /// With the names that its stages have where more is drawn than runs.
  public Blueprint withTitles(Map<String, String> changed) {
    return new Blueprint(input, stages, resting, changed);
  }

  private static SequencedMap<String, String> kinds(List<Stage> stages) {
    SequencedMap<String, String> kinds = new LinkedHashMap<>();
    stages.forEach(stage -> kinds.put(stage.id(), stage.layer().kind()));
    return kinds;
  }

  /// What users call layers: their kinds, numbered from the second of a kind on (`Dense 2`). Every
  /// name of a layer on the screen comes from here.
  ///
  /// @param kinds of the layers by id, in the order in which data passes them
  public static Map<String, String> numbered(SequencedMap<String, String> kinds) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> titles = new HashMap<>();
    kinds.forEach(
        (id, kind) -> {
          int count = counts.merge(kind, 1, Integer::sum);
          titles.put(id, count > 1 ? kind + " " + count : kind);
        });
    return titles;
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

  public Optional<Stage> stage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  private Shape outputOf(String id) {
    return id.equals(DATA)
        ? input
        : stage(id)
            .map(Stage::output)
            .orElseThrow(() -> new IllegalArgumentException("No stage is called " + id + "."));
  }

  /// What users call a stage.
  public Optional<String> title(String id) {
    return stage(id).map(stage -> titles.getOrDefault(id, stage.layer().kind()));
  }

  public Stage last() {
    return stages.getLast();
  }
}
