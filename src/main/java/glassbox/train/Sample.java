package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import java.util.Optional;

/// What goes through the network for a picture of a single pass.
public sealed interface Sample {

  /// The one that is shown where nobody chose.
  Example FIRST = new Example(0);

  /// An example of the data.
  ///
  /// @param part that it is of; of the training part where this one has no examples
  /// @param index counted on from the start again where there are fewer
  record Example(Part part, int index) implements Sample {

    /// One of the validation examples.
    public Example(int index) {
      this(Part.VALIDATION, index);
    }

    /// The part that it is of in this data.
    public Part partIn(Dataset data) {
      return filled(part, data);
    }

    /// The examples of that part.
    public Examples among(Dataset data) {
      return partIn(data).of(data);
    }

    /// Its place among them; there is at least one.
    public int in(Dataset data) {
      return Math.floorMod(index, Math.max(1, among(data).count()));
    }

    /// The numbers that the network gets of it; a copy. Empty where there are no examples.
    public Optional<float[]> inputs(Dataset data) {
      Examples all = among(data);
      return all.count() == 0
          ? Optional.empty()
          : Optional.of(all.pick(new int[] {in(data)}).inputs());
    }
  }

  /// What is in no data set: a drawing.
  ///
  /// @param inputs of one example, as the network gets them; the same array is the same sample
  record Own(float[] inputs) implements Sample {}

  /// The examples that one is chosen from where nobody said of which part: those watched while
  /// training, or else those trained on.
  static Examples among(Dataset data) {
    return part(data).of(data);
  }

  /// The part that they are.
  static Part part(Dataset data) {
    return FIRST.partIn(data);
  }

  private static Part filled(Part wanted, Dataset data) {
    return wanted.of(data).count() > 0 ? wanted : Part.TRAINING;
  }
}
