package glassbox.ui.shell;

import glassbox.app.Settings;
import glassbox.ui.explain.Asking;
import glassbox.ui.model.DesignName;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import glassbox.ui.welcome.WelcomeScreen;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window, without the window: bars around the screens, questions over them.
public final class Shell {

  private static final Texts TEXTS = Texts.of("shell");

  private final WorkspaceModel model;
  private final Questions questions = new Questions();
  private final StackPane root = new StackPane();
  private final Scene scene = new Scene(root);
  private final FileFlows files;
  private final Commands commands;
  private final Panels panels;
  private final Projector projector;
  private final WelcomeScreen welcome;
  private final Asking asking;

  /// @param closing closes the window for good
  public Shell(WorkspaceModel model, Screens screens, FileChoosing choosing, Runnable closing) {
    this.model = model;
    files = new FileFlows(model, choosing, questions, closing);
    welcome = new WelcomeScreen(model, new WelcomeFlows(files));
    var versions = new VersionsSheet(model, questions, files);
    var palette = new CommandPalette(screens.canvas()::requestFocus);
    asking = Asking.in(model, scene, root);
    var appearance = new Appearance(scene, model.preferences());
    panels =
        new Panels(screens, model.preferences().settings(), appearance.textSizeProperty().get());
    projector = new Projector(appearance, panels, screens.canvas());
    commands =
        new Commands(
            model,
            files,
            new HelpSheets(questions),
            screens.canvas().actions(),
            new Commands.Doors(
                screens.exportChart(),
                palette::open,
                versions::open,
                welcome::open,
                asking::askFocused),
            new Commands.Views(appearance, projector, screens.outline()));
    var menu = new MainMenu(model, commands, files, appearance);
    palette.follow(menu);
    var frame = new BorderPane();
    var bar = new TopBar(model, commands, menu, asking);
    projector.onProperty().subscribe(bar::setProjecting);
    frame.setTop(new VBox(bar, new MessageBar(model)));
    panels.visibleProperty().bind(model.exploringProperty().not());
    frame.setCenter(new StackPane(panels, screens.explorer(), welcome));
    frame.setBottom(new StatusLine(model));
    root.getChildren().addAll(0, List.of(frame, palette, questions));
    welcome
        .visibleProperty()
        .subscribe(
            (_, seen) -> {
              if (!seen) {
                panels.fill();
                screens.canvas().requestFocus();
              }
            });
    appearance
        .textSizeProperty()
        .subscribe(
            size -> {
              panels.follow(size.doubleValue());
              screens.canvas().setTextSize(size.doubleValue());
            });
    new PanelKeys(
        scene,
        List.of(
            bar, screens.palette(), screens.canvas(), screens.inspector(), screens.observatory()));
    scene.addEventHandler(DragEvent.DRAG_OVER, files::over);
    scene.addEventHandler(DragEvent.DRAG_DROPPED, files::dropped);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
  }

  public Scene scene() {
    return scene;
  }

  Commands commands() {
    return commands;
  }

  /// The window's title: the design's name, marked while it is not saved.
  public ObservableValue<String> title() {
    return model
        .designProperty()
        .flatMap(
            design ->
                model
                    .dirtyProperty()
                    .map(dirty -> (dirty ? "• " : "") + TEXTS.get("title", DesignName.of(design))));
  }

  /// Brings in all the screens.
  void furnish() {
    panels.fill();
  }

  /// Shows what one can begin with.
  void welcome() {
    welcome.open();
  }

  /// Shows what one can begin with, and only then brings in what stands behind it.
  ///
  /// @param then runs when all is there that the window shows
  void welcomeFirst(Runnable then) {
    panels.fillSlowly(model.clock(), then);
    welcome.open();
    // Nothing takes the keys before the window stands.
    model.clock().soon(welcome::focus);
  }

  /// Shows the open file as it was before its last saves.
  void showVersions() {
    commands.versions.runIfPossible();
  }

  /// The settings with the sizes that the panels have now.
  public Settings measured(Settings settings) {
    return panels.measured(settings);
  }

  /// Opens a design or data.
  public void open(Path file) {
    files.open(file);
  }

  /// The same as the window's close button.
  public void askToClose() {
    if (!questions.isOpen()) {
      files.closeWindow();
    }
  }

  /// Space runs and pauses wherever it means nothing else.
  private void keyPressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean working = !welcome.isVisible() && !typing;
    if (event.getCode() == KeyCode.SPACE && working && !event.isConsumed()) {
      commands.runOrPause.runIfPossible();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && projector.onProperty().get()
        && !event.isConsumed()) {
      projector.set(false);
      event.consume();
    } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && event.isShiftDown()) {
      model.redo();
      event.consume();
    }
  }

  /// A question mark asks what the keys do.
  private void keyTyped(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCharacter().equals("?") && !typing && !event.isConsumed() && !questions.isOpen()) {
      commands.keys.runIfPossible();
      event.consume();
    }
  }
}
