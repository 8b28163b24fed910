package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;

/// What goes through the network for a picture of a single pass.
public sealed interface Sample {

  /// The one that is shown where nobody chose.
  Sample FIRST = new Example(0);

  /// One of the validation examples; of the training examples where there are none.
  ///
  /// @param index counted on from the start again where there are fewer
  record Example(int index) implements Sample {

    /// Its place among the examples that there are; at least one.
    public int in(Examples examples) {
      return Math.floorMod(index, Math.max(1, examples.count()));
    }
  }

  /// What is in no data set: a drawing.
  ///
  /// @param inputs of one example, as the network gets them; the same array is the same sample
  record Own(float[] inputs) implements Sample {}

  /// The examples that one is chosen from: those watched while training, or else those trained on.
  static Examples among(Dataset data) {
    return part(data).of(data);
  }

  /// The part that they are.
  static Part part(Dataset data) {
    return data.validation().count() > 0 ? Part.VALIDATION : Part.TRAINING;
  }
}
