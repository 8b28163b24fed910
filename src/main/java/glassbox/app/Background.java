package glassbox.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The one thread that reads and writes files, in the order in which it is asked, so that the
/// window never waits for a disk.
public final class Background implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("glassbox-files").factory());

  /// Runs `work` after all that was asked before.
  public void run(Runnable work) {
    thread.execute(work);
  }

  /// Waits for what was asked, so that no file is left half written.
  @Override
  public void close() {
    thread.close();
  }
}
