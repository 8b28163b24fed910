package glassbox.ui.shell;

import glassbox.net.Blueprint;
import glassbox.ui.canvas.NetworkCanvas;
import glassbox.ui.data.DataScreen;
import glassbox.ui.data.ExplorerScreen;
import glassbox.ui.fx.Later;
import glassbox.ui.inspector.InspectorScreen;
import glassbox.ui.microscope.MicroscopeScreen;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.observatory.ObservatoryScreen;
import glassbox.ui.palette.PalettePane;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// What the window frames. The screens know the workspace, not each other. Each is made when it is
/// first asked for.
public final class Screens {

  private final WorkspaceModel model;
  private final LayerDrag drag = new LayerDrag();
  private final Later<NetworkCanvas> canvas;
  private final Later<DataScreen> data;
  private final Later<InspectorScreen> layers;
  private final Later<InspectorSlot> inspector;
  private final Later<ObservatoryScreen> observatory;
  private final Later<LeftSlot> left;
  private final Later<ExplorerScreen> explorer;
  private final Later<MicroscopeScreen> microscope;

  public Screens(WorkspaceModel model, FileChoosing choosing) {
    this.model = model;
    canvas = new Later<>(() -> new NetworkCanvas(model, drag, this::selectData));
    data = new Later<>(() -> new DataScreen(model, choosing::dataFile, choosing::dataFolder));
    layers = new Later<>(() -> new InspectorScreen(model));
    inspector = new Later<>(this::makeInspector);
    observatory = new Later<>(() -> new ObservatoryScreen(model, choosing::chartFile));
    left = new Later<>(this::makeLeft);
    explorer = new Later<>(() -> new ExplorerScreen(model));
    var worksheets = new Worksheets(model, choosing);
    microscope = new Later<>(() -> new MicroscopeScreen(model, worksheets::save));
  }

  private InspectorSlot makeInspector() {
    var slot = new InspectorSlot(model, layers.get(), data::get);
    canvas().onEdit(slot::focusFirst);
    return slot;
  }

  private LeftSlot makeLeft() {
    var palette = new PalettePane(drag, canvas()::addLayer);
    return new LeftSlot(model, palette, canvas()::reveal, inspector.get()::focusFirst);
  }

  private void selectData() {
    model.selection().clear();
    model.selection().add(Blueprint.DATA);
  }

  /// The steps in which those can be made that are seen first.
  List<Runnable> making() {
    return List.of(canvas::get, layers::get, inspector::get, observatory::get, left::get);
  }

  /// The steps in which the others can be made.
  List<Runnable> makingHidden() {
    return List.of(data::get, explorer::get);
  }

  NetworkCanvas canvas() {
    return canvas.get();
  }

  /// The palette, or the network as a list.
  Region left() {
    return left.get();
  }

  void toggleOutline() {
    left.get().toggleOutline();
  }

  Region inspector() {
    return inspector.get();
  }

  Region observatory() {
    return observatory.get();
  }

  /// Those of the observatory, by name.
  List<MenuItem> tabs() {
    return observatory.get().tabItems();
  }

  /// Writes a chart of the observatory into a file.
  void exportChart() {
    observatory.get().exportChart();
  }

  /// A step, seen closely.
  Region microscope() {
    return microscope.get();
  }

  /// The data, large.
  Region explorer() {
    return explorer.get();
  }
}
