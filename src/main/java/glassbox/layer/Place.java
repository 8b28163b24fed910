package glassbox.layer;

import glassbox.engine.Shape;

/// Where an element of an example stands: in an image `[channels, height, width]`, or in a sequence
/// `[steps, features]`, which is an image one pixel high: its steps are columns, its features
/// channels. An element of a vector is a channel of a single pixel.
public record Place(int channel, int row, int column) {

  /// @param element counted as they lie in memory
  public static Place of(Shape shape, int element) {
    return switch (shape.rank()) {
      case 1 -> new Place(element, 0, 0);
      case 2 -> new Place(element % shape.last(), 0, element / shape.last());
      default -> {
        int pixels = width(shape) * height(shape);
        int pixel = element % pixels;
        yield new Place(element / pixels, pixel / width(shape), pixel % width(shape));
      }
    };
  }

  /// The way back of [#of], for a place that [#isInside].
  public int element(Shape shape) {
    return switch (shape.rank()) {
      case 1 -> channel;
      case 2 -> column * shape.last() + channel;
      default -> (channel * height(shape) + row) * width(shape) + column;
    };
  }

  public boolean isInside(Shape shape) {
    return row >= 0 && row < height(shape) && column >= 0 && column < width(shape);
  }

  public static int channels(Shape shape) {
    return shape.rank() == 3 ? shape.size(0) : shape.last();
  }

  public static int height(Shape shape) {
    return shape.rank() == 3 ? shape.size(1) : 1;
  }

  public static int width(Shape shape) {
    return switch (shape.rank()) {
      case 1 -> 1;
      case 2 -> shape.size(0);
      default -> shape.size(2);
    };
  }
}
