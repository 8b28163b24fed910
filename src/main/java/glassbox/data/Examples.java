package glassbox.data;

import glassbox.engine.Shape;

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
}
