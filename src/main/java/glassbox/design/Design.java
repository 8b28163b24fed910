package glassbox.design;

import java.util.List;

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
}
