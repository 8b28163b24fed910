package glassbox.doctor;

import glassbox.design.Checked;
import glassbox.train.RunHistory;
import glassbox.train.Series;
import glassbox.train.Snapshot;
import glassbox.train.UnitShares;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// What a run's figures come to. Sizes are medians over the last [#LOOKS] looks, for they range
/// over orders of magnitude and one step alone says little.
///
/// @param since the step at which the design was last changed: what was before tells of another one
/// @param beginning of the present design's run
/// @param units what is dead and saturated for certain, by layer
record Vitals(
    Checked checked,
    Snapshot snapshot,
    RunHistory history,
    double since,
    Beginning beginning,
    Map<String, UnitShares> units) {

  private static final int LOOKS = 32;

  /// Epochs over which metrics are means.
  private static final int EPOCHS = 3;

  /// How many updates the present design made.
  double steps() {
    return snapshot.step() - since;
  }

  /// The root of the mean square of a layer's gradient: its length, whatever its size. NaN where it
  /// is unknown.
  double gradient(String layer) {
    long count = checked.parameters().getOrDefault(layer, 0L);
    return recent(history.gradientNorm(layer)) / Math.sqrt(count);
  }

  /// How far an update moves a layer's weights, as a share of their length.
  double update(String layer) {
    return recent(history.updateRatio(layer));
  }

  /// The update of the layer in the middle; NaN while none is known.
  double usualUpdate(List<String> layers) {
    double[] sorted =
        layers.stream().mapToDouble(this::update).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /// The length of the whole gradient now.
  double wholeGradient(List<String> layers) {
    return length(layers.stream().mapToDouble(layer -> recent(history.gradientNorm(layer))));
  }

  private static double length(DoubleStream norms) {
    return Math.sqrt(norms.filter(Double::isFinite).map(norm -> norm * norm).sum());
  }

  private double recent(Series series) {
    return median(after(series.newest(LOOKS)).values());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /// The part of a curve that the present design made.
  private Series.Curve after(Series.Curve curve) {
    return after(curve, since);
  }

  static Series.Curve after(Series.Curve curve, double since) {
    int from = 0;
    while (from < curve.count() && curve.steps()[from] <= since) {
      from++;
    }
    return new Series.Curve(
        Arrays.copyOfRange(curve.steps(), from, curve.count()),
        Arrays.copyOfRange(curve.values(), from, curve.count()));
  }

  /// How many epochs the present design has ended.
  int epochs() {
    return after(metric(RunHistory.OF_TRAINING)).count();
  }

  private Series.Curve metric(String of) {
    Series accuracy = history.metric(of + "accuracy");
    return (accuracy.added() > 0 ? accuracy : history.metric(of + "r2")).curve();
  }

  /// How much of what there is to learn was learned, as of the last epochs: 0 is what a guess gives
  /// that knows the most frequent class or the mean alone, 1 is without fault. The better one of
  /// training and validation, for dropout makes the first worse. NaN before the first epoch's end.
  double learned(Facts facts) {
    double training = mean(after(metric(RunHistory.OF_TRAINING)));
    double validation = mean(after(metric("")));
    double best = Double.isNaN(validation) ? training : Math.max(training, validation);
    if (!facts.classifies()) {
      return best;
    }
    return (best - facts.majority()) / Math.max(1e-9, 1 - facts.majority());
  }

  /// Of the last epochs.
  private static double mean(Series.Curve curve) {
    return Arrays.stream(curve.values())
        .skip(Math.max(0, curve.count() - EPOCHS))
        .average()
        .orElse(Double.NaN);
  }

  /// The validation loss at the end of each epoch.
  Series.Curve validation() {
    return after(history.validationLoss().curve());
  }

  /// The mean training loss between two steps; NaN where none is known.
  double loss(double from, double to) {
    Series.Curve curve = history.trainingLoss().curve();
    double sum = 0;
    int count = 0;
    for (int i = 0; i < curve.count(); i++) {
      if (curve.steps()[i] > from && curve.steps()[i] <= to) {
        sum += curve.values()[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
