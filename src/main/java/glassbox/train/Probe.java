package glassbox.train;

import glassbox.net.WeightPlace;

/// Something a screen wants to see while it is shown. Only what is asked for is computed and
/// copied, at a step boundary, at most once a frame.
public sealed interface Probe {

  /// For two inputs: the output of each unit of a node over the plane `±extent`, sampled at
  /// `resolution × resolution` points, row 0 at the top. Result: [Picture.Maps].
  record UnitMaps(String node, int resolution, double extent) implements Probe {}

  /// The values of a node's output for one validation example. Result: [Picture.Values].
  record UnitValues(String node, int example) implements Probe {}

  /// The network's output for inputs that are in no data set. Result: [Picture.Values].
  ///
  /// @param inputs of one example, as the network gets them; the same array is the same probe
  record Given(float[] inputs) implements Probe {}

  /// For two inputs: the network's whole output over the plane. Result: [Picture.Maps].
  record Surface(int resolution, double extent) implements Probe {}

  /// For one input: the network's output at so many places, evenly from one end to the other.
  /// Result: [Picture.Predictions].
  record Course(int places, double from, double to) implements Probe {}

  /// Every validation example's prediction. Result: [Picture.Predictions].
  record Predictions() implements Probe {}

  /// Parameters of a node, a copy. Result: [Picture.Weights].
  record Weights(String node) implements Probe {}

  /// What a node remembers and does not learn: running means. Result: [Picture.Remembered].
  record Remembered(String node) implements Probe {}

  /// The next step of the run, as one example of its batch goes through it. Result:
  /// [Picture.NextStep]; none where the run failed.
  ///
  /// @param row which example of the batch
  record NextStep(int row) implements Probe {}

  /// How the last step moved one number. Result: [Picture.Update]; none before the first step.
  record Update(WeightPlace place) implements Probe {}

  /// How the numbers of a node are spread. Result: [Picture.Histogram]; none where it has no such
  /// numbers, or they are not known yet.
  record Histogram(String node, Quantity what) implements Probe {}
}
