package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same numbers in the same order with another shape: both shapes count them alike.
record ShapedWay(Scene scene) implements MovedWay {

  @Override
  public String key() {
    return "flatten";
  }

  @Override
  public boolean copies() {
    return false;
  }

  @Override
  public List<Line> formulas() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("a", "x[i]"));
    formula(scene.inputShape(), "x").ifPresent(lines::add);
    formula(scene.outputShape(), "a").ifPresent(lines::add);
    return lines;
  }

  /// What counts the numbers of a shape from 1; a vector counts them by itself.
  private static Optional<Line> formula(Shape shape, String name) {
    return switch (shape.rank()) {
      case 1 -> Optional.empty();
      case 2 ->
          Optional.of(
              Line.formula("i(%s)".formatted(name), "(t − 1)·%d + f".formatted(shape.last())));
      default ->
          Optional.of(
              Line.formula(
                  "i(%s)".formatted(name),
                  "((c − 1)·%d + r − 1)·%d + k".formatted(shape.size(1), shape.size(2))));
    };
  }

  @Override
  public List<Line> lines(int unit) {
    List<Line> lines = new ArrayList<>();
    count(scene.inputShape(), "x", unit, lines);
    count(scene.outputShape(), "a", unit, lines);
    return lines;
  }

  private static void count(Shape shape, String name, int element, List<Line> lines) {
    if (shape.rank() == 1) {
      return;
    }
    Place place = Place.of(shape, element);
    Expression before =
        shape.rank() == 2
            ? before(place.column())
            : sum(product(before(place.channel()), chosen(shape.size(1))), before(place.row()));
    Expression last = chosen(shape.rank() == 2 ? place.channel() + 1 : place.column() + 1);
    lines.add(
        Line.count(
            "i(%s)".formatted(name),
            sum(product(before, chosen(shape.last())), last),
            element + 1));
  }

  /// What stands in front of something counted from 1: `3 − 1`.
  private static Expression before(int fromZero) {
    return minus(chosen(fromZero + 1), chosen(1));
  }
}
