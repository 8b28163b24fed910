package glassbox.ui.fx;

import javafx.util.Subscription;

/// Frames and the toolkit's thread. Everything that must happen once per frame, or that comes from
/// another thread, comes through here; tests drive one by hand.
public interface FrameClock {

  /// Runs `work` before each frame, until the subscription is cancelled. Costs nothing while nobody
  /// subscribes.
  Subscription everyFrame(Runnable work);

  /// Runs `work` on the toolkit's thread, soon. May be called from any thread.
  void soon(Runnable work);

  /// The clock of the real toolkit.
  static FrameClock ofToolkit() {
    return new ToolkitClock();
  }
}
