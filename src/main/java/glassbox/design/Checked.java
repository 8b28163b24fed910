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
/// @param blueprint present when, and only when, there are no problems
public record Checked(
    Design design,
    Map<String, Shape> outputs,
    Map<String, Long> parameters,
    Loss loss,
    List<Problem> problems,
    Optional<Blueprint> blueprint) {

  public Checked {
    outputs = Map.copyOf(outputs);
    parameters = Map.copyOf(parameters);
    problems = List.copyOf(problems);
  }

  public List<Problem> problemsAt(String place) {
    return problems.stream().filter(problem -> problem.place().equals(place)).toList();
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
