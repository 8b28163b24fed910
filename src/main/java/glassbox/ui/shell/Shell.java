package glassbox.ui.shell;

import glassbox.app.Settings;
import glassbox.ui.fx.Later;
import glassbox.ui.fx.Steps;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window, without the window: bars around the screens, the welcome before them,
/// questions over them. All but the welcome is made later, while it is read.
public final class Shell {

  private static final Texts TEXTS = Texts.of("shell");

  private final WorkspaceModel model;
  private final Questions questions = new Questions();
  private final StackPane middle = new StackPane();

  /// In the order in which Tab goes: the bar, the screens, the status.
  private final VBox frame = new VBox(empty("glass-top-bar"), middle, empty("glass-status"));

  private final StackPane root = new StackPane();
  private final Scene scene = new Scene(root);
  private final FileFlows files;
  private final WelcomeScreen welcome;
  private final Workbench.Window window;
  private final Steps furnishing = new Steps();
  private final Later<Workbench> bench;

  /// @param closing closes the window for good
  public Shell(WorkspaceModel model, Screens screens, FileChoosing choosing, Runnable closing) {
    this.model = model;
    files = new FileFlows(model, choosing, questions, closing);
    welcome = new WelcomeScreen(model, new WelcomeFlows(files));
    var appearance = new Appearance(scene, model.preferences());
    window = new Workbench.Window(root, files, questions, appearance, welcome::open);
    middle.getChildren().setAll(welcome);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    // A screen that a large text makes too wide is cut alone: without this, bars, status and all
    // other screens would be as wide as it is, even while it is hidden.
    middle.setMinWidth(0);
    root.getChildren().addAll(0, List.of(frame, questions));
    bench = new Later<>(() -> new Workbench(model, screens, window, furnishing));
    // What stands in front is seen first: two frames pass.
    furnishing.add(List.of(() -> {}, () -> {}));
    furnishing.add(screens.making());
    furnishing.add(List.of(bench::get, this::place));
    welcome
        .visibleProperty()
        .subscribe(
            (_, seen) -> {
              if (!seen) {
                furnish();
                bench.get().focus();
              }
            });
    scene.addEventHandler(DragEvent.DRAG_OVER, files::over);
    scene.addEventHandler(DragEvent.DRAG_DROPPED, files::dropped);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
  }

  /// A bar of which only the place is there.
  private static Region empty(String style) {
    var bar = new Region();
    bar.getStyleClass().add(style);
    return bar;
  }

  private void place() {
    middle.getChildren().addFirst(bench.get().middle());
    frame.getChildren().set(0, bench.get().bars());
    frame.getChildren().set(2, bench.get().status());
    root.getChildren().add(root.getChildren().indexOf(questions), bench.get().palette());
  }

  public Scene scene() {
    return scene;
  }

  Commands commands() {
    furnish();
    return bench.get().commands();
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

  /// Brings in at once what is still missing.
  void furnish() {
    furnishing.finish();
  }

  /// Shows what one can begin with.
  void welcome() {
    welcome.open();
  }

  /// Shows what one can begin with, and only then makes what stands behind it, a step with each
  /// frame: to make it all takes so long that a start would be felt.
  ///
  /// @param then runs when all is there
  void welcomeFirst(Runnable then) {
    welcome.open();
    furnishInSteps(then);
    // Nothing takes the keys before the window stands.
    model.clock().soon(welcome::focus);
  }

  /// Brings in what is missing, a step with each frame.
  ///
  /// @param then runs when all is there
  void furnishInSteps(Runnable then) {
    // The steps of the panels are known only when the workbench is there.
    furnishing.add(List.of(() -> furnishing.add(List.of(then))));
    furnishing.pace(model.clock());
  }

  /// Leaves away what is still missing: the window is not wanted any more.
  void stopFurnishing() {
    furnishing.drop();
  }

  /// Shows the open file as it was before its last saves.
  void showVersions() {
    commands().versions.runIfPossible();
  }

  /// The settings with the sizes that the panels have now.
  public Settings measured(Settings settings) {
    return furnishing.isDone() ? bench.get().measured(settings) : settings;
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
      commands().runOrPause.runIfPossible();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && furnishing.isDone()
        && bench.get().projector().onProperty().get()
        && !event.isConsumed()) {
      bench.get().projector().set(false);
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
      commands().keys.runIfPossible();
      event.consume();
    }
  }
}
