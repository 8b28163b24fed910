package glassbox.layer;

import glassbox.engine.Shape;

/// How the pixels of an example lie in memory: those of a channel in rows, or of a sequence, whose
/// steps are pixels of an image one pixel high, all channels of a step together.
///
/// @param channels of an image, features of a sequence
/// @param channel how far channels are apart
/// @param pixel how far neighbouring pixels are apart
record Lay(int channels, int height, int width, int channel, int pixel) {

  static Lay of(Shape shape) {
    return shape.rank() == 3
        ? new Lay(shape.size(0), shape.size(1), shape.size(2), shape.size(1) * shape.size(2), 1)
        : new Lay(shape.last(), 1, shape.size(0), 1, shape.last());
  }

  int elements() {
    return channels * height * width;
  }
}
