package glassbox.train;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The curves of a run: they only grow, and any thread may read them while the trainer writes.
public final class RunHistory {

  /// Stands before the name of a metric that is of the training part.
  public static final String OF_TRAINING = "training ";

  private static final Series NOTHING = new Series();

  private final Series trainingLoss = new Series();
  private final Series leastLoss = new Series(Series.Joining.LEAST);
  private final Series largestLoss = new Series(Series.Joining.MOST);
  private final Series validationLoss = new Series();
  private final Map<String, Series> metrics = new ConcurrentHashMap<>();
  private final Map<String, Series> gradientNorms = new ConcurrentHashMap<>();
  private final Map<String, Series> updateRatios = new ConcurrentHashMap<>();
  private final Series epochs = new Series();
  private final Series seconds = new Series();

  /// The loss of each step's batch, before its update and without penalties; over steps.
  public Series trainingLoss() {
    return trainingLoss;
  }

  /// The smallest loss of a batch between two points of [#trainingLoss], which thinning keeps; over
  /// the same steps, like [#largestLoss].
  public Series leastLoss() {
    return leastLoss;
  }

  public Series largestLoss() {
    return largestLoss;
  }

  /// The validation loss at the end of each epoch; over steps.
  public Series validationLoss() {
    return validationLoss;
  }

  /// The names of the metrics recorded so far, sorted: those of a [Snapshot].
  public Set<String> metricNames() {
    return Collections.unmodifiableSet(new TreeSet<>(metrics.keySet()));
  }

  /// A metric at the end of each epoch; over steps. Empty while nothing is recorded. Of the
  /// training part it is the mean over the epoch's batches, each before its update, as the loss is.
  public Series metric(String name) {
    return metrics.getOrDefault(name, NOTHING);
  }

  /// The ids of the layers whose gradients were measured.
  public Set<String> gradientNodes() {
    return Collections.unmodifiableSet(new TreeSet<>(gradientNorms.keySet()));
  }

  /// The length of a layer's gradient, of the first steps nearly each, later as often as it was
  /// looked at; over steps. Empty while nothing is recorded.
  public Series gradientNorm(String node) {
    return gradientNorms.getOrDefault(node, NOTHING);
  }

  /// How far an update moved a layer's weights, as a share of their length; over steps, as often as
  /// [#gradientNorm]. Empty while nothing is recorded.
  public Series updateRatio(String node) {
    return updateRatios.getOrDefault(node, NOTHING);
  }

  /// How many epochs were passed, with the fraction of the present one; over steps.
  public Series epochs() {
    return epochs;
  }

  /// For how long the run had run, pauses left out; over steps.
  public Series seconds() {
    return seconds;
  }

  /// The losses and metrics as they stand now, to be compared with other runs'; they do not grow
  /// any more. What is kept of single layers stays behind.
  public RunHistory figures() {
    var copy = new RunHistory();
    copy.trainingLoss.take(trainingLoss);
    copy.validationLoss.take(validationLoss);
    copy.epochs.take(epochs);
    copy.seconds.take(seconds);
    metrics.forEach(
        (name, series) -> copy.metrics.computeIfAbsent(name, _ -> new Series()).take(series));
    return copy;
  }

  /// @param mean of the steps since the point before, `least` and `largest` among them
  void addLoss(double step, double mean, double least, double largest) {
    trainingLoss.add(step, mean);
    leastLoss.add(step, least);
    largestLoss.add(step, largest);
  }

  void addMetric(String name, double step, double value) {
    metrics.computeIfAbsent(name, _ -> new Series()).add(step, value);
  }

  void addGradientNorm(String node, double step, double value) {
    gradientNorms.computeIfAbsent(node, _ -> new Series()).add(step, value);
  }

  void addUpdateRatio(String node, double step, double value) {
    updateRatios.computeIfAbsent(node, _ -> new Series()).add(step, value);
  }
}
