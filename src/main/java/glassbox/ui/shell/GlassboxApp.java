package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.json.Templates;
import glassbox.engine.kernel.KernelProvider;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The app with its window. Its first argument may be a file to open.
public final class GlassboxApp extends Application {

  private final Background background = Background.onThreads();
  private final Preferences preferences = Preferences.open(background);

  @Override
  public void start(Stage stage) {
    var model = new WorkspaceModel(FrameClock.ofToolkit(), background, preferences);
    var choosing = new SystemFileChoosing(stage);
    var shell = new Shell(model, Screens.of(model, choosing), choosing, () -> close(stage, model));
    stage.setScene(shell.scene());
    stage.titleProperty().bind(shell.title());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          shell.askToClose();
        });
    place(stage, preferences.settings());
    stage.show();
    // A first window has something to run.
    getParameters().getUnnamed().stream()
        .findFirst()
        .ifPresentOrElse(
            name -> shell.open(Path.of(name)),
            () -> model.begin(Templates.all().getFirst().open().design()));
    if (!KernelProvider.isFast()) {
      model.say(new Message(Message.Kind.INFO, Texts.of("shell").get("slow")));
    }
    if (Rehearsal.isWanted()) {
      Rehearsal.begin(model, () -> close(stage, model));
    }
  }

  /// As large as it was left, and not larger than the screen.
  private static void place(Stage stage, Settings settings) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(settings.width(), screen.getWidth()));
    stage.setHeight(Math.min(settings.height(), screen.getHeight()));
    stage.setMaximized(settings.maximized() || settings.width() >= screen.getWidth());
  }

  private void close(Stage stage, WorkspaceModel model) {
    Settings settings = preferences.settings();
    int width = stage.isMaximized() ? settings.width() : (int) stage.getWidth();
    int height = stage.isMaximized() ? settings.height() : (int) stage.getHeight();
    preferences.change(
        settings.withWindow(Math.max(640, width), Math.max(480, height), stage.isMaximized()));
    stage.close();
    model.close();
  }
}
