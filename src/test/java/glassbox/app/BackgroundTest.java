package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Slow work that holds up no other.
final class BackgroundTest {

  @Test
  void aLargeFileHoldsUpNoSoundAndClosingEndsItsThread() throws InterruptedException {
    var read = new CountDownLatch(1);
    var heard = new CountDownLatch(1);
    var thread = new AtomicReference<Thread>();
    try (Background background = Background.onThreads()) {
      background.read(() -> await(read));
      background.sound(
          () -> {
            thread.set(Thread.currentThread());
            heard.countDown();
          });
      assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
      read.countDown();
    }
    thread.get().join(10_000);
    assertThat(thread.get().isAlive()).isFalse();
  }

  @Test
  void whatIsHeardIsStillEndedAfterTheWindowIsClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Background background = Background.onThreads();
    background.sound(() -> await(begun));
    background.sound(ended::countDown);
    background.close();
    begun.countDown();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch gate) {
    try {
      assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
