package glassbox.microscope;

import glassbox.layer.Channels;
import glassbox.layer.Concat;
import glassbox.layer.Flatten;
import glassbox.layer.Pad2D;
import glassbox.layer.Reshape;
import glassbox.layer.Tap;
import glassbox.layer.UpSample2D;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where a layer that only moves numbers takes each of them from.
record Origins(Scene scene) {

  /// A number that comes in.
  ///
  /// @param input which of the layer's inputs, from 0
  record Origin(int input, int element) {}

  /// Empty for a zero that stands beyond the edge, and for a layer that does not move numbers.
  Optional<Origin> of(int unit) {
    return switch (scene.layer()) {
      case Flatten.Spec _, Reshape.Spec _ -> Optional.of(new Origin(0, unit));
      case Pad2D.Spec _, UpSample2D.Spec _ -> {
        Tap tap = scene.layer().taps(scene.inputShapes(), unit).getFirst();
        yield tap.isZero() ? Optional.empty() : Optional.of(new Origin(0, tap.input()));
      }
      case Concat.Spec _ -> Optional.of(joined(unit));
      default -> Optional.empty();
    };
  }

  /// Each step, or the one image, has what the inputs bring behind each other.
  private Origin joined(int unit) {
    int runs = Channels.of(scene.outputShape()).runs();
    int width = scene.outputShape().elements() / runs;
    int run = unit / width;
    int at = unit % width;
    int input = 0;
    while (at >= width(input, runs)) {
      at -= width(input, runs);
      input++;
    }
    return new Origin(input, run * width(input, runs) + at);
  }

  private int width(int input, int runs) {
    return scene.inputShapes().get(input).elements() / runs;
  }

  /// All outputs that are this number.
  int[] copies(Origin origin) {
    return IntStream.range(0, scene.outputShape().elements())
        .filter(unit -> of(unit).filter(origin::equals).isPresent())
        .toArray();
  }
}
