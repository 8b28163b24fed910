package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.microscope.Origins.Origin;
import java.util.List;

/// Inputs behind each other: a channel, or feature, is that of the input whose turn it is.
record JoinedWay(Scene scene) implements MovedWay {

  @Override
  public String key() {
    return "concat";
  }

  @Override
  public boolean copies() {
    return false;
  }

  @Override
  public List<Line> formulas() {
    return List.of(Line.formula("a", "x₁, x₂, …"));
  }

  @Override
  public List<Line> lines(int unit) {
    Origin origin = new Origins(scene).of(unit).orElseThrow();
    if (origin.input() == 0) {
      return List.of();
    }
    Shape shape = scene.inputShapes().get(origin.input());
    Expression from = chosen(Place.of(scene.outputShape(), unit).channel() + 1);
    for (Shape before : scene.inputShapes().subList(0, origin.input())) {
      from = minus(from, chosen(Place.channels(before)));
    }
    return List.of(
        Line.count(
            shape.rank() == 3 ? "c" : shape.rank() == 2 ? "f" : "i",
            from,
            Place.of(shape, origin.element()).channel() + 1));
  }
}
