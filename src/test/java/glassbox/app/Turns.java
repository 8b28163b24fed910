package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The foreground of a test: other threads hand in what it does, one thing after the other, while
/// it waits for something.
final class Turns implements Executor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  void until(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      next();
    }
  }

  /// Does what was handed in so far.
  void soon() {
    while (!waiting.isEmpty()) {
      next();
    }
  }

  private void next() {
    try {
      @Nullable Runnable work = waiting.poll(20, TimeUnit.MILLISECONDS);
      if (work != null) {
        work.run();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting.", stopped);
    }
  }
}
