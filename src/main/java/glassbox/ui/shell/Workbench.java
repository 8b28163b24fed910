package glassbox.ui.shell;

import glassbox.app.Settings;
import glassbox.ui.explain.Asking;
import glassbox.ui.fx.Steps;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The screens with the bars around them, and what they can do: all that stands behind the welcome.
final class Workbench {

  /// What the window has from the first moment.
  ///
  /// @param welcome shows what one can begin with
  record Window(
      Scene scene,
      FileFlows files,
      Questions questions,
      Appearance appearance,
      Asking asking,
      Runnable welcome) {}

  private final Screens screens;
  private final Panels panels;
  private final Commands commands;
  private final Projector projector;
  private final CommandPalette palette;
  private final TopBar bar;
  private final Region bars;
  private final StatusLine status;

  /// @param filling the panels bring in the screens with it
  Workbench(WorkspaceModel model, Screens screens, Window window, Steps filling) {
    this.screens = screens;
    Appearance appearance = window.appearance();
    panels = new Panels(screens, model.preferences().settings(), appearance, filling);
    panels.visibleProperty().bind(model.exploringProperty().not());
    projector = new Projector(appearance, panels, screens.canvas());
    palette = new CommandPalette(screens.canvas()::requestFocus);
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
                window.asking()::askFocused),
            new Commands.Views(appearance, projector, screens::toggleOutline));
    var menu = new MainMenu(model, commands, window.files(), appearance);
    palette.follow(menu);
    bar = new TopBar(model, commands, menu, window.asking());
    projector.onProperty().subscribe(bar::setProjecting);
    bars = new VBox(bar, new MessageBar(model));
    status = new StatusLine(model);
    appearance
        .textSizeProperty()
        .subscribe(size -> screens.canvas().setTextSize(size.doubleValue()));
    new PanelKeys(
        window.scene(),
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
    return new StackPane(panels, screens.explorer());
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
    screens.canvas().requestFocus();
  }

  /// The settings with the sizes that the panels have now.
  Settings measured(Settings settings) {
    return panels.measured(settings);
  }
}
