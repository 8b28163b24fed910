package glassbox.engine.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A fixed pool of threads that take parts of one job at a time; the caller takes the first part
/// itself. They spin for a moment after a job, because the next one follows at once, then sleep.
///
/// What a part computes must not depend on how many parts there are.
final class Workers {

  /// Turns of waiting for the next job before a helper sleeps.
  private static final int SPINS = 10_000;

  /// Turns of waiting for the last part before the caller sleeps. Whoever has it then has lost its
  /// processor, to the window as a rule, and can have the caller's.
  private static final int PATIENCE = 3_000;

  /// Work that can be done in parts.
  interface Job {
    void part(int part, int parts);
  }

  private final Thread[] helpers;
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile @Nullable Job job;
  private volatile @Nullable RuntimeException failure;
  private volatile int round;
  private volatile boolean closed;

  /// The caller while it sleeps.
  private volatile @Nullable Thread waiting;

  /// @param threads the caller's included
  Workers(int threads) {
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      int part = i + 1;
      helpers[i] = Thread.ofPlatform().daemon().name("kernel-" + part).start(() -> serve(part));
    }
  }

  int threads() {
    return helpers.length + 1;
  }

  /// Returns when all parts are done.
  void run(Job next) {
    if (helpers.length == 0) {
      next.part(0, 1);
      return;
    }
    failure = null;
    job = next;
    unfinished.set(helpers.length);
    round = round + 1;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    next.part(0, threads());
    await();
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private void serve(int part) {
    int done = 0;
    int spins = 0;
    while (!closed) {
      if (round == done) {
        if (spins++ < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
        continue;
      }
      done = round;
      spins = 0;
      work(part);
    }
  }

  private void work(int part) {
    Job now = job;
    try {
      if (now != null) {
        now.part(part, threads());
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      if (unfinished.decrementAndGet() == 0) {
        LockSupport.unpark(waiting);
      }
    }
  }

  private void await() {
    for (int spins = 0; unfinished.get() > 0; spins++) {
      if (spins < PATIENCE) {
        Thread.onSpinWait();
      } else {
        waiting = Thread.currentThread();
        if (unfinished.get() > 0) {
          LockSupport.park(this);
        }
        waiting = null;
      }
    }
  }
}
