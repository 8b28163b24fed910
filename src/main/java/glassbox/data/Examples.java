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
}
