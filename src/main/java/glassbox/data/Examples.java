package glassbox.data;

import glassbox.engine.Shape;
import java.util.stream.IntStream;

/// Examples as a network gets them: standardized, encoded, one behind the other.
///
/// @param shape of one example
/// @param inputs `[count, shape...]`, row-major
public record Examples(Shape shape, float[] inputs, Target target) {

  public int count() {
    return target.size();
  }

  /// A copy of the examples with these indices, in their order.
  public Examples pick(int[] indices) {
    int width = shape.elements();
    float[] picked = new float[indices.length * width];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(inputs, indices[i] * width, picked, i * width, width);
    }
    return new Examples(shape, picked, target.pick(indices));
  }

  /// No more than `most` of them, taken evenly from first to last.
  public Examples thinned(int most) {
    int count = count();
    return count <= most
        ? this
        : pick(IntStream.range(0, most).map(i -> (int) ((long) i * count / most)).toArray());
  }
}
