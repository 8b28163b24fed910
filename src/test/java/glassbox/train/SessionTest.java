package glassbox.train;

import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.epochs;
import static glassbox.train.Trials.points;
import static glassbox.train.Trials.restless;
import static glassbox.train.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Training;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be asked of a run, and where it stands afterwards.
final class SessionTest {

  private final List<Session> opened = new ArrayList<>();

  private Session session(Experiment experiment) {
    Session session = new Session(experiment, new ScalarKernels());
    opened.add(session);
    return session;
  }

  @AfterEach
  void close() {
    opened.forEach(Session::close);
  }

  private static Weights weights(Session session) {
    return session.weights().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static String fingerprint(Session session) {
    return weights(session).fingerprint();
  }

  private static LayerStats figures(Snapshot snapshot) {
    return Objects.requireNonNull(snapshot.layers().get("n1"));
  }

  @Test
  void isReadyAndShowsItsStart() {
    Session session = session(points(epochs(2)));
    Snapshot ready =
        until(session, "metrics", now -> now.metrics().containsKey("training accuracy"));
    assertThat(ready.state()).isEqualTo(RunState.READY);
    assertThat(ready.step()).isZero();
    assertThat(ready.epoch()).isZero();
    assertThat(ready.trainingLoss()).isPositive();
    assertThat(ready.validationLoss()).isPositive();
    assertThat(ready.metrics()).containsOnlyKeys("accuracy", "training accuracy");
    assertThat(ready.stepsPerSecond()).isZero();
    assertThat(ready.learningRate()).isEqualTo(0.01);
    assertThat(ready.failure()).isEmpty();
    assertThat(ready.layers()).containsOnlyKeys("n1", "n2");
    assertThat(figures(ready).weightNorm()).isPositive();
    assertThat(figures(ready).gradientNorm()).isNaN();
  }

  @Test
  void runsToTheEndAndThenAsManyEpochsAgain() {
    Session session = session(points(epochs(3)));
    session.run();
    Snapshot finished = until(session, RunState.FINISHED);
    assertThat(finished.step()).isEqualTo(15);
    assertThat(finished.epoch()).isEqualTo(3);
    session.run();
    Snapshot again =
        until(session, "the end", now -> now.state() == RunState.FINISHED && now.step() > 15);
    assertThat(again.step()).isEqualTo(30);
    assertThat(again.epoch()).isEqualTo(6);
  }

  @Test
  void pausesAndGoesOn() {
    Session session = session(points(endless()));
    session.run();
    until(session, "steps", now -> now.step() > 100);
    session.pause();
    long paused = until(session, RunState.PAUSED).step();
    String fingerprint = fingerprint(session);
    assertThat(session.latest().step()).isEqualTo(paused);
    assertThat(session.latest().stepsPerSecond()).isZero();
    assertThat(fingerprint(session)).isEqualTo(fingerprint);
    session.run();
    until(session, "more steps", now -> now.step() > paused);
    assertThat(session.latest().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aPauseBeforeTheRunChangesNothing() {
    Session session = session(points(epochs(3)));
    session.pause();
    weights(session);
    assertThat(session.latest().state()).isEqualTo(RunState.READY);
  }

  @Test
  void stepsOneBatch() {
    Session session = session(points(epochs(1)));
    session.step();
    Snapshot one = until(session, RunState.PAUSED);
    assertThat(one.step()).isEqualTo(1);
    assertThat(figures(one).gradientNorm()).isPositive();
    assertThat(figures(one).updateRatio()).isPositive();
    for (int i = 0; i < 4; i++) {
      session.step();
    }
    assertThat(until(session, RunState.FINISHED).step()).isEqualTo(5);
    session.step();
    assertThat(until(session, RunState.PAUSED).step()).isEqualTo(6);
  }

  @Test
  void aStepStopsARun() {
    Session session = session(points(endless()));
    session.run();
    until(session, "steps", now -> now.step() > 0);
    session.step();
    until(session, RunState.PAUSED);
  }

  @Test
  void runsToTheEndOfTheEpoch() {
    Session session = session(points(epochs(2)));
    session.step();
    session.epoch();
    Snapshot one =
        until(session, "an epoch", now -> now.step() > 1 && now.state() == RunState.PAUSED);
    assertThat(one.step()).isEqualTo(5);
    assertThat(one.epoch()).isEqualTo(1);
    session.epoch();
    assertThat(until(session, RunState.FINISHED).step()).isEqualTo(10);
  }

  @Test
  void aRunAfterAnEpochDoesNotStopAtItsEnd() {
    Session session = session(points(epochs(4)));
    session.epoch();
    until(session, RunState.PAUSED);
    session.run();
    assertThat(until(session, RunState.FINISHED).step()).isEqualTo(20);
  }

  @Test
  void resetsToTheVerySameStartAndTheSameBits() {
    Session session = session(restless(epochs(4)));
    String start = fingerprint(session);
    session.run();
    until(session, RunState.FINISHED);
    String end = fingerprint(session);
    session.reset();
    Snapshot ready = until(session, RunState.READY);
    assertThat(ready.step()).isZero();
    assertThat(fingerprint(session)).isEqualTo(start).isNotEqualTo(end);
    assertThat(session.history().trainingLoss().added()).isZero();
    assertThat(session.history().gradientNodes()).isEmpty();
    session.run();
    until(session, RunState.FINISHED);
    assertThat(fingerprint(session)).isEqualTo(end);
  }

  @Test
  void aResetForgetsTheWeightsThatItBeganWith() {
    SupervisedLoop other = Trials.loop(points(epochs(3)));
    Trials.untilOver(other);
    Session session = session(points(epochs(3)).startingWith(other.weights()));
    assertThat(fingerprint(session)).isEqualTo(other.weights().fingerprint());
    session.reset();
    assertThat(fingerprint(session))
        .isEqualTo(Trials.loop(points(epochs(3))).weights().fingerprint());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void givesTheBitsOfThePlainLoopWhateverIsWatchedAndAsked(int threads) {
    Experiment experiment = restless(epochs(40));
    String plain;
    try (var kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(experiment, kernels);
      Trials.untilOver(loop);
      plain = loop.weights().fingerprint();
    }
    Session session = new Session(experiment, KernelProvider.kernels(threads));
    opened.add(session);
    session.watch(
        Set.of(
            new Probe.UnitMaps("n1", 8, 6),
            new Probe.Surface(8, 6),
            new Probe.UnitValues("n3", 2),
            new Probe.Predictions(),
            new Probe.Weights("n2")));
    session.step();
    session.step();
    session.epoch();
    until(session, "an epoch", now -> now.epoch() == 1 && now.state() == RunState.PAUSED);
    session.setSpeed(new Speed(50_000));
    session.run();
    until(session, "some steps", now -> now.step() > 30);
    session.pause();
    weights(session);
    session.setSpeed(Speed.FLAT_OUT);
    session.run();
    until(session, RunState.FINISHED);
    assertThat(fingerprint(session)).isEqualTo(plain);
  }

  @Test
  void changesHoldFromTheNextStepOn() {
    Training first = Trials.rate(endless(), 0.05);
    Training second = Choices.with(Trials.rate(endless(), 0.5), "batchSize", 9);
    Session session = session(points(first));
    SupervisedLoop loop = Trials.loop(points(first));
    for (int i = 0; i < 3; i++) {
      session.step();
    }
    session.change(second);
    for (int i = 0; i < 3; i++) {
      session.step();
    }
    until(session, "6 steps", now -> now.step() == 6);
    Trials.steps(loop, 3);
    loop.change(second);
    Trials.steps(loop, 3);
    assertThat(session.latest().learningRate()).isEqualTo(0.5);
    assertThat(fingerprint(session)).isEqualTo(loop.weights().fingerprint());
  }

  @Test
  void aChangeForgetsNoFigure() {
    Session session = session(points(endless()));
    session.step();
    LayerStats before = figures(until(session, RunState.PAUSED));
    session.change(Trials.rate(endless(), 0.5));
    Snapshot after = until(session, "the rate", now -> now.learningRate() == 0.5);
    assertThat(figures(after)).isEqualTo(before);
  }

  @Test
  void fewerEpochsThanWereMadeFinishTheRun() {
    Session session = session(points(endless()));
    session.run();
    until(session, "an epoch", now -> now.epoch() > 0);
    session.change(epochs(1));
    Snapshot finished = until(session, RunState.FINISHED);
    // No step was made after the order, and none is recorded.
    assertThat(session.history().trainingLoss().curve().steps()).endsWith((double) finished.step());
    session.reset();
    until(session, RunState.READY);
    session.run();
    assertThat(until(session, RunState.FINISHED).step()).isEqualTo(5);
  }

  @Test
  void slowRunsKeepTheirPace() {
    Session session = session(points(endless()));
    session.setSpeed(new Speed(1));
    session.run();
    // 16 examples at 1 a second: the first step at once, the next one after 16 seconds.
    until(session, "a step", now -> now.step() == 1);
    session.setSpeed(Speed.FLAT_OUT);
    until(session, "many steps", now -> now.step() > 1_000);
  }

  @Test
  void ordersComeFromAnyThread() throws InterruptedException {
    Session session = session(points(endless()));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int order = 0; order < 50; order++) {
                      session.step();
                      weights(session);
                      session.latest();
                      session.history().trainingLoss().curve();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join(Waiting.PATIENCE);
    }
    weights(session);
    assertThat(session.latest().step()).isEqualTo(200);
    SupervisedLoop loop = Trials.loop(points(endless()));
    Trials.steps(loop, 200);
    assertThat(fingerprint(session)).isEqualTo(loop.weights().fingerprint());
  }

  @Test
  void itsFirstSnapshotHasThePicturesThatAreWantedAlready() {
    var maps = new Probe.UnitMaps("n1", 4, 6);
    try (var session = new Session(points(endless()), Set.of(maps, new Probe.Weights("gone")))) {
      assertThat(session.latest().pictures()).containsOnlyKeys(maps);
    }
  }

  @Test
  void recordsItsCurves() {
    Session session = session(points(epochs(60)));
    session.run();
    until(session, RunState.FINISHED);
    RunHistory history = session.history();
    assertThat(history.validationLoss().curve().count()).isEqualTo(61);
    assertThat(history.metricNames()).containsExactly("accuracy", "training accuracy");
    assertThat(history.metric("accuracy").curve().last()).isGreaterThan(0.9);
    assertThat(history.metric("weather").curve().count()).isZero();
    assertThat(history.gradientNodes()).containsExactly("n1", "n2");
    // A run of 300 steps takes less than a look; it draws a line all the same.
    double[] steps = history.gradientNorm("n1").curve().steps();
    assertThat(steps).hasSizeGreaterThan(200).isSorted().startsWith(1, 2, 3);
    assertThat(history.trainingLoss().curve().steps())
        .hasSizeGreaterThan(200)
        .isSorted()
        .startsWith(1, 2, 3)
        .endsWith(300);
  }
}
