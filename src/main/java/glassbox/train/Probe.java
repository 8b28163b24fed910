package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.net.WeightPlace;
import java.util.List;
import java.util.OptionalInt;

/// Something a screen wants to see while it is shown. Only what is asked for is computed and
/// copied, at a step boundary, at most once a frame.
public sealed interface Probe {

  /// For two inputs: the output of each unit of a node over the plane `±extent`, sampled at
  /// `resolution × resolution` points, row 0 at the top. Result: [Picture.Maps].
  record UnitMaps(String node, int resolution, double extent) implements Probe {}

  /// The values of a node's output for one example. Result: [Picture.Values].
  record UnitValues(String node, Sample sample) implements Probe {
    public UnitValues(String node, int example) {
      this(node, new Sample.Example(example));
    }
  }

  /// The gradient of one example's loss with respect to the values of a node's output, or of the
  /// data. Result: [Picture.Values]; none for what has no true answer.
  record LossGradient(String node, Sample.Example sample) implements Probe {}

  /// The gradient of one unit with respect to the data: how much each value of the input moves it.
  /// It is taken of the unit's sum in front of the layer's activation, where the layer has one.
  /// Result: [Picture.Gradient].
  ///
  /// @param unit which element of the node's output, or [#LARGEST]
  record InputGradient(String node, int unit, Sample sample) implements Probe {

    /// Whichever output of the whole network is the largest: the class that is taken.
    public static final int LARGEST = -1;
  }

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

  /// What a step would do whose batch was one sample alone. Result: [Picture.NextStep]; none where
  /// the run failed, and for a drawing of which nobody said what it should be.
  ///
  /// @param meant the class that a drawing should be; an example has its own answer
  record StepAlone(Sample sample, OptionalInt meant) implements Probe {}

  /// How the last step moved one number. Result: [Picture.Update]; none before the first step.
  record Update(WeightPlace place) implements Probe {}

  /// How the numbers of a node are spread. Result: [Picture.Histogram]; none where it has no such
  /// numbers, or they are not known yet.
  record Histogram(String node, Quantity what) implements Probe {}

  /// Where the first examples lie in the space of a node's outputs, or of the data, seen along the
  /// two directions in which they spread most. Result: [Picture.Projection].
  record Projection(String node) implements Probe {}

  /// How far the first examples lie from each other in the space of a node's outputs, or of the
  /// data. Result: [Picture.Distances].
  record Distances(String node) implements Probe {}

  /// A text that the network goes on with: each character or word is drawn from what the network
  /// says of the one that comes next, and read before the one after it. Result: [Picture.Writing];
  /// none where the network is not asked what comes next.
  ///
  /// @param beginning what it reads first, as numbers of the vocabulary; at least one
  /// @param temperature 0 takes the most likely one always, 1 draws as the network says, more draws
  ///   what is unlikely more often
  /// @param draw the same number draws the same from the same network
  /// @param length how many are to be written; a large network writes fewer
  record Writing(List<Integer> beginning, double temperature, long draw, int length)
      implements Probe {
    public Writing {
      beginning = List.copyOf(beginning);
    }

    /// Whether each step of a text asks for the one behind it.
    public static boolean suits(Dataset data) {
      return data.kind() == Dataset.Kind.TEXT
          && data.training().target() instanceof Target.Classes classes
          && classes.steps() > 0;
    }
  }
}
