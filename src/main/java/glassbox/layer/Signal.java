package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;

/// What flows along a wire: a batch of values forward, the gradient of the loss with respect to
/// them backward. Laid out once for the largest batch; a smaller one uses the first rows.
///
/// @param shape of one example
public record Signal(Shape shape, Slice value, Slice gradient) {

  public static Signal forBatch(int batch, Shape shape) {
    int length = Math.multiplyExact(batch, shape.elements());
    return new Signal(shape, Slice.ofLength(length), Slice.ofLength(length));
  }
}
