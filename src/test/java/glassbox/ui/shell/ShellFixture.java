package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import glassbox.ui.canvas.NetworkCanvas;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// The whole window in a test: files are chosen by the test, nothing is kept of the settings.
final class ShellFixture implements FileChoosing {

  final WorkspaceModel model;
  final Shell shell;
  final Stage stage;
  final AtomicInteger closed = new AtomicInteger();
  Optional<Path> next = Optional.empty();

  /// @param beginning brings in what the window begins with
  private ShellFixture(
      Preferences preferences, double width, double height, Consumer<Shell> beginning) {
    model = new WorkspaceModel(FrameClock.ofToolkit(), Background.atOnce(), preferences);
    shell = new Shell(model, new Screens(model, this), this, closed::incrementAndGet);
    beginning.accept(shell);
    stage = new Stage();
    stage.setScene(shell.scene());
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  static ShellFixture open(Settings.Theme theme, double width, double height) {
    return open(Settings.DEFAULT.withTheme(theme), width, height);
  }

  static ShellFixture open(Settings settings, double width, double height) {
    var preferences = Preferences.forNow();
    preferences.change(settings);
    return open(preferences, width, height);
  }

  /// With settings and documents that are kept where the preferences say.
  static ShellFixture open(Preferences preferences, double width, double height) {
    ShellFixture fixture =
        FxTest.onFx(() -> new ShellFixture(preferences, width, height, Shell::furnish));
    FxTest.frames(3);
    return fixture;
  }

  /// As the program starts: the welcome first, and all else behind it.
  static ShellFixture start() {
    return start(Preferences.forNow());
  }

  static ShellFixture start(Preferences preferences) {
    var furnished = new AtomicBoolean();
    ShellFixture fixture =
        FxTest.onFx(
            () ->
                new ShellFixture(
                    preferences,
                    1280,
                    800,
                    shell -> shell.welcomeFirst(() -> furnished.set(true))));
    FxTest.until("all is there", furnished::get);
    FxTest.frames(3);
    return fixture;
  }

  static ShellFixture open() {
    return open(Settings.Theme.LIGHT, 1280, 800);
  }

  @Override
  public Optional<Path> fileToOpen() {
    return next;
  }

  @Override
  public Optional<Path> fileToSave(String suggestion) {
    return next;
  }

  @Override
  public Optional<Path> worksheetFile(String suggestion) {
    return next;
  }

  @Override
  public Optional<Path> onnxFile(String suggestion) {
    return next;
  }

  @Override
  public Optional<Path> chartFile(String suggestion) {
    return next;
  }

  @Override
  public Optional<Path> dataFolder() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> dataFile() {
    return next;
  }

  /// Runs `action` on the toolkit's thread and lets the window follow.
  void act(Runnable action) {
    FxTest.onFx(action);
    FxTest.frames(3);
  }

  /// Opens a design and waits for its data.
  void begin(Design design) {
    act(() -> model.begin(design));
    FxTest.until("the data is there", () -> model.dataset().isPresent());
    FxTest.frames(5);
  }

  /// Opens a design and waits until it can run.
  void ready(Design design) {
    begin(design);
    FxTest.until("the run is ready", () -> model.snapshot().isPresent());
  }

  /// Lets the open design learn for one epoch.
  void epoch() {
    act(model::epoch);
    FxTest.until(
        "an epoch is over",
        () ->
            model.snapshot().filter(shot -> shot.epoch() > 0).isPresent()
                && model.runStateProperty().get() != RunState.RUNNING);
    FxTest.frames(4);
  }

  /// Turns to a tab of the observatory.
  void show(String tab) {
    act(() -> find(ToggleButton.class, "tab-" + tab).setSelected(true));
    FxTest.frames(3);
  }

  NetworkCanvas canvas() {
    return find(NetworkCanvas.class, "canvas");
  }

  Design design() {
    return FxTest.onFx(() -> model.design());
  }

  Optional<String> undoLabel() {
    return FxTest.onFx(() -> model.undoLabelProperty().get());
  }

  /// Opens a design and lets it learn for a while.
  void train(Design design, int epochs) {
    begin(design);
    act(model::runOrPause);
    FxTest.until(
        "it has learned a while",
        () -> model.snapshot().filter(shot -> shot.epoch() >= epochs).isPresent());
    act(this::pause);
  }

  /// A run that came to its end meanwhile is not begun again.
  private void pause() {
    if (model.runStateProperty().get() == RunState.RUNNING) {
      model.runOrPause();
    }
  }

  void press(String text) {
    act(
        () ->
            shell.scene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button says " + text))
                .fire());
  }

  <N extends Node> N find(Class<N> type, String id) {
    return type.cast(shell.scene().lookup("#" + id));
  }

  void close() {
    FxTest.onFx(stage::close);
    FxTest.onFx(model::close);
  }
}
