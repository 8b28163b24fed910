package glassbox.microscope;

import java.util.List;

/// How a layer that moves numbers finds the place that one of them comes from.
interface MovedWay {

  /// Of its sentences.
  String key();

  /// Whether a number may stand at several places afterwards.
  boolean copies();

  /// Without numbers.
  List<Line> formulas();

  /// The sums that lead from an output to its place in the input.
  List<Line> lines(int unit);
}
