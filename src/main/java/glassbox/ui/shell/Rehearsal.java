package glassbox.ui.shell;

import glassbox.design.json.Templates;
import glassbox.ui.model.WorkspaceModel;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A start of the program that ends by itself: it shows all it has, trains for a moment and closes
/// the window. The installer makes one to record which classes a start needs, so that later starts
/// are quicker.
final class Rehearsal {

  /// Until the screens are there and the kernels are warm.
  private static final Duration BEFORE = Duration.seconds(5);

  private static final Duration TRAINING = Duration.seconds(3);

  private Rehearsal() {}

  /// Whether `-Dglassbox.rehearsal=true` asks for one.
  static boolean isWanted() {
    return Boolean.getBoolean("glassbox.rehearsal");
  }

  static void begin(WorkspaceModel model, Runnable closing) {
    after(BEFORE, () -> model.beginRunning(Templates.all().getFirst().open().design()));
    after(BEFORE.add(TRAINING), closing);
  }

  private static void after(Duration wait, Runnable work) {
    var pause = new PauseTransition(wait);
    pause.setOnFinished(_ -> work.run());
    pause.play();
  }
}
