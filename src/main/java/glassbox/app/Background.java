package glassbox.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Where slow work is done, so that the window never waits: what is read, what is written, runs
/// that are built and ended, and sounds that begin and end, each in the order in which it was asked
/// for. Reading a large file holds up no save, no run and no sound.
public final class Background implements AutoCloseable {

  private static final long LONGEST_SAVE_SECONDS = 60;

  private final Executor reading;
  private final Executor writing;
  private final Executor building;
  private final Executor sounding;
  private final List<ExecutorService> owned;

  private Background(
      Executor reading,
      Executor writing,
      Executor building,
      Executor sounding,
      List<ExecutorService> owned) {
    this.reading = reading;
    this.writing = writing;
    this.building = building;
    this.sounding = sounding;
    this.owned = owned;
  }

  public static Background onThreads() {
    ExecutorService reading = dropping(named("glassbox-reader", true));
    ExecutorService building = dropping(named("glassbox-builder", true));
    ExecutorService sounding = dropping(named("glassbox-sound", true));
    // The program doesn't end before what was to be saved is on the disk.
    ExecutorService writing = Executors.newSingleThreadExecutor(named("glassbox-saver", false));
    return new Background(
        reading, writing, building, sounding, List.of(reading, building, sounding, writing));
  }

  /// Does everything at once, on the thread that asks.
  public static Background atOnce() {
    return on(Runnable::run);
  }

  /// Does everything on an executor that belongs to somebody else.
  public static Background on(Executor executor) {
    return new Background(executor, executor, executor, executor, List.of());
  }

  /// One thread that, once shut down, lets go what comes too late: the window is closed then.
  private static ExecutorService dropping(ThreadFactory factory) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        factory,
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private static ThreadFactory named(String name, boolean daemon) {
    return Thread.ofPlatform().name(name).daemon(daemon).factory();
  }

  void read(Runnable work) {
    reading.execute(work);
  }

  void build(Runnable work) {
    building.execute(work);
  }

  /// A sound device may take its time to open and to close.
  public void sound(Runnable work) {
    sounding.execute(work);
  }

  void write(Runnable work) {
    writing.execute(work);
  }

  /// Takes no more work, and waits until what was to be written is written.
  @Override
  public void close() {
    owned.forEach(ExecutorService::shutdown);
    try {
      if (!owned.isEmpty()
          && !owned.getLast().awaitTermination(LONGEST_SAVE_SECONDS, TimeUnit.SECONDS)) {
        owned.getLast().shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
