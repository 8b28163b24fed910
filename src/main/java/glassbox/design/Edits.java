package glassbox.design;

import glassbox.data.Outline;
import glassbox.layer.KeptStart;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What can be done to a design: functions from one to the next. None asks whether the result is
/// sound; [Soundness] does.
public final class Edits {

  private Edits() {}

  /// The id that the next node gets: never one that stands.
  static String freshId(Design design) {
    Set<String> taken = new HashSet<>();
    design.nodes().forEach(node -> taken.add(node.id()));
    design.notes().forEach(note -> taken.add(note.id()));
    int number = design.nodes().size() + 1;
    while (taken.contains("n" + number)) {
      number++;
    }
    return "n" + number;
  }

  /// A layer on its own, without a wire. It becomes the last of the nodes.
  public static Design addNode(Design design, LayerSpec layer, Point at) {
    var node = new Node(freshId(design), layer, LayerOptions.DEFAULT, at);
    return design.withNodes(append(design.nodes(), node));
  }

  /// A layer to the right of the card `after`, fed by it, and feeding what that fed, which makes
  /// room for it.
  ///
  /// @param after a node's id or [Blueprint#DATA]
  public static Design addAfter(Design design, LayerSpec layer, String after) {
    boolean between = !new Graph(design).outputsOf(after).isEmpty();
    Point at = placeOf(design, after).plus(Room.STEP, 0);
    while (!between && isTaken(design, at)) {
      at = at.plus(24, 24);
    }
    return addAfter(design, layer, after, at);
  }

  /// As above, at a place of its own.
  public static Design addAfter(Design design, LayerSpec layer, String after, Point at) {
    Design added = addNode(design, layer, at);
    String id = added.nodes().getLast().id();
    List<Wire> wires =
        added.wires().stream()
            .map(wire -> wire.from().equals(after) ? new Wire(id, wire.to()) : wire)
            .toList();
    return Room.between(added.withWires(append(wires, new Wire(after, id))), after, id);
  }

  /// A layer in the middle of a wire; what stands behind makes room for it.
  public static Design insert(Design design, LayerSpec layer, Wire into, Point at) {
    Design added = addNode(design, layer, at);
    return insertCard(added, added.nodes().getLast().id(), into);
  }

  /// A card that stands already, in the middle of a wire.
  public static Design insertCard(Design design, String id, Wire into) {
    List<Wire> wires =
        design.wires().stream()
            .map(wire -> wire.equals(into) ? new Wire(id, wire.to()) : wire)
            .toList();
    return Room.between(connect(design.withWires(wires), into.from(), id), into.from(), id);
  }

  /// A wire. A layer that takes one input gives up the wire it had.
  public static Design connect(Design design, String from, String to) {
    var wire = new Wire(from, to);
    if (design.wires().contains(wire)) {
      return design;
    }
    boolean combines = design.node(to).map(node -> node.layer().combines()).orElse(false);
    List<Wire> kept =
        design.wires().stream().filter(old -> combines || !old.to().equals(to)).toList();
    return design.withWires(append(kept, wire));
  }

  public static Design disconnect(Design design, Wire wire) {
    return design.withWires(design.wires().stream().filter(old -> !old.equals(wire)).toList());
  }

  /// Takes nodes and notes away. Where a node stood in the middle of the network, what fed it feeds
  /// what it fed, as far as the shapes allow.
  public static Design remove(Design design, Set<String> ids, Optional<Outline> data) {
    Design result = design;
    for (Node node : design.nodes()) {
      if (ids.contains(node.id())) {
        result = removeNode(result, node.id(), data);
      }
    }
    return result.withNotes(
        result.notes().stream().filter(note -> !ids.contains(note.id())).toList());
  }

  private static Design removeNode(Design design, String id, Optional<Outline> data) {
    List<String> sources = design.inputsOf(id);
    List<String> targets = new Graph(design).outputsOf(id);
    Design result =
        design
            .withNodes(design.nodes().stream().filter(node -> !node.id().equals(id)).toList())
            .withWires(
                design.wires().stream()
                    .filter(wire -> !wire.from().equals(id) && !wire.to().equals(id))
                    .toList());
    for (String target : targets) {
      for (String source : sources) {
        if (Soundness.whyNot(result, source, target, data).isEmpty()) {
          result = connect(result, source, target);
        }
      }
    }
    return result;
  }

  /// Puts cards and notes where `places` says; the others stay.
  ///
  /// @param places by id, [Blueprint#DATA] included
  public static Design move(Design design, Map<String, Point> places) {
    return design
        .withNodes(
            design.nodes().stream()
                .map(node -> node.withAt(places.getOrDefault(node.id(), node.at())))
                .toList())
        .withNotes(
            design.notes().stream()
                .map(note -> note.withAt(places.getOrDefault(note.id(), note.at())))
                .toList())
        .withDataAt(places.getOrDefault(Blueprint.DATA, design.dataAt()));
  }

  public static Design setLayer(Design design, String id, LayerSpec layer) {
    return change(design, id, node -> node.withLayer(layer));
  }

  public static Design setOptions(Design design, String id, LayerOptions options) {
    return change(design, id, node -> node.withOptions(options));
  }

  /// What a layer begins with from now on.
  public static Design keepStart(Design design, String id, KeptStart start) {
    return change(
        design, id, node -> node.withOptions(node.options().withKept(Optional.of(start))));
  }

  private static Design change(Design design, String id, UnaryOperator<Node> edit) {
    return design.withNodes(
        design.nodes().stream()
            .map(node -> node.id().equals(id) ? edit.apply(node) : node)
            .toList());
  }

  static Point placeOf(Design design, String card) {
    return design.node(card).map(Node::at).orElse(design.dataAt());
  }

  private static boolean isTaken(Design design, Point at) {
    return design.nodes().stream()
        .anyMatch(
            node -> Math.abs(node.at().x() - at.x()) < 20 && Math.abs(node.at().y() - at.y()) < 20);
  }

  private static <T> List<T> append(List<T> items, T item) {
    return Stream.concat(items.stream(), Stream.of(item)).toList();
  }
}
