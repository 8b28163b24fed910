package glassbox.design;

import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts of a design that are copied: a design of their own, which goes to the clipboard as text.
public final class Clip {

  private Clip() {}

  /// Nodes and notes with the wires between them; those from the data too where its card is among
  /// them.
  public static Design of(Design design, Set<String> ids) {
    return Design.EMPTY
        .withName(design.name())
        .withNodes(design.nodes().stream().filter(node -> ids.contains(node.id())).toList())
        .withWires(
            design.wires().stream()
                .filter(wire -> ids.contains(wire.from()) && ids.contains(wire.to()))
                .toList())
        .withNotes(design.notes().stream().filter(note -> ids.contains(note.id())).toList());
  }

  /// Adds all that is in `clip`, moved, under ids of its own. New nodes and notes become the last
  /// ones.
  public static Design paste(Design design, Design clip, double dx, double dy) {
    Map<String, String> ids = new HashMap<>(Map.of(Blueprint.DATA, Blueprint.DATA));
    Design result = design;
    for (Node node : clip.nodes()) {
      String id = Edits.freshId(result);
      ids.put(node.id(), id);
      result =
          result.withNodes(append(result.nodes(), node.withId(id).withAt(node.at().plus(dx, dy))));
    }
    List<Wire> wires = new ArrayList<>(result.wires());
    for (Wire wire : clip.wires()) {
      wires.add(
          new Wire(
              ids.getOrDefault(wire.from(), wire.from()), ids.getOrDefault(wire.to(), wire.to())));
    }
    result = result.withWires(wires);
    for (Note note : clip.notes()) {
      Note copy = note.withId(Edits.freshId(result)).withAt(note.at().plus(dx, dy));
      result = result.withNotes(append(result.notes(), copy));
    }
    return result;
  }

  /// Copies beside the originals.
  public static Design duplicate(Design design, Set<String> ids, double dx, double dy) {
    return paste(design, of(design, ids), dx, dy);
  }

  private static <T> List<T> append(List<T> items, T item) {
    List<T> longer = new ArrayList<>(items);
    longer.add(item);
    return longer;
  }
}
