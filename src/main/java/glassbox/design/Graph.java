package glassbox.design;

import glassbox.net.Blueprint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The wires of a design, looked at as a directed graph.
final class Graph {

  private final Design design;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, List<String>> inputs = new HashMap<>();
  private final Map<String, List<String>> outputs = new HashMap<>();
  private final List<Node> order = new ArrayList<>();
  private final Set<String> cyclic = new HashSet<>();

  Graph(Design design) {
    this.design = design;
    design.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Wire wire : design.wires()) {
      inputs.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire.from());
      outputs.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire.to());
    }
    sort();
  }

  /// Every node that stands in no circle, each behind all that feed it.
  List<Node> order() {
    return order;
  }

  /// The nodes that stand in a circle, or behind one.
  Set<String> cyclic() {
    return cyclic;
  }

  /// Takes away nodes that wait for nothing, one after the other (Kahn, 1962).
  private void sort() {
    Map<String, Integer> waiting = new HashMap<>();
    Deque<Node> ready = new ArrayDeque<>();
    for (Node node : design.nodes()) {
      int count =
          (int) inputsOf(node.id()).stream().filter(from -> !from.equals(Blueprint.DATA)).count();
      waiting.put(node.id(), count);
      if (count == 0) {
        ready.add(node);
      }
    }
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      order.add(node);
      waiting.remove(node.id());
      for (String to : outputsOf(node.id())) {
        if (waiting.merge(to, -1, Integer::sum) == 0) {
          ready.add(nodes.getOrDefault(to, node));
        }
      }
    }
    cyclic.addAll(waiting.keySet());
  }

  /// What users call each node, numbered in the order in which data passes them.
  Map<String, String> titles() {
    SequencedMap<String, String> kinds = new LinkedHashMap<>();
    order.forEach(node -> kinds.put(node.id(), node.layer().kind()));
    design.nodes().forEach(node -> kinds.putIfAbsent(node.id(), node.layer().kind()));
    return Blueprint.numbered(kinds);
  }

  /// The cards that feed a node, in the order of their wires.
  List<String> inputsOf(String node) {
    return inputs.getOrDefault(node, List.of());
  }

  List<String> outputsOf(String from) {
    return outputs.getOrDefault(from, List.of());
  }

  /// Whether a signal from `from` gets to `to`, over any number of wires.
  boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (at.equals(to)) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(outputsOf(at));
      }
    }
    return false;
  }

  /// Nodes that feed nobody.
  List<Node> ends() {
    return order.stream().filter(node -> outputsOf(node.id()).isEmpty()).toList();
  }
}
