package glassbox.layer;

import glassbox.engine.Shape;
import java.util.List;
import java.util.stream.Collectors;

/// Lays all values of an example in one row, in the order in which they lie in memory.
public final class Flatten {

  public record Spec() implements LayerSpec {

    public static final Spec DEFAULT = new Spec();

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
      return "";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return Shape.of(inputs.getFirst().elements());
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      return List.of();
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      String product =
          input.sizes().stream().map("%,d"::formatted).collect(Collectors.joining("·"));
      return List.of("%s = %,d values in a row".formatted(product, input.elements()));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Passing(wiring);
    }
  }

  private Flatten() {}
}
