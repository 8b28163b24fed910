package glassbox.train;

import glassbox.design.Training;
import glassbox.engine.kernel.Kernels;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import glassbox.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What the trainer thread does: orders, steps, and a look at the run now and then. All but
/// [#latest] and [#history] belong to that thread.
final class Trainer {

  private static final Texts TEXTS = Texts.of("train", "runs");

  /// Between two looks: a little less than a frame at 30 a second.
  private static final long LOOK_NANOS = 30_000_000;

  /// How long the thread waits for an order before it looks whether it is still wanted.
  private static final long PATIENT_NANOS = 1_000_000_000;

  /// Pictures may take one part in so many of the time: the run is to go on at 95 % of its speed
  /// while it is watched, and what draws them takes more than they do.
  private static final int PICTURE_SHARE = 100;

  private final Orders orders;
  private final Kernels kernels;
  private Experiment start;
  private final Mailbox<Snapshot> mailbox;
  private final StepRate rate = new StepRate();
  private volatile Recorder recorder;
  private SupervisedLoop loop;
  private Camera camera;
  private UpdateMeter meter;
  private Pace pace = new Pace(Speed.FLAT_OUT);
  private Training training;
  private Set<Probe> watched;
  private RunState state = RunState.READY;

  /// Why the run stands still, where it was not the loop that gave up.
  private Optional<Failure> broken = Optional.empty();

  private boolean exercises;

  /// Goes on only while nothing else is to be done.
  private Optional<Exercise> exercise = Optional.empty();

  private boolean untilEpochEnd;

  /// Whether a number was set by hand since the network began.
  private boolean handSet;

  private long lastLook;
  private long picturesAgain;

  /// What the last ones took.
  private long pictureNanos;

  private Map<Probe, Picture> pictures;

  Trainer(Experiment experiment, Kernels kernels, Orders orders, Set<Probe> watched) {
    this.orders = orders;
    this.kernels = kernels;
    start = experiment;
    training = experiment.training();
    loop = new SupervisedLoop(experiment, kernels);
    meter = new UpdateMeter(loop);
    camera = new Camera(loop, meter);
    recorder = new Recorder(loop);
    this.watched = watched;
    pictures = camera.take(watched);
    mailbox = new Mailbox<>(snapshot());
  }

  Snapshot latest() {
    return mailbox.latest();
  }

  RunHistory history() {
    return recorder.history();
  }

  boolean isOpen() {
    return state != RunState.CLOSED;
  }

  /// One thing that the thread does and that may go wrong.
  private interface Turn {
    void take() throws InterruptedException;
  }

  /// Until the run is closed. Whatever goes wrong becomes a state with words, never a dead thread.
  void live() {
    Turn obeyAndAdvance =
        () -> {
          obey();
          if (state == RunState.RUNNING) {
            advance();
          }
        };
    attempt(() -> look(true));
    while (isOpen()) {
      attempt(obeyAndAdvance);
    }
  }

  /// Errors too: the screens would wait for a thread that is gone.
  private void attempt(Turn turn) {
    try {
      turn.take();
    } catch (InterruptedException interrupted) {
      close();
    } catch (Throwable thrown) {
      fail(thrown);
    }
  }

  private void fail(Throwable thrown) {
    if (isOpen()) {
      state = RunState.FAILED;
      Failure failure =
          switch (thrown) {
            case RunRefusedException refused -> new Failure("", refused.refusal().reason());
            case OutOfMemoryError late -> new Failure("", TEXTS.get("memory"));
            default -> describe(thrown);
          };
      broken = Optional.of(failure);
      mailbox.put(mailbox.latest().failed(failure));
    }
  }

  private static Failure describe(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    return new Failure("", TEXTS.get("fault", message == null ? name : name + ", " + message));
  }

  private void obey() throws InterruptedException {
    exercise = exercise.filter(_ -> state == RunState.READY).filter(Exercise::pass);
    if (exercise.isPresent()) {
      orders.carryOut(this);
    } else if (state != RunState.RUNNING) {
      orders.await(PATIENT_NANOS).carryOut(this);
    } else if (pace.isLimited()) {
      long wait = pace.nanosToWait(System.nanoTime());
      if (wait > 0) {
        look(false);
        orders.await(Math.min(wait, LOOK_NANOS)).carryOut(this);
      }
    }
    orders.carryOut(this);
  }

  private void advance() {
    long now = System.nanoTime();
    if (pace.nanosToWait(now) > 0) {
      return;
    }
    boolean lookDue = now - lastLook >= LOOK_NANOS;
    // Fewer epochs than there were may have been ordered.
    if (!loop.isOver()) {
      oneStepOf(lookDue, now);
    }
    if (loop.failed().isPresent()) {
      state = RunState.FAILED;
    } else if (loop.isOver()) {
      state = RunState.FINISHED;
    } else if (untilEpochEnd && loop.atEpochEnd()) {
      state = RunState.PAUSED;
    }
    if (state != RunState.RUNNING) {
      stand();
    } else if (lookDue) {
      look(false);
    }
  }

  private void oneStepOf(boolean measured, long now) {
    boolean metered = measured || Recorder.isDense(loop.steps() + 1);
    meter.before(metered);
    loop.step();
    meter.after(metered);
    pace.stepped(loop.rows(), now);
    if (loop.failed().isPresent()) {
      recorder.failed();
    } else {
      recorder.stepped(measured, now);
      if (metered) {
        recorder.updates(meter.stats());
      }
    }
  }

  /// After the last step for now.
  private void stand() {
    untilEpochEnd = false;
    recorder.flush();
    // Many examples take a while to be looked at; that the run stands is seen at once.
    mailbox.put(snapshot());
    look(true);
  }

  /// Publishes a snapshot.
  ///
  /// @param thorough with pictures and metrics whatever they cost: the run stands still
  private void look(boolean thorough) {
    long now = System.nanoTime();
    if (!thorough && now - lastLook < LOOK_NANOS) {
      return;
    }
    lastLook = now;
    if (thorough || now >= picturesAgain) {
      pictures = Map.copyOf(camera.take(watched));
      long end = System.nanoTime();
      // One look that took long, because the processor was elsewhere, doesn't stop them for long.
      picturesAgain = end + Math.min(end - now, pictureNanos) * PICTURE_SHARE;
      pictureNanos = end - now;
    }
    mailbox.put(snapshot());
  }

  private Snapshot snapshot() {
    Map<String, Double> metrics = new HashMap<>(loop.validationMetrics());
    loop.trainingMetrics()
        .forEach((name, value) -> metrics.put(RunHistory.OF_TRAINING + name, value));
    return new Snapshot(
        state,
        loop.steps(),
        loop.epoch(),
        loop.trainingLoss(),
        loop.validationLoss(),
        metrics,
        state == RunState.RUNNING ? rate.perSecond(loop.steps(), System.nanoTime()) : 0,
        loop.learningRate(),
        meter.stats(),
        pictures,
        loop.failed().or(() -> broken));
  }

  void run() {
    begin(false);
  }

  void oneEpoch() {
    begin(true);
  }

  private void begin(boolean oneEpoch) {
    if (state == RunState.FAILED) {
      return;
    }
    loop.extend();
    untilEpochEnd = oneEpoch;
    state = RunState.RUNNING;
    long now = System.nanoTime();
    pace.restart(now);
    rate.restart(loop.steps(), now);
    recorder.resumed(now);
    // The first step is seen at once.
    lastLook = now - LOOK_NANOS;
  }

  void pause() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
      stand();
    }
  }

  void oneStep() {
    if (state == RunState.FAILED) {
      return;
    }
    loop.extend();
    recorder.resumed(System.nanoTime());
    oneStepOf(true, System.nanoTime());
    state =
        loop.failed().isPresent()
            ? RunState.FAILED
            : loop.isOver() ? RunState.FINISHED : RunState.PAUSED;
    stand();
  }

  void reset() {
    restart();
    broken = Optional.empty();
    untilEpochEnd = false;
    state = RunState.READY;
    look(true);
  }

  /// Makes use of the time until it begins.
  void exercise() {
    exercises = true;
    exercise = state == RunState.READY ? loop.exercise() : Optional.empty();
  }

  void setSpeed(Speed speed) {
    pace = new Pace(speed);
    pace.restart(System.nanoTime());
  }

  void change(Training changed) {
    training = changed;
    loop.change(changed);
    look(state != RunState.RUNNING);
  }

  /// Another network for the same data, and how it is trained. Where there is no room for it, the
  /// one before stands until a smaller one is ordered.
  void change(Blueprint blueprint, Training changed) {
    start = start.withBlueprint(blueprint);
    training = changed;
    if (knowsNothing()) {
      restart();
    } else {
      loop.change(blueprint, changed);
      follow();
    }
    if (state == RunState.FAILED && broken.isPresent() && loop.failed().isEmpty()) {
      state = RunState.PAUSED;
    }
    broken = Optional.empty();
    look(state != RunState.RUNNING);
  }

  /// Whether the network is as its seed made it, so that another one is too.
  private boolean knowsNothing() {
    return loop.steps() == 0 && !handSet && loop.experiment().start().isEmpty();
  }

  private void restart() {
    loop = new SupervisedLoop(start.fresh().withTraining(training), kernels);
    handSet = false;
    recorder = new Recorder(loop);
    follow();
  }

  /// Looks at the loop's network from now on.
  private void follow() {
    meter = new UpdateMeter(loop);
    camera = new Camera(loop, meter);
    pictures = Map.of();
    picturesAgain = 0;
    if (exercises) {
      exercise();
    }
  }

  /// Sets one number by hand.
  ///
  /// @param before gets what it was; nothing where there is no such place
  void setWeight(WeightPlace place, float value, CompletableFuture<Optional<Float>> before) {
    Optional<Float> old = loop.set(place, value);
    handSet |= old.isPresent();
    before.complete(old);
    picturesAgain = 0;
    if (state != RunState.RUNNING) {
      loop.measure();
      meter.weighAgain();
      look(true);
    }
  }

  void watch(Set<Probe> probes) {
    if (!probes.equals(watched)) {
      watched = probes;
      picturesAgain = 0;
      look(state != RunState.RUNNING);
    }
  }

  void copyWeights(CompletableFuture<Weights> copy) {
    try {
      copy.complete(loop.allWeights());
    } catch (OutOfMemoryError tooLarge) {
      // Whoever waits for it must hear; the run itself lost nothing.
      copy.completeExceptionally(tooLarge);
    }
  }

  void close() {
    state = RunState.CLOSED;
    mailbox.put(snapshot());
  }
}
