package glassbox.ui.shell;

import glassbox.app.Settings;
import glassbox.ui.doctor.Consultation;
import glassbox.ui.explain.Asking;
import glassbox.ui.fx.Steps;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The screens with the bars around them, and what they can do: all that stands behind the welcome.
final class Workbench {

  /// What the window has from the first moment.
  ///
  /// @param welcome shows what one can begin with
  record Window(
      Pane root, FileFlows files, Questions questions, Appearance appearance, Runnable welcome) {}

  private final Screens screens;
  private final Panels panels;
  private final Commands commands;
  private final Projector projector;
  private final CommandPalette palette;
  private final Region bars;
  private final StackPane middle;
  private final StatusLine status;

  /// @param filling the panels bring in the screens with it
  Workbench(WorkspaceModel model, Screens screens, Window window, Steps filling) {
    this.screens = screens;
    Appearance appearance = window.appearance();
    Scene scene = window.root().getScene();
    Asking asking = Asking.in(model, scene, window.root());
    Consultation.in(model, scene);
    panels = new Panels(screens, model.preferences().settings(), appearance, filling);
    filling.add(screens.makingHidden());
    panels.visibleProperty().bind(model.exploringProperty().not());
    projector = new Projector(appearance, panels, screens.canvas());
    palette = new CommandPalette(this::focus);
    var versions = new VersionsSheet(model, window.questions(), window.files());
    commands =
        new Commands(
            model,
            window.files(),
            new HelpSheets(window.questions()),
            screens.canvas().actions(),
            new Commands.Doors(
                screens::exportChart,
                palette::open,
                versions::open,
                window.welcome(),
                asking::askFocused),
            new Commands.Views(appearance, projector, screens::toggleOutline));
    var menu = new MainMenu(model, commands, window.files(), appearance, screens);
    palette.follow(menu);
    var bar = new TopBar(model, commands, menu, asking);
    projector.onProperty().subscribe(bar::setProjecting);
    bars = new VBox(bar, new MessageBar(model, window.files()::saveAs, () -> leaveBars(model)));
    middle = new StackPane(panels);
    // As in the shell: the explorer is not to widen what it hides.
    middle.setMinWidth(0);
    model.exploringProperty().subscribe(this::explore);
    model.microscope().openProperty().subscribe(this::magnify);
    status = new StatusLine(model);
    appearance
        .textSizeProperty()
        .subscribe(size -> screens.canvas().setTextSize(size.doubleValue()));
    new PanelKeys(
        scene,
        List.of(bar, screens.left(), screens.canvas(), screens.inspector(), screens.observatory()));
  }

  Commands commands() {
    return commands;
  }

  Projector projector() {
    return projector;
  }

  /// Above the screens.
  Region bars() {
    return bars;
  }

  Region middle() {
    return middle;
  }

  /// The explorer comes in when it is first wanted; a microscope that it stood before has the keys
  /// again.
  private void explore(boolean wanted) {
    if (wanted && !middle.getChildren().contains(screens.explorer())) {
      middle.getChildren().add(screens.explorer());
    } else if (!wanted && panels.isMagnified()) {
      focus();
    }
  }

  /// The network stays in sight, above.
  private void magnify(boolean wanted) {
    if (wanted) {
      if (!projector.onProperty().get()) {
        screens.canvas().project();
      }
      panels.magnify(Optional.of(screens.microscope()));
      screens.microscope().requestFocus();
    } else if (panels.isMagnified()) {
      panels.magnify(Optional.empty());
      if (!projector.onProperty().get()) {
        screens.canvas().unproject();
      }
      focus();
    }
  }

  /// Below the screens.
  Region status() {
    return status;
  }

  /// Over everything while a command is looked for.
  Region palette() {
    return palette;
  }

  void focus() {
    Region wanted = panels.isMagnified() ? screens.microscope() : screens.canvas();
    wanted.requestFocus();
  }

  /// What stands before the panels keeps the keys.
  private void leaveBars(WorkspaceModel model) {
    if (panels.isVisible() && !model.welcomingProperty().get()) {
      focus();
    }
  }

  /// The settings with the sizes that the panels have now.
  Settings measured(Settings settings) {
    return panels.measured(settings);
  }
}
