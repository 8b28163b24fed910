package glassbox.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// F6 goes from one part of the window to the next, Shift+F6 back.
final class PanelKeys {

  private final Scene scene;
  private final List<Region> parts;

  /// @param parts in their order
  PanelKeys(Scene scene, List<Region> parts) {
    this.scene = scene;
    this.parts = List.copyOf(parts);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && !event.isShortcutDown() && !event.isAltDown()) {
      go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void go(int step) {
    int from = current();
    for (int i = 1; i <= parts.size(); i++) {
      Region part = parts.get(Math.floorMod(from + i * step, parts.size()));
      Optional<Node> first = part.getScene() == null ? Optional.empty() : first(part);
      if (first.isPresent()) {
        focus(first.get());
        return;
      }
    }
  }

  /// Of the part that has the keyboard; before the first where none has.
  private int current() {
    for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
      int place = parts.indexOf(node);
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof javafx.scene.Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }

  /// There and back again, because only what is reached by a key shows its ring.
  private static void focus(Node node) {
    node.requestFocus();
    if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
      Node other = node.getScene().getFocusOwner();
      if (other != null) {
        other.requestFocusTraversal(TraversalDirection.PREVIOUS);
      }
    }
    if (!node.isFocused()) {
      node.requestFocus();
    }
  }
}
