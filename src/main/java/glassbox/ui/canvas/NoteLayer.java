package glassbox.ui.canvas;

import glassbox.design.Note;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// The notes and frames of the world: frames under the wires, notes over them and under the cards.
final class NoteLayer {

  private final ObservableList<Node> world;
  private final Node wires;
  private final Node cards;
  private final Map<String, NoteView> views = new HashMap<>();

  /// @param world what all stands in
  /// @param wires frames stand below
  /// @param cards the lowest card: notes stand below
  NoteLayer(ObservableList<Node> world, Node wires, Node cards) {
    this.world = world;
    this.wires = wires;
    this.cards = cards;
  }

  void follow(List<Note> notes) {
    Set<String> gone = new HashSet<>(views.keySet());
    for (Note note : notes) {
      gone.remove(note.id());
      NoteView view = views.computeIfAbsent(note.id(), _ -> make(note));
      view.update(note);
      view.relocate(note.at().x(), note.at().y());
    }
    for (String id : gone) {
      world.remove(views.remove(id));
    }
  }

  private NoteView make(Note note) {
    var view = new NoteView(note);
    world.add(world.indexOf(note.isFrame() ? wires : cards), view);
    return view;
  }

  void mark(Set<String> selected) {
    views.forEach((id, view) -> view.setSelected(selected.contains(id)));
  }

  Optional<NoteView> find(String id) {
    return Optional.ofNullable(views.get(id));
  }

  Set<String> ids() {
    return views.keySet();
  }

  Set<String> frames() {
    return views.entrySet().stream()
        .filter(entry -> entry.getValue().isFrame())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// What an area touches; a frame only where the area holds all of it.
  Set<String> touched(Bounds area) {
    return views.entrySet().stream()
        .filter(
            entry -> {
              Bounds bounds = Places.bounds(entry.getValue().box());
              return entry.getValue().isFrame() ? area.contains(bounds) : area.intersects(bounds);
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
