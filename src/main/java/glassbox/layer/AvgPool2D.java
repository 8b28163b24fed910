package glassbox.layer;

import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import java.util.List;
import java.util.Optional;

/// Takes the mean of each window, channel by channel. Only real values count, no padding (LeCun et
/// al., 1989).
public final class AvgPool2D {

  /// @param size height and width of the window
  /// @param stride how far it moves at a time; empty: by its size, so that windows don't overlap
  /// @param padding how far the image is continued beyond its edges
  public record Spec(Pair size, Optional<Pair> stride, Padding padding) implements LayerSpec {

    public static final Spec DEFAULT =
        new Spec(Pair.square(2), Optional.empty(), new Padding.Valid());

    @Override
    public Category category() {
      return Category.IMAGES;
    }

    @Override
    public Family family() {
      return Family.CONVOLUTION;
    }

    @Override
    public String summary() {
      return size.toString();
    }

    private Sliding sliding(List<Shape> inputs) {
      Pair steps = stride.orElse(size);
      return Sliding.over(inputs.getFirst(), size, steps, Pair.square(1), padding, PaddingMode.ZERO)
          .neverBlind();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return sliding(inputs).output(inputs.getFirst().size(0));
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return sliding(inputs).arithmetic();
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      return Taps.pooled(sliding(inputs), output);
    }

    @Override
    public Layer build(Wiring wiring) {
      return Pooling.mean(wiring, sliding(List.of(wiring.input().shape())));
    }
  }

  private AvgPool2D() {}
}
