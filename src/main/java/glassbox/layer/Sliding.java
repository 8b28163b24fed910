package glassbox.layer;

import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;

/// The windows of a layer that moves over images or along sequences, of which it is known that they
/// fit.
///
/// @param input what it moves over
record Sliding(Shape input, Window down, Window across) {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @throws ShapeException when `input` is no image, or too small
  static Sliding over(
      Shape input, Pair kernel, Pair stride, Pair dilation, Padding padding, PaddingMode mode) {
    image(input);
    var down =
        Window.of(input.size(1), kernel.height(), stride.height(), dilation.height(), padding);
    var across =
        Window.of(input.size(2), kernel.width(), stride.width(), dilation.width(), padding);
    return new Sliding(input, fitting(down, mode), fitting(across, mode));
  }

  /// @throws ShapeException when `input` is no sequence, or too short
  static Sliding along(
      Shape input, int kernel, int stride, int dilation, Padding padding, PaddingMode mode) {
    sequence(input);
    Window along = Window.of(input.size(0), kernel, stride, dilation, padding);
    return new Sliding(input, Window.STILL, fitting(along, mode));
  }

  /// @throws ShapeException when a shape is none of an image
  static void image(Shape input) {
    if (input.rank() != 3) {
      throw new ShapeException(TEXTS.get("image", input.rank(), input));
    }
  }

  /// @throws ShapeException when a shape is none of a sequence
  static Shape sequence(Shape input) {
    if (input.rank() != 2) {
      throw new ShapeException(TEXTS.get("sequence", input.rank(), input));
    }
    return input;
  }

  /// How something lies in memory of which each channel or feature is seen as a whole.
  ///
  /// @throws ShapeException when it is neither image nor sequence
  static Lay whole(Shape input) {
    if (input.rank() != 2 && input.rank() != 3) {
      throw new ShapeException(TEXTS.get("pixels.or.steps", input.rank(), input));
    }
    return Lay.of(input);
  }

  private static Window fitting(Window window, PaddingMode mode) {
    if (!window.fits()) {
      throw new ShapeException(TEXTS.get("kernel", window.padded(), window.reach()));
    }
    int most = Math.max(window.before(), window.after());
    if (mode == PaddingMode.MIRROR && most >= window.size()) {
      throw new ShapeException(TEXTS.get("mirror", window.size() - 1, most));
    }
    return window;
  }

  /// @throws ShapeException when a window may see nothing but padding
  Sliding neverBlind() {
    for (Window window : List.of(down, across)) {
      int most = Math.max(window.before(), window.after());
      if (most >= window.kernel()) {
        throw new ShapeException(TEXTS.get("blind", window.kernel() - 1, most));
      }
    }
    return this;
  }

  boolean isImage() {
    return input.rank() == 3;
  }

  /// What comes out, with so many channels or features.
  Shape output(int channels) {
    return isImage()
        ? Shape.of(channels, down.output(), across.output())
        : Shape.of(across.output(), channels);
  }

  /// The sums behind the sizes.
  List<String> arithmetic() {
    return isImage()
        ? List.of(TEXTS.get("height", down.sum()), TEXTS.get("width", across.sum()))
        : List.of(TEXTS.get("steps", across.sum()));
  }
}
