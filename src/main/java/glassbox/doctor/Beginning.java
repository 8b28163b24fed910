package glassbox.doctor;

import glassbox.train.RunHistory;
import glassbox.train.Series;
import java.util.Arrays;
import java.util.List;

/// How a design's run began, kept aside: curves forget their first points as they grow.
///
/// @param steps of which it is known
/// @param loss of the first batch; NaN where none is known, like the others
/// @param gradient the length of the whole gradient at the first step
/// @param update how far the first updates moved, as a mean, the layer that they moved most, as a
///   share of its weights
record Beginning(double steps, double loss, double gradient, double update) {

  /// Updates that count as the first; then it is known for good.
  private static final int FIRST = 8;

  static final Beginning UNKNOWN = new Beginning(0, Double.NaN, Double.NaN, Double.NaN);

  /// @param since the step before the first
  /// @param step the last
  static Beginning of(RunHistory history, double since, double step, List<String> learners) {
    double squares =
        learners.stream()
            .mapToDouble(layer -> first(history.gradientNorm(layer), since))
            .filter(Double::isFinite)
            .map(norm -> norm * norm)
            .sum();
    double update =
        learners.stream()
            .map(layer -> Vitals.after(history.updateRatio(layer).curve(), since).values())
            .mapToDouble(values -> Arrays.stream(values).limit(FIRST).average().orElse(Double.NaN))
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    return new Beginning(
        step - since, first(history.trainingLoss(), since), Math.sqrt(squares), update);
  }

  private static double first(Series series, double since) {
    Series.Curve curve = Vitals.after(series.curve(), since);
    return curve.count() == 0 ? Double.NaN : curve.values()[0];
  }

  boolean isKnown() {
    return steps >= FIRST;
  }
}
