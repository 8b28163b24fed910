package glassbox.design;

import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a design after it was looked through: as much as can be told, even where it is
/// broken.
///
/// @param outputs shape behind each node that has one, and behind [Blueprint#DATA]
/// @param parameters how many each node has, where its input is known
/// @param loss the chosen one, or the one that suits
/// @param titles what users call each node: `Dense 2`
/// @param blueprint present when, and only when, there are no problems
public record Checked(
    Design design,
    Map<String, Shape> outputs,
    Map<String, Long> parameters,
    Loss loss,
    List<Problem> problems,
    Map<String, String> titles,
    Optional<Blueprint> blueprint) {

  public Checked {
    outputs = Map.copyOf(outputs);
    parameters = Map.copyOf(parameters);
    problems = List.copyOf(problems);
    titles = Map.copyOf(titles);
  }

  /// What users call a node, one name wherever it is spoken of: `Dense 2`.
  public String title(String id) {
    return titles.getOrDefault(id, id);
  }

  public List<Problem> problemsAt(String place) {
    return problems.stream().filter(problem -> problem.place().equals(place)).toList();
  }

  /// The nodes that learn, in the order in which data passes them; while the design is broken, in
  /// that in which they were added.
  public List<String> learners() {
    return blueprint
        .map(sound -> sound.stages().stream().map(Blueprint.Stage::id))
        .orElseGet(() -> design.nodes().stream().map(Node::id))
        .filter(id -> parameters.getOrDefault(id, 0L) > 0)
        .toList();
  }

  public long parameterCount() {
    return parameters.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The shapes that flow into a node, in the order of its wires; those that are unknown are left
  /// out.
  public List<Shape> inputsOf(String node) {
    return design.wires().stream()
        .filter(wire -> wire.to().equals(node) && outputs.containsKey(wire.from()))
        .map(wire -> outputs.get(wire.from()))
        .toList();
  }
}
