package glassbox.design;

import glassbox.data.Outline;
import glassbox.layer.LayerSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Muted layers are passed by: whatever one of them fed reads what feeds it instead, the first wire
/// where there are several. The network that runs has no trace of them.
public final class Muting {

  private Muting() {}

  /// Mutes layers, or lets them speak again.
  public static Design set(Design design, Set<String> ids, boolean muted) {
    return design.withNodes(
        design.nodes().stream()
            .map(node -> ids.contains(node.id()) ? node.withMuted(muted) : node)
            .toList());
  }

  /// Why layers cannot be passed by: the first thing that would be wrong then and is not now. Empty
  /// where they can.
  public static Optional<String> whyNot(Design design, Set<String> ids, Optional<Outline> data) {
    Set<String> known = new HashSet<>();
    Soundness.check(design, data).problems().forEach(problem -> known.add(problem.message()));
    return Soundness.check(set(design, ids, true), data).problems().stream()
        .filter(problem -> !known.contains(problem.message()))
        .map(
            problem ->
                design
                    .node(problem.place())
                    .map(Node::layer)
                    .map(LayerSpec::kind)
                    .map(kind -> kind + ": " + problem.message())
                    .orElse(problem.message()))
        .findFirst();
  }

  static boolean isIn(Design design) {
    return design.nodes().stream().anyMatch(Node::muted);
  }

  /// The design that runs: without its muted layers.
  static Design without(Design design) {
    Map<String, String> sources = sources(design);
    List<Wire> wires = new ArrayList<>();
    for (Wire wire : design.wires()) {
      Optional<String> from = source(sources, wire.from());
      if (!sources.containsKey(wire.to()) && from.isPresent()) {
        wires.add(new Wire(from.get(), wire.to()));
      }
    }
    return design
        .withNodes(design.nodes().stream().filter(node -> !node.muted()).toList())
        .withWires(wires);
  }

  /// What each muted node passes on; an empty name where nothing feeds it.
  static Map<String, String> sources(Design design) {
    Graph graph = new Graph(design);
    Map<String, String> sources = new HashMap<>();
    for (Node node : design.nodes()) {
      if (node.muted()) {
        sources.put(node.id(), graph.inputsOf(node.id()).stream().findFirst().orElse(""));
      }
    }
    return sources;
  }

  /// Follows muted nodes back to what speaks; empty where nothing does, or where they stand in a
  /// circle.
  static Optional<String> source(Map<String, String> sources, String card) {
    String at = card;
    for (int steps = 0; steps <= sources.size(); steps++) {
      String before = sources.get(at);
      if (before == null) {
        return at.isEmpty() ? Optional.empty() : Optional.of(at);
      }
      at = before;
    }
    return Optional.empty();
  }
}
