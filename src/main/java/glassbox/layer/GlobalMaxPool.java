package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;

/// Of each channel or feature, the largest value of all pixels or steps.
public final class GlobalMaxPool {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  public record Spec() implements LayerSpec {

    public static final Spec DEFAULT = new Spec();

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
      return "";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return Shape.of(Sliding.whole(inputs.getFirst()).channels());
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Lay lay = Sliding.whole(inputs.getFirst());
      return List.of(
          inputs.getFirst().rank() == 3
              ? TEXTS.get("pixels", lay.height(), lay.width())
              : TEXTS.get("each.steps", lay.width()));
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      return Taps.whole(inputs.getFirst(), output);
    }

    @Override
    public Layer build(Wiring wiring) {
      return Pooling.largestOfAll(wiring);
    }
  }

  private GlobalMaxPool() {}
}
