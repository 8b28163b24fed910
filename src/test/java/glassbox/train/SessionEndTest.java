package glassbox.train;

import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.points;
import static glassbox.train.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How runs break and how they are closed.
@Timeout(120)
final class SessionEndTest {

  private final WatchedKernels watched = new WatchedKernels();

  static List<Error> errors() {
    return List.of(
        new StackOverflowError(),
        new LinkageError("no such method"),
        new AssertionError("never here"),
        new OutOfMemoryError("Java heap space"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorBecomesAStateWithWords(Error error) {
    try (Session session = new Session(points(endless()), watched.kernels())) {
      session.run();
      until(session, "steps", now -> now.step() > 10);
      watched.breakWith(error);
      Snapshot failed = until(session, RunState.FAILED);
      assertThat(failed.failure().orElseThrow()).isEqualTo(new Failure("", words(error)));
      assertThat(failed.stepsPerSecond()).isZero();
      session.reset();
      until(session, RunState.READY);
      session.run();
      until(session, "steps again", now -> now.step() > 10);
      assertThat(session.latest().failure()).isEmpty();
    }
  }

  private static String words(Error error) {
    String end = ". Save, then reset to begin again.";
    return switch (error) {
      case OutOfMemoryError memory ->
          "There is not enough memory for this run. Use a smaller batch or fewer units.";
      case StackOverflowError deep ->
          "The run stopped by a fault of the program: StackOverflowError" + end;
      default ->
          "The run stopped by a fault of the program: "
              + error.getClass().getSimpleName()
              + ", "
              + error.getMessage()
              + end;
    };
  }

  @Test
  void theFirstLookMayFailToo() {
    WatchedKernels counted = new WatchedKernels();
    Set<Probe> seen = Set.of(new Probe.Predictions());
    Trainer unstarted = new Trainer(points(endless()), counted.kernels(), new Orders(), seen);
    assertThat(unstarted.latest().state()).isEqualTo(RunState.READY);
    watched.breakAfter(counted.calls(), new StackOverflowError());
    try (Session session = new Session(points(endless()), seen, watched.kernels())) {
      until(session, RunState.FAILED);
      session.reset();
      until(session, RunState.READY);
    }
  }

  @Test
  void aFailedRunStaysFailedUntilItIsReset() {
    Experiment wild = points(Trials.rate(endless(), 1));
    wild.data().training().inputs()[7] = Float.NaN;
    try (Session session = new Session(wild, new ScalarKernels())) {
      session.run();
      Failure failure = until(session, RunState.FAILED).failure().orElseThrow();
      assertThat(failure.node()).isEqualTo("n1");
      session.run();
      session.step();
      session.epoch();
      session.pause();
      session.change(Trials.rate(endless(), 0.1));
      session.watch(Set.of(new Probe.Predictions()));
      Snapshot still = until(session, "predictions", now -> !now.pictures().isEmpty());
      assertThat(still.state()).isEqualTo(RunState.FAILED);
      assertThat(still.failure()).contains(failure);
      session.reset();
      Snapshot ready = until(session, RunState.READY);
      assertThat(ready.failure()).isEmpty();
      assertThat(ready.learningRate()).isEqualTo(0.1);
    }
  }

  @Test
  void theWordsOfAnErrorStayUntilTheReset() {
    try (Session session = new Session(points(endless()), watched.kernels())) {
      session.run();
      until(session, "steps", now -> now.step() > 10);
      watched.breakWith(new StackOverflowError());
      Failure failure = until(session, RunState.FAILED).failure().orElseThrow();
      session.change(Trials.rate(endless(), 0.25));
      Snapshot changed = until(session, "the rate", now -> now.learningRate() == 0.25);
      assertThat(changed.failure()).contains(failure);
    }
  }

  @Test
  void aClosedRunObeysNoMore() {
    Session session = new Session(points(endless()), new ScalarKernels());
    session.run();
    until(session, "steps", now -> now.step() > 10);
    session.close();
    assertThat(session.hasEnded()).isTrue();
    Snapshot closed = session.latest();
    assertThat(closed.state()).isEqualTo(RunState.CLOSED);
    String last = learned(session);
    session.reset();
    session.run();
    session.step();
    session.change(endless());
    session.close();
    assertThat(session.latest()).isSameAs(closed);
    assertThat(learned(session)).isEqualTo(last);
  }

  @Test
  void ordersBehindTheCloseMeanNothing() throws InterruptedException {
    Session session = new Session(points(endless()), watched.kernels());
    session.run();
    until(session, "steps", now -> now.step() > 10);
    watched.hold();
    watched.awaitHeld();
    // All of these wait for the step that is held up.
    CompletableFuture<Void> closing = CompletableFuture.runAsync(session::close);
    until("the close", () -> isWaiting(closing));
    session.reset();
    session.run();
    CompletableFuture<Weights> late = session.weights();
    assertThat(late).isNotDone();
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Void> keepingTheThreadAlive =
        late.thenRun(
            () -> {
              arrived.countDown();
              awaitQuietly(asked);
            });
    watched.release();
    // Now the queue is closed, and the thread has not ended. Nobody waits for the future itself:
    // whoever does may run what depends on it, in the thread's place.
    assertThat(arrived.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(late.getNow(Weights.NONE)).isNotEqualTo(Weights.NONE);
    assertThat(session.weights()).isCompleted();
    assertThat(session.hasEnded()).isFalse();
    asked.countDown();
    assertThat(keepingTheThreadAlive).succeedsWithin(Waiting.PATIENCE);
    assertThat(closing).succeedsWithin(Waiting.PATIENCE);
    assertThat(session.latest().state()).isEqualTo(RunState.CLOSED);
    assertThat(session.latest().step()).isPositive();
  }

  private static String learned(Session session) {
    return session.weights().orTimeout(30, TimeUnit.SECONDS).join().fingerprint();
  }

  private static boolean isWaiting(CompletableFuture<Void> closing) {
    return !closing.isDone()
        && Thread.getAllStackTraces().keySet().stream()
            .anyMatch(
                thread ->
                    thread.getState() == Thread.State.TIMED_WAITING
                        && List.of(thread.getStackTrace()).stream()
                            .anyMatch(
                                frame ->
                                    frame.getClassName().equals(Session.class.getName())
                                        && frame.getMethodName().equals("close")));
  }

  @Test
  void theKernelsAreClosedAfterTheLastStep() throws InterruptedException {
    Session session = new Session(points(endless()), watched.kernels());
    session.run();
    watched.hold();
    watched.awaitHeld();
    // Waits its two seconds in vain.
    session.close();
    assertThat(watched.closed()).isFalse();
    assertThat(session.hasEnded()).isFalse();
    watched.release();
    until("the end", session::hasEnded);
    assertThat(watched.closed()).isTrue();
    assertThat(watched.usedTooLate()).isFalse();
  }

  @Test
  void aRunThatCannotBeBuiltLetsItsKernelsGo() {
    watched.breakWith(new OutOfMemoryError("Java heap space"));
    assertThatThrownBy(() -> new Session(points(endless()), watched.kernels()))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(watched.closed()).isTrue();
  }

  @Test
  void weightsThatRaceWithTheCloseAlwaysArrive() throws Exception {
    for (int round = 0; round < 150; round++) {
      Session session =
          new Session(points(Choices.with(endless(), "batchSize", 4)), new ScalarKernels());
      session.run();
      CountDownLatch go = new CountDownLatch(1);
      List<CompletableFuture<CompletableFuture<Weights>>> asked = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        asked.add(
            CompletableFuture.supplyAsync(
                () -> {
                  awaitQuietly(go);
                  return session.weights();
                }));
      }
      go.countDown();
      session.close();
      for (var future : asked) {
        Weights weights = future.get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        assertThat(weights.find("n1", "weight")).isPresent();
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("Stopped while waiting.", stopped);
    }
  }
}
