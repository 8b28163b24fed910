package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.choice.Required;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the same values, in the same order, with another shape.
public final class Reshape {

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
            "`shape` must hold as many values as come in. Expected %,d (%s), received %,d (%s)."
                .formatted(input.elements(), sum(input), shape.elements(), sum(shape)));
      }
      return shape;
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      return List.of();
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      return List.of("%s = %,d = %s values".formatted(sum(input), input.elements(), sum(shape)));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Passing(wiring);
    }

    private static String sum(Shape shape) {
      return shape.sizes().stream().map("%,d"::formatted).collect(Collectors.joining("·"));
    }
  }

  private Reshape() {}
}
