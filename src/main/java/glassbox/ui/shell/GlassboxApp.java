package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.net.Blueprint;
import glassbox.ui.data.DataScreen;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.observatory.ObservatoryScreen;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The app with its window. Its first argument may be a file to open.
public final class GlassboxApp extends Application {

  private final Background background = Background.onThreads();

  @Override
  public void stop() {
    background.close();
  }

  @Override
  public void start(Stage stage) {
    var choosing = new SystemFileChoosing(stage);
    var model =
        new WorkspaceModel(FrameClock.ofToolkit(), background, Preferences.open(background));
    var screens =
        new Screens(
            new StackPane(),
            new StackPane(),
            new InspectorSlot(model, new StackPane(), new DataScreen(model, choosing::dataFile)),
            new ObservatoryScreen(model));
    var shell = new Shell(model, screens, choosing, Appearance.Choice.SYSTEM, stage::close);
    model.selection().add(Blueprint.DATA);
    stage
        .titleProperty()
        .bind(
            model
                .designProperty()
                .flatMap(
                    design ->
                        model
                            .dirtyProperty()
                            .map(dirty -> (dirty ? "• " : "") + design.name() + " – Glassbox")));
    stage.setScene(shell.scene());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          shell.askToClose();
        });
    stage.show();
    getParameters().getUnnamed().stream().findFirst().ifPresent(name -> model.open(Path.of(name)));
  }
}
