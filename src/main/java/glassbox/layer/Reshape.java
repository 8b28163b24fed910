package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.choice.Required;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the same values, in the same order, with another shape.
public final class Reshape {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param shape of one example, the batch left out
  public record Spec(@Required Shape shape) implements LayerSpec {

    public static final Spec DEFAULT = new Spec(Shape.of(1, 8, 8));

    @Override
    public Category category() {
      return Category.CORE;
    }

    @Override
    public Family family() {
      return Family.SHAPE;
    }

    @Override
    public String summary() {
      return shape.toString();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      if (input.elements() != shape.elements()) {
        throw new ShapeException(
            TEXTS.get("reshape", input.elements(), sum(input), shape.elements(), sum(shape)));
      }
      return shape;
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      return List.of(TEXTS.get("reshaped", sum(input), input.elements(), sum(shape)));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Passing(wiring);
    }

    private static String sum(Shape shape) {
      return shape.sizes().stream().map(Numbers::whole).collect(Collectors.joining("·"));
    }
  }

  private Reshape() {}
}
