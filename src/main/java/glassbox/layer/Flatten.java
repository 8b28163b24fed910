package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// Lays all values of an example in one row, in the order in which they lie in memory.
public final class Flatten {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

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
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      String product = input.sizes().stream().map(Numbers::whole).collect(Collectors.joining("·"));
      return List.of(TEXTS.get("row", product, input.elements()));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Passing(wiring);
    }
  }

  private Flatten() {}
}
