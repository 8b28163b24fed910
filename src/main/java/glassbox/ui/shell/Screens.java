package glassbox.ui.shell;

import glassbox.ui.data.DataScreen;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.observatory.ObservatoryScreen;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the window frames. The screens know the workspace, not each other.
public record Screens(Region palette, Region canvas, Region inspector, Region observatory) {

  /// The screens of the app.
  public static Screens of(WorkspaceModel model, FileChoosing choosing) {
    var data = new DataScreen(model, choosing::dataFile);
    return new Screens(
        new StackPane(),
        new StackPane(),
        new InspectorSlot(model, new StackPane(), data),
        new ObservatoryScreen(model));
  }
}
