package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// The shapes of layers that take several inputs value by value.
final class Alike {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  private Alike() {}

  static Shape shape(List<Shape> inputs) {
    Shape first = inputs.getFirst();
    for (Shape other : inputs) {
      if (!other.equals(first)) {
        throw new ShapeException(TEXTS.get("alike", first, other));
      }
    }
    return first;
  }

  static String arithmetic(List<Shape> inputs, String sign) {
    return inputs.stream().map(Shape::toString).collect(Collectors.joining(" " + sign + " "))
        + " = "
        + inputs.getFirst();
  }
}
