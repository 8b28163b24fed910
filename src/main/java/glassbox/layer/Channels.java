package glassbox.layer;

import glassbox.engine.Shape;

/// How the channels of an image, or the features of a vector or sequence, lie in memory: one
/// example is `runs` times `count` channels of `inner` values.
///
/// @param runs steps of a sequence; 1 for images and vectors
/// @param count of channels or features
/// @param inner pixels of an image; 1 for vectors and sequences
public record Channels(int runs, int count, int inner) {

  public static Channels of(Shape shape) {
    return shape.rank() >= 3
        ? new Channels(1, shape.size(0), shape.elements() / shape.size(0))
        : ofLastAxis(shape);
  }

  /// Where the last axis counts whatever the shape: what a Dense layer gives out.
  public static Channels ofLastAxis(Shape shape) {
    return new Channels(shape.elements() / shape.last(), shape.last(), 1);
  }

  /// The channel of a value, counted through all examples.
  public int of(int element) {
    return element / inner % count;
  }

  /// Values of one example that share a channel.
  public int perChannel() {
    return runs * inner;
  }
}
