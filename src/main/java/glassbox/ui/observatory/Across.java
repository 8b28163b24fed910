package glassbox.ui.observatory;

import glassbox.train.RunHistory;
import glassbox.train.Series;
import java.util.Arrays;
import java.util.Locale;

/// What the x axis counts.
enum Across {
  STEP,
  EPOCH,
  SECONDS;

  /// Under which the texts on screen name it.
  String key() {
    return "across." + name().toLowerCase(Locale.ROOT);
  }

  /// Where steps of a run lie on the axis.
  double[] of(RunHistory run, double[] steps) {
    return switch (this) {
      case STEP -> steps;
      case EPOCH -> along(run.epochs().curve(), steps);
      case SECONDS -> along(run.seconds().curve(), steps);
    };
  }

  private static double[] along(Series.Curve clock, double[] steps) {
    return clock.count() < 2
        ? new double[steps.length]
        : Arrays.stream(steps).map(clock::at).toArray();
  }
}
