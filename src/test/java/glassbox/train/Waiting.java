package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Waits for what another thread does.
final class Waiting {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private Waiting() {}

  static void until(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Waited for %s.", what).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /// The first snapshot that is as wanted.
  static Snapshot until(Session session, String what, Predicate<Snapshot> wanted) {
    until(what, () -> wanted.test(session.latest()));
    return session.latest();
  }

  static Snapshot until(Session session, RunState state) {
    return until(session, state.name(), now -> now.state() == state);
  }
}
