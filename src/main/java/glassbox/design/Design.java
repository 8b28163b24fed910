package glassbox.design;

import glassbox.net.Blueprint;
import java.util.List;
import java.util.Optional;

/// What the user drew and chose. Immutable; an edit is a function from one design to the next.
///
/// A design may be broken (`Soundness` says where and how to mend it); a `Network` never is.
///
/// @param dataAt where the data card stands; every design has one
public record Design(
    String name,
    List<Node> nodes,
    List<Wire> wires,
    List<Note> notes,
    DataChoice data,
    Point dataAt,
    SplitChoice split,
    Training training,
    long seed) {

  public static final Design EMPTY =
      new Design(
          "Untitled",
          List.of(),
          List.of(),
          List.of(),
          new DataChoice.None(),
          new Point(24, 80),
          SplitChoice.DEFAULT,
          Training.DEFAULT,
          42);

  public Design {
    nodes = List.copyOf(nodes);
    wires = List.copyOf(wires);
    notes = List.copyOf(notes);
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  public Optional<Note> note(String id) {
    return notes.stream().filter(note -> note.id().equals(id)).findFirst();
  }

  /// Whether a node, a note or the data card has this id.
  public boolean has(String id) {
    return id.equals(Blueprint.DATA) || node(id).isPresent() || note(id).isPresent();
  }

  /// The ids of the cards that feed `node`, in the order of their wires.
  public List<String> inputsOf(String node) {
    return wires.stream().filter(wire -> wire.to().equals(node)).map(Wire::from).toList();
  }

  public Design withName(String changed) {
    return new Design(changed, nodes, wires, notes, data, dataAt, split, training, seed);
  }

  public Design withNodes(List<Node> changed) {
    return new Design(name, changed, wires, notes, data, dataAt, split, training, seed);
  }

  public Design withWires(List<Wire> changed) {
    return new Design(name, nodes, changed, notes, data, dataAt, split, training, seed);
  }

  public Design withNotes(List<Note> changed) {
    return new Design(name, nodes, wires, changed, data, dataAt, split, training, seed);
  }

  public Design withData(DataChoice changed) {
    return new Design(name, nodes, wires, notes, changed, dataAt, split, training, seed);
  }

  public Design withDataAt(Point changed) {
    return new Design(name, nodes, wires, notes, data, changed, split, training, seed);
  }

  public Design withSplit(SplitChoice changed) {
    return new Design(name, nodes, wires, notes, data, dataAt, changed, training, seed);
  }

  public Design withTraining(Training changed) {
    return new Design(name, nodes, wires, notes, data, dataAt, split, changed, seed);
  }

  public Design withSeed(long changed) {
    return new Design(name, nodes, wires, notes, data, dataAt, split, training, changed);
  }
}
