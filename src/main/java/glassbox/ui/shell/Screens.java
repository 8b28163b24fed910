package glassbox.ui.shell;

import glassbox.net.Blueprint;
import glassbox.ui.canvas.NetworkCanvas;
import glassbox.ui.data.DataScreen;
import glassbox.ui.data.ExplorerScreen;
import glassbox.ui.inspector.InspectorScreen;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.observatory.ObservatoryScreen;
import glassbox.ui.palette.PalettePane;
import javafx.scene.layout.Region;

/// What the window frames. The screens know the workspace, not each other.
///
/// @param exportChart writes a chart of the observatory into a file
/// @param explorer shows the data, large
public record Screens(
    Region palette,
    NetworkCanvas canvas,
    Region inspector,
    Region observatory,
    Runnable exportChart,
    Runnable outline,
    Region explorer) {

  /// The screens of the app.
  public static Screens of(WorkspaceModel model, FileChoosing choosing) {
    var drag = new LayerDrag();
    var canvas = new NetworkCanvas(model, drag, () -> selectData(model));
    var data = new DataScreen(model, choosing::dataFile);
    var observatory = new ObservatoryScreen(model, choosing::chartFile);
    var inspector = new InspectorSlot(model, new InspectorScreen(model), data);
    canvas.onEdit(inspector::focusFirst);
    var palette = new PalettePane(drag, canvas::addLayer);
    var left = new LeftSlot(model, palette, canvas::reveal, inspector::focusFirst);
    return new Screens(
        left,
        canvas,
        inspector,
        observatory,
        observatory::exportChart,
        left::toggleOutline,
        new ExplorerScreen(model));
  }

  private static void selectData(WorkspaceModel model) {
    model.selection().clear();
    model.selection().add(Blueprint.DATA);
  }
}
