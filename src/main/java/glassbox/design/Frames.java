package glassbox.design;

import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Frames go along with the cards that stand in them.
public final class Frames {

  private Frames() {}

  /// Has frames, and the notes in them, follow cards that were moved: each keeps its margins around
  /// the cards that it held.
  ///
  /// @param moved the same design, its cards elsewhere
  /// @param boxes where cards, notes and frames stood before, by id
  public static Design follow(Design moved, Map<String, Box> boxes) {
    Map<String, Note> notes = new HashMap<>();
    moved.notes().forEach(note -> notes.put(note.id(), note));
    for (Note frame : moved.notes()) {
      Box edge = boxes.get(frame.id());
      if (frame.isFrame() && edge != null) {
        follow(moved, boxes, edge, frame, notes);
      }
    }
    return moved.withNotes(
        moved.notes().stream().map(note -> notes.getOrDefault(note.id(), note)).toList());
  }

  private static void follow(
      Design moved, Map<String, Box> boxes, Box edge, Note frame, Map<String, Note> notes) {
    List<Box> before = new ArrayList<>();
    List<Box> after = new ArrayList<>();
    cards(moved)
        .forEach(
            (id, at) -> {
              Box box = boxes.get(id);
              if (box != null && edge.holds(box)) {
                before.add(box);
                after.add(new Box(at.x(), at.y(), box.width(), box.height()));
              }
            });
    if (before.isEmpty()) {
      return;
    }
    Box old = Alignment.around(before);
    Box now = Alignment.around(after);
    double dx = now.x() - old.x();
    double dy = now.y() - old.y();
    var size =
        new Extent(
            edge.width() + now.width() - old.width(), edge.height() + now.height() - old.height());
    notes.put(frame.id(), frame.withAt(edge.at().plus(dx, dy)).withSize(size));
    for (Note note : moved.notes()) {
      Box box = boxes.get(note.id());
      if (!note.isFrame() && box != null && edge.holds(box)) {
        notes.put(note.id(), note.withAt(note.at().plus(dx, dy)));
      }
    }
  }

  private static Map<String, Point> cards(Design design) {
    Map<String, Point> places = new HashMap<>();
    design.nodes().forEach(node -> places.put(node.id(), node.at()));
    places.put(Blueprint.DATA, design.dataAt());
    return places;
  }
}
