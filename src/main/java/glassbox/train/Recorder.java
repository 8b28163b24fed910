package glassbox.train;

import glassbox.net.Blueprint;
import java.util.Map;

/// Writes the curves of a run: nearly every step at first, so that a short run draws a line too,
/// then ever fewer.
final class Recorder {

  /// Losses are kept at least this often, as means of the steps between.
  private static final long RECORD_NANOS = 2_000_000;

  /// How many steps of the first ones, and of each doubling after them, are kept whatever the time.
  private static final int DENSE = 64;

  private final SupervisedLoop loop;
  private final RunHistory history = new RunHistory();
  private long lastRecord;
  private long lastStep;
  private long nanos;
  private double sum;
  private double least;
  private double largest;
  private int count;

  Recorder(SupervisedLoop loop) {
    this.loop = loop;
    time();
    epochDone();
  }

  RunHistory history() {
    return history;
  }

  /// The run goes on after a pause, whose time does not count.
  void resumed(long now) {
    lastStep = now;
  }

  /// After each sound step.
  ///
  /// @param measured whether the step was looked at, so that its gradients are wanted anyway
  void stepped(boolean measured, long now) {
    nanos += now - lastStep;
    lastStep = now;
    double loss = loop.lastLoss();
    least = count == 0 ? loss : Math.min(least, loss);
    largest = count == 0 ? loss : Math.max(largest, loss);
    sum += loss;
    count++;
    boolean dense = isDense(loop.steps());
    if (dense || now - lastRecord >= RECORD_NANOS) {
      lastRecord = now;
      flush();
    }
    if (dense || measured) {
      gradients();
    }
    if (loop.atEpochEnd()) {
      epochDone();
    }
  }

  /// After a step that was taken back, since it went wrong: its loss is what tells.
  void failed() {
    flush();
    double loss = loop.lastLoss();
    if (Double.isFinite(loss)) {
      history.addLoss(loop.steps() + 1.0, loss, loss, loss);
    }
  }

  /// Up to 128 all, then every second up to 256, every fourth up to 512 … which costs a long run
  /// nothing.
  static boolean isDense(long step) {
    long apart = Math.max(1, Long.highestOneBit(step) / DENSE);
    return step % apart == 0;
  }

  /// The steps since the last point, as one more.
  void flush() {
    if (count > 0) {
      history.addLoss(loop.steps(), sum / count, least, largest);
      sum = 0;
      count = 0;
      time();
    }
  }

  private void time() {
    history.epochs().add(loop.steps(), loop.epochsPassed());
    history.seconds().add(loop.steps(), nanos / 1e9);
  }

  /// How far the step just made moved each layer.
  void updates(Map<String, LayerStats> stats) {
    for (Map.Entry<String, LayerStats> layer : stats.entrySet()) {
      double ratio = layer.getValue().updateRatio();
      if (Double.isFinite(ratio)) {
        history.addUpdateRatio(layer.getKey(), loop.steps(), ratio);
      }
    }
  }

  private void gradients() {
    for (Blueprint.Stage stage : loop.experiment().blueprint().stages()) {
      double norm = loop.network().gradientNorm(stage.id(), loop.rows());
      if (!Double.isNaN(norm)) {
        history.addGradientNorm(stage.id(), loop.steps(), norm);
      }
    }
  }

  private void epochDone() {
    if (!Double.isNaN(loop.validationLoss())) {
      history.validationLoss().add(loop.steps(), loop.validationLoss());
    }
    loop.validationMetrics().forEach((name, value) -> history.addMetric(name, loop.steps(), value));
    loop.trainingMetrics()
        .forEach(
            (name, value) -> history.addMetric(RunHistory.OF_TRAINING + name, loop.steps(), value));
  }
}
