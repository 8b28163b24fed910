package glassbox.layer;

import glassbox.engine.Padding;
import glassbox.engine.Shape;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import java.util.List;
import java.util.Optional;

/// Keeps the largest value in each window of steps, feature by feature; the gradient goes to it
/// alone. Padding is never taken (Zhou and Chellappa, 1988).
public final class MaxPool1D {

  /// @param size how many steps the window sees
  /// @param stride how many it moves at a time; empty: as many as it sees
  /// @param padding how far the sequence is continued beyond its ends
  public record Spec(
      @Range(min = 1, max = 1000) int size,
      @Range(min = 1, max = 1000) Optional<Integer> stride,
      Padding padding)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(2, Optional.empty(), new Padding.Valid());

    public Spec {
      Ranges.check(Spec.class, "size", size);
      Ranges.check(Spec.class, "stride", stride.orElse(1));
    }

    @Override
    public Category category() {
      return Category.SEQUENCES;
    }

    @Override
    public Family family() {
      return Family.CONVOLUTION;
    }

    @Override
    public String summary() {
      return String.valueOf(size);
    }

    private Sliding sliding(List<Shape> inputs) {
      int steps = stride.orElse(size);
      return Sliding.along(inputs.getFirst(), size, steps, 1, padding, PaddingMode.ZERO)
          .neverBlind();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return sliding(inputs).output(inputs.getFirst().last());
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
      return Pooling.largest(wiring, sliding(List.of(wiring.input().shape())));
    }
  }

  private MaxPool1D() {}
}
