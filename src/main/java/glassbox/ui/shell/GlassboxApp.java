package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.app.WarmUp;
import glassbox.engine.kernel.KernelProvider;
import glassbox.text.Language;
import glassbox.ui.fx.Desktop;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// The app with its window. Its first argument may be a file to open.
public final class GlassboxApp extends Application {

  private static final Background BACKGROUND = Background.onThreads();

  /// Read while the toolkit starts.
  private static final CompletableFuture<Preferences> PREFERENCES = Preferences.opening(BACKGROUND);

  private final Preferences preferences = PREFERENCES.join();

  /// Opens the window; comes back when it is closed.
  public static void open(String[] arguments) {
    launch(GlassboxApp.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    Language.speak(preferences.settings().language().language());
    var model = new WorkspaceModel(FrameClock.ofToolkit(), BACKGROUND, preferences);
    var choosing = new SystemFileChoosing(stage);
    var shell = new Shell(model, new Screens(model, choosing), choosing, stage::close);
    stage.setOnHiding(_ -> remember(stage, shell));
    stage.setOnHidden(_ -> model.close());
    stage.setScene(shell.scene());
    stage.titleProperty().bind(shell.title());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          shell.askToClose();
        });
    place(stage, preferences.settings());
    getParameters().getUnnamed().stream()
        .findFirst()
        .ifPresentOrElse(
            name -> {
              shell.furnish();
              shell.open(Path.of(name));
            },
            () -> shell.welcomeFirst(() -> warmUp(model, BACKGROUND, choosing)));
    stage.show();
    model.rescue().find();
    if (!KernelProvider.isFast()) {
      model.say(new Message(Message.Kind.INFO, Texts.of("shell").get("slow")));
    }
    if (Rehearsal.isWanted()) {
      Rehearsal.begin(model, stage::close);
    }
  }

  /// While one reads what there is to begin with, the processor has nothing to do. Who is quicker
  /// than the window, and has begun before all of it is there, needs the processor.
  static void warmUp(WorkspaceModel model, Background background, FileChoosing choosing) {
    if (model.documentsProperty().get() > 0) {
      return;
    }
    WarmUp kernels = WarmUp.begin(background);
    Understudy window = Understudy.begin(model.clock(), model.preferences().settings(), choosing);
    var watching = new Subscriptions();
    watching.add(
        model
            .documentsProperty()
            .subscribe(
                (_, _) -> {
                  kernels.stop();
                  window.stop();
                  // Else the program would keep a second window as long as it runs.
                  watching.cancel();
                }));
  }

  /// As it was left, on a screen that is there, and not larger than that.
  private static void place(Stage stage, Settings settings) {
    Rectangle2D place =
        Desktop.holding(
            new Rectangle2D(settings.left(), settings.top(), settings.width(), settings.height()));
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    if (settings.placed()) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
    }
    stage.setMaximized(settings.maximized() || Desktop.isFilledBy(place));
  }

  /// Remembers how the window stood.
  private void remember(Stage stage, Shell shell) {
    Settings settings = shell.measured(preferences.settings().withMaximized(stage.isMaximized()));
    if (!stage.isMaximized()) {
      settings =
          settings
              .withSize(
                  Math.max(640, (int) stage.getWidth()), Math.max(480, (int) stage.getHeight()))
              .withPlace((int) stage.getX(), (int) stage.getY());
    }
    preferences.change(settings);
  }
}
