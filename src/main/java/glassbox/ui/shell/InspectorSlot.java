package glassbox.ui.shell;

import glassbox.net.Blueprint;
import glassbox.ui.model.WorkspaceModel;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands on the right: the data while its card alone is selected, else the layer or the run.
final class InspectorSlot extends StackPane {

  InspectorSlot(WorkspaceModel model, Region inspector, Region data) {
    getChildren().addAll(inspector, data);
    model.selection().addListener((SetChangeListener<String>) _ -> refresh(model, inspector, data));
    refresh(model, inspector, data);
  }

  /// Gives the keyboard to the first field of what is shown.
  void focusFirst() {
    getChildren().stream().filter(Node::isVisible).findFirst().ifPresent(InspectorSlot::focusIn);
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

  private static void refresh(WorkspaceModel model, Region inspector, Region data) {
    boolean dataChosen =
        model.selection().size() == 1 && model.selection().contains(Blueprint.DATA);
    data.setVisible(dataChosen);
    inspector.setVisible(!dataChosen);
  }
}
