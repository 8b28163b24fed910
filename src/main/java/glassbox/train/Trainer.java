package glassbox.train;

import glassbox.design.Training;
import glassbox.engine.kernel.Kernels;
import glassbox.net.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// What the trainer thread does: orders, steps, and a look at the run now and then. All but
/// [#latest] and [#history] belong to that thread.
final class Trainer {

  /// Between two looks: a little less than a frame at 30 a second.
  private static final long LOOK_NANOS = 30_000_000;

  /// Losses are kept at most this often, as means of the steps between.
  private static final long RECORD_NANOS = 2_000_000;

  private static final long PATIENT_NANOS = 50_000_000;

  /// Pictures may take this share of the time.
  private static final int PICTURE_SHARE = 10;

  private final BlockingQueue<Session.Order> orders;
  private final Kernels kernels;
  private final Experiment start;
  private final Mailbox<Snapshot> mailbox;
  private volatile RunHistory history = new RunHistory();
  private SupervisedLoop loop;
  private Camera camera;
  private UpdateMeter meter;
  private Pace pace = new Pace(Speed.FLAT_OUT);
  private Training training;
  private Set<Probe> watched = Set.of();
  private RunState state = RunState.READY;
  private boolean untilEpochEnd;
  private long lastLook;
  private long picturesAgain;
  private long lastRecord;
  private double recordSum;
  private int recordCount;
  private Map<Probe, Picture> pictures = Map.of();
  private Map<String, Double> trainingMetrics = Map.of();
  private final StepRate rate = new StepRate();

  Trainer(Experiment experiment, Kernels kernels, BlockingQueue<Session.Order> orders) {
    this.orders = orders;
    this.kernels = kernels;
    start = experiment;
    training = experiment.training();
    loop = new SupervisedLoop(experiment, kernels);
    camera = new Camera(loop);
    meter = new UpdateMeter(loop);
    mailbox = new Mailbox<>(snapshot());
    recordEpoch();
  }

  Snapshot latest() {
    return mailbox.latest();
  }

  RunHistory history() {
    return history;
  }

  /// Until the run is closed. Whatever goes wrong becomes a state with words, never a dead thread.
  void live() {
    look(true);
    while (state != RunState.CLOSED) {
      try {
        obey();
        if (state == RunState.RUNNING) {
          advance();
        }
      } catch (InterruptedException interrupted) {
        close();
      } catch (RuntimeException | OutOfMemoryError broken) {
        fail(broken);
      }
    }
  }

  private void fail(Throwable broken) {
    state = RunState.FAILED;
    String reason =
        broken instanceof OutOfMemoryError
            ? "There is not enough memory for this run. Use a smaller batch or fewer units."
            : "The run stopped: " + broken.getMessage();
    mailbox.put(withFailure(new Failure("", reason)));
  }

  private Snapshot withFailure(Failure failure) {
    Snapshot last = mailbox.latest();
    return new Snapshot(
        RunState.FAILED,
        last.step(),
        last.epoch(),
        last.trainingLoss(),
        last.validationLoss(),
        last.metrics(),
        0,
        last.learningRate(),
        last.layers(),
        last.pictures(),
        Optional.of(failure));
  }

  private void obey() throws InterruptedException {
    if (state != RunState.RUNNING) {
      Session.await(orders, PATIENT_NANOS * 20).carryOut(this);
    }
    long wait = state == RunState.RUNNING ? pace.nanosToWait(System.nanoTime()) : 0;
    if (wait > 0) {
      look(false);
      Session.await(orders, Math.min(wait, LOOK_NANOS)).carryOut(this);
    }
    for (Session.Order order = orders.poll(); order != null; order = orders.poll()) {
      order.carryOut(this);
    }
  }

  private void advance() {
    long now = System.nanoTime();
    if (pace.nanosToWait(now) > 0) {
      return;
    }
    boolean lookDue = now - lastLook >= LOOK_NANOS;
    oneStepOf(lookDue);
    boolean epochDone = loop.atEpochEnd();
    if (loop.failed().isPresent()) {
      state = RunState.FAILED;
    } else if (loop.isOver()) {
      state = RunState.FINISHED;
    } else if (untilEpochEnd && epochDone) {
      state = RunState.PAUSED;
    }
    if (state != RunState.RUNNING) {
      untilEpochEnd = false;
      look(true);
    } else if (lookDue) {
      look(false);
    }
  }

  private void oneStepOf(boolean measured) {
    meter.before(measured);
    loop.step();
    meter.after(measured);
    pace.stepped(loop.rows(), System.nanoTime());
    record();
    rate.stepped(loop.steps());
    if (loop.atEpochEnd()) {
      recordEpoch();
    }
  }

  private void record() {
    if (loop.failed().isPresent()) {
      return;
    }
    recordSum += loop.lastLoss();
    recordCount++;
    long now = System.nanoTime();
    if (now - lastRecord >= RECORD_NANOS) {
      lastRecord = now;
      history.trainingLoss().add(loop.steps(), recordSum / recordCount);
      recordSum = 0;
      recordCount = 0;
    }
  }

  private void recordEpoch() {
    if (!Double.isNaN(loop.validationLoss())) {
      history.validationLoss().add(loop.steps(), loop.validationLoss());
    }
    loop.validationMetrics().forEach((name, value) -> history.addMetric(name, loop.steps(), value));
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
      pictures = camera.take(watched);
      measureTraining();
      long end = System.nanoTime();
      picturesAgain = end + (end - now) * PICTURE_SHARE;
    }
    meter
        .stats()
        .forEach(
            (node, stats) -> {
              if (!Double.isNaN(stats.gradientNorm()) && state != RunState.READY) {
                history.addGradientNorm(node, loop.steps(), stats.gradientNorm());
              }
            });
    mailbox.put(snapshot());
  }

  private void measureTraining() {
    Map<String, Double> metrics = new HashMap<>();
    loop.measureTraining()
        .metrics()
        .forEach((name, value) -> metrics.put("training " + name, value));
    trainingMetrics = metrics;
  }

  private Snapshot snapshot() {
    Map<String, Double> metrics = new HashMap<>(trainingMetrics);
    metrics.putAll(loop.validationMetrics());
    return new Snapshot(
        state,
        loop.steps(),
        loop.epoch(),
        loop.trainingLoss(),
        loop.validationLoss(),
        metrics,
        state == RunState.RUNNING ? rate.perSecond() : 0,
        loop.learningRate(),
        meter.stats(),
        pictures,
        loop.failed());
  }

  void run() {
    if (state == RunState.FAILED || state == RunState.CLOSED) {
      return;
    }
    loop.extend();
    untilEpochEnd = false;
    begin();
  }

  void pause() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
      look(true);
    }
  }

  void oneStep() {
    if (state == RunState.FAILED || state == RunState.CLOSED) {
      return;
    }
    loop.extend();
    oneStepOf(true);
    state =
        loop.failed().isPresent()
            ? RunState.FAILED
            : loop.isOver() ? RunState.FINISHED : RunState.PAUSED;
    look(true);
  }

  void oneEpoch() {
    if (state == RunState.FAILED || state == RunState.CLOSED) {
      return;
    }
    loop.extend();
    untilEpochEnd = true;
    begin();
  }

  private void begin() {
    state = RunState.RUNNING;
    pace.restart(System.nanoTime());
    rate.restart(loop.steps());
  }

  void reset() {
    loop = new SupervisedLoop(start.fresh().withTraining(training), kernels);
    camera = new Camera(loop);
    meter = new UpdateMeter(loop);
    history = new RunHistory();
    recordSum = 0;
    recordCount = 0;
    state = RunState.READY;
    recordEpoch();
    look(true);
  }

  void setSpeed(Speed speed) {
    pace = new Pace(speed);
    pace.restart(System.nanoTime());
  }

  void change(Training changed) {
    training = changed;
    loop.change(changed);
    camera = new Camera(loop);
    meter = new UpdateMeter(loop);
    look(state != RunState.RUNNING);
  }

  void watch(Set<Probe> probes) {
    watched = probes;
    picturesAgain = 0;
    look(state != RunState.RUNNING);
  }

  void copyWeights(CompletableFuture<Weights> copy) {
    copy.complete(loop.weights());
  }

  void close() {
    state = RunState.CLOSED;
    mailbox.put(snapshot());
  }
}
