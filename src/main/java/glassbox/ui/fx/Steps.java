package glassbox.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Work that can be done at once, or a step with each frame where doing it at once would be felt.
public final class Steps {

  private final Deque<Runnable> left = new ArrayDeque<>();
  private final Subscriptions pacing = new Subscriptions();

  /// Puts `steps` after all the others; a step may do it too.
  public void add(List<Runnable> steps) {
    left.addAll(steps);
  }

  /// Does a step with each frame from now on.
  public void pace(FrameClock clock) {
    pacing.add(clock.everyFrame(this::next));
  }

  /// Does now what is left.
  public void finish() {
    while (!isDone()) {
      next();
    }
  }

  /// Leaves undone what is left.
  public void drop() {
    left.clear();
    pacing.cancel();
  }

  public boolean isDone() {
    return left.isEmpty();
  }

  private void next() {
    // Another listener of the same frame may have finished it.
    if (!isDone()) {
      left.remove().run();
    }
    if (isDone()) {
      pacing.cancel();
    }
  }
}
