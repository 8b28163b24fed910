package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.json.Templates;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.fx.Steps;
import glassbox.ui.model.WorkspaceModel;
import java.util.Collections;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/// A window that is never shown, in which a template's network learns for a moment, and scribbles,
/// while one reads what there is to begin with. Before the virtual machine has compiled the layout
/// of cards and the drawing of charts, both take several times as long, just when the first run
/// begins.
final class Understudy {

  private static final String TEMPLATE = "spirals";
  private static final int FRAMES = 16;

  /// Frames of scribbles before those of the window, which would be slow without any; and after
  /// them, until what they need of the rasterizer is compiled.
  private static final int SCRIBBLES_BEFORE = 12;

  private static final int SCRIBBLES_AFTER = 60;

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 760;

  private final WorkspaceModel model;
  private final Shell shell;
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
  private final Scribble scribble = new Scribble();
  private final Steps steps = new Steps();
  private boolean over;

  private Understudy(FrameClock clock, Settings settings, FileChoosing choosing) {
    var preferences = Preferences.forNow();
    preferences.change(settings);
    model = new WorkspaceModel(clock, Background.onThreads(), preferences);
    shell = new Shell(model, new Screens(model, choosing), choosing, () -> {});
  }

  /// Does a step with each frame, and ends by itself.
  ///
  /// @param settings those of the window that is seen: the toolkit has one theme for all
  /// @param choosing is not asked: nobody is there to choose anything
  static Understudy begin(FrameClock clock, Settings settings, FileChoosing choosing) {
    var understudy = new Understudy(clock, settings, choosing);
    understudy.steps.add(Collections.nCopies(SCRIBBLES_BEFORE, understudy.scribble::more));
    understudy.steps.add(List.of(understudy::open));
    understudy.steps.add(Collections.nCopies(FRAMES, understudy::draw));
    understudy.steps.add(Collections.nCopies(SCRIBBLES_AFTER, understudy.scribble::more));
    understudy.steps.add(List.of(understudy::stop));
    understudy.shell.furnishInSteps(() -> understudy.steps.pace(clock));
    return understudy;
  }

  private void open() {
    Templates.find(TEMPLATE).ifPresent(entry -> model.beginRunning(entry.open().design()));
  }

  /// As a frame is drawn: the toolkit's thread doesn't wait for it.
  private void draw() {
    shell.scene().getRoot().snapshot(_ -> null, new SnapshotParameters(), image);
  }

  /// Lets the processor go: somebody has begun. May be called again.
  void stop() {
    if (!over) {
      over = true;
      shell.stopFurnishing();
      steps.drop();
      model.close();
    }
  }
}
