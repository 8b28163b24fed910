package glassbox.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Runs code on the JavaFX thread and waits for it; starts the toolkit once per process.
public final class FxTest {

  private static final long LIMIT_SECONDS = 60;

  /// How long a frame takes at least: a real screen hands over mouse and keys in its own time.
  private static final long FRAME_MILLIS =
      "Headless".equals(System.getProperty("glass.platform", "")) ? 0 : 20;

  private static boolean started;

  private FxTest() {}

  /// Runs `action` on the JavaFX thread and gives what it gives; what it throws comes out as is.
  public static <T> T onFx(Supplier<T> action) {
    start();
    if (Platform.isFxApplicationThread()) {
      return action.get();
    }
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.get());
          } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
          }
        });
    return await(result);
  }

  public static void onFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
  }

  /// Lets the toolkit draw `count` frames, so that layout and pulses have happened.
  public static void frames(int count) {
    var drawn = new CompletableFuture<Boolean>();
    onFx(() -> new Frames(count, drawn).start());
    pause(count * FRAME_MILLIS);
    await(drawn);
  }

  /// Is told of each frame as it begins: so many are drawn when one more begins.
  private static final class Frames extends AnimationTimer {
    private final CompletableFuture<Boolean> drawn;
    private int left;

    Frames(int count, CompletableFuture<Boolean> drawn) {
      this.drawn = drawn;
      left = count;
    }

    @Override
    public void handle(long now) {
      if (left-- == 0) {
        stop();
        drawn.complete(true);
      }
    }
  }

  /// Asks on the JavaFX thread, again and again, until `condition` holds.
  ///
  /// @throws AssertionError after a minute
  public static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!onFx(() -> condition.getAsBoolean())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited a minute in vain: " + what);
      }
      pause(15);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", interrupted);
    }
  }

  /// Whether a test in this process has needed the toolkit.
  static synchronized boolean isStarted() {
    return started;
  }

  private static synchronized void start() {
    if (started) {
      return;
    }
    var ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
    } catch (IllegalStateException alreadyRunning) {
      ready.countDown();
    }
    Platform.setImplicitExit(false);
    try {
      if (!ready.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start within a minute.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", interrupted);
    }
    started = true;
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw rethrown(failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError("The JavaFX thread did not answer within a minute.", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", interrupted);
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> throw new AssertionError("Failed without a cause.");
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> throw new AssertionError(cause);
    };
  }
}
