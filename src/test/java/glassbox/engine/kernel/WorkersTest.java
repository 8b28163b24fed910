package glassbox.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkersTest {

  private static final int THREADS = 3;

  private final Workers workers = new Workers(THREADS);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void doEachPartOnce() {
    var done = new AtomicIntegerArray(THREADS);
    for (int round = 1; round <= 2_000; round++) {
      workers.run((part, parts) -> done.incrementAndGet(part));
      for (int part = 0; part < THREADS; part++) {
        assertThat(done.get(part)).isEqualTo(round);
      }
    }
  }

  /// Long enough for the caller, and for helpers between two jobs, to fall asleep.
  @Test
  void areWaitedForWhenTheyAreLate() {
    var done = new AtomicInteger();
    for (int round = 1; round <= 20; round++) {
      workers.run(
          (part, parts) -> {
            if (part == parts - 1) {
              pause();
            }
            done.incrementAndGet();
          });
      assertThat(done.get()).isEqualTo(round * THREADS);
      pause();
    }
  }

  private static void pause() {
    long end = System.nanoTime() + Duration.ofMillis(10).toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Test
  void handOverWhatAPartThrows() {
    assertThatThrownBy(
            () ->
                workers.run(
                    (part, parts) -> {
                      if (part == 1) {
                        throw new IllegalStateException("part 1");
                      }
                    }))
        .hasMessage("part 1");
    var done = new AtomicInteger();
    workers.run((part, parts) -> done.incrementAndGet());
    assertThat(done.get()).isEqualTo(THREADS);
  }
}
