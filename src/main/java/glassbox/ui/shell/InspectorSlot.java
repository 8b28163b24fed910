package glassbox.ui.shell;

import glassbox.net.Blueprint;
import glassbox.ui.model.WorkspaceModel;
import java.util.function.Supplier;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands on the right: the data while its card alone is selected, else the layer or the run.
final class InspectorSlot extends StackPane {

  private final WorkspaceModel model;
  private final Region inspector;
  private final Supplier<? extends Region> data;

  /// @param data asked for when it is first seen
  InspectorSlot(WorkspaceModel model, Region inspector, Supplier<? extends Region> data) {
    this.model = model;
    this.inspector = inspector;
    this.data = data;
    model.selection().addListener((SetChangeListener<String>) _ -> refresh());
    refresh();
  }

  /// Gives the keyboard to the first field of what is shown.
  void focusFirst() {
    // What has just come in has no fields before it is dressed.
    applyCss();
    layout();
    getChildren().forEach(InspectorSlot::focusIn);
  }

  private static void focusIn(Node screen) {
    screen.lookupAll("*").stream()
        .filter(Control.class::isInstance)
        .filter(node -> !(node instanceof Hyperlink) && !(node instanceof ScrollPane))
        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private void refresh() {
    boolean dataChosen =
        model.selection().size() == 1 && model.selection().contains(Blueprint.DATA);
    Region shown = dataChosen ? data.get() : inspector;
    if (!getChildren().contains(shown)) {
      getChildren().setAll(shown);
    }
  }
}
