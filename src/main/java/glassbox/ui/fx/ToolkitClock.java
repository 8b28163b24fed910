package glassbox.ui.fx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;

/// One timer for all; it stands still while nobody listens.
final class ToolkitClock implements FrameClock {

  private final Set<Listener> listeners = new LinkedHashSet<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          List.copyOf(listeners).forEach(listener -> listener.work().run());
        }
      };

  /// Its own identity, so that the same work may listen twice.
  private static final class Listener {
    private final Runnable work;

    Listener(Runnable work) {
      this.work = work;
    }

    Runnable work() {
      return work;
    }
  }

  @Override
  public Subscription everyFrame(Runnable work) {
    var listener = new Listener(work);
    if (listeners.isEmpty()) {
      timer.start();
    }
    listeners.add(listener);
    return () -> {
      if (listeners.remove(listener) && listeners.isEmpty()) {
        timer.stop();
      }
    };
  }

  @Override
  public void soon(Runnable work) {
    Platform.runLater(work);
  }
}
