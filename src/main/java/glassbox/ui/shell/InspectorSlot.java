package glassbox.ui.shell;

import glassbox.net.Blueprint;
import glassbox.ui.model.WorkspaceModel;
import javafx.collections.SetChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands on the right: the data while its card alone is selected, else the layer or the run.
final class InspectorSlot extends StackPane {

  InspectorSlot(WorkspaceModel model, Region inspector, Region data) {
    getChildren().addAll(inspector, data);
    model.selection().addListener((SetChangeListener<String>) _ -> refresh(model, inspector, data));
    refresh(model, inspector, data);
  }

  private static void refresh(WorkspaceModel model, Region inspector, Region data) {
    boolean dataChosen =
        model.selection().size() == 1 && model.selection().contains(Blueprint.DATA);
    data.setVisible(dataChosen);
    inspector.setVisible(!dataChosen);
  }
}
