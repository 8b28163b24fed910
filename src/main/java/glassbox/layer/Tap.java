package glassbox.layer;

import glassbox.engine.Shape;

/// One of the places that a window reads for one output: where it lies, what stands there, and how
/// much it weighs.
///
/// @param place in the input's coordinates; beyond its edges where the window reaches into padding
/// @param input the element of the example's input that stands there, as the padding says: the
///   mirrored one, or that of the edge; -1 for a zero, and in pools for what doesn't count
/// @param weight the element of the layer's parameter `weight`; -1 where nothing is weighed, as in
///   pools
public record Tap(Place place, int input, int weight) {

  /// What stands where no element of the input does.
  public static final int NOTHING = -1;

  public boolean isZero() {
    return input < 0;
  }

  /// @param shape of the input
  public boolean isInside(Shape shape) {
    return place.isInside(shape);
  }
}
