package glassbox.ui.canvas;

import glassbox.design.Wire;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What stands under the pointer. Nodes carry theirs as user data, and what they contain counts as
/// them.
sealed interface Hit {

  /// A card's body, the data's included.
  record Card(String id) implements Hit {}

  /// Where wires begin.
  record OutputPort(String id) implements Hit {}

  /// Where wires end.
  record InputPort(String id) implements Hit {}

  record OnWire(Wire wire) implements Hit {}

  /// A note, or the title of a frame.
  record OnNote(String id) implements Hit {}

  /// Where a note is taken to be made larger.
  record NoteCorner(String id) implements Hit {}

  /// A control of its own, which takes its clicks itself.
  record Control() implements Hit {}

  record Background() implements Hit {}

  static Hit of(@Nullable Node picked) {
    for (Node node = picked; node != null; node = node.getParent()) {
      if (node.getUserData() instanceof Hit hit) {
        return hit;
      }
    }
    return new Background();
  }
}
