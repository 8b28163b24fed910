package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.layer.Add;
import glassbox.layer.Flatten;
import glassbox.layer.Multiply;
import glassbox.layer.Reshape;
import glassbox.text.Texts;
import java.util.List;

/// A layer that joins or moves numbers, or one whose page tells its formula: what comes in, and
/// what comes out.
record PassingWork(Scene scene) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private boolean isJoint() {
    return scene.layer() instanceof Add.Spec || scene.layer() instanceof Multiply.Spec;
  }

  @Override
  public List<Line> formulas() {
    return switch (scene.layer()) {
      case Add.Spec _ -> List.of(Line.formula("a", "Σ x"));
      case Multiply.Spec _ -> List.of(Line.formula("a", "Π x"));
      default ->
          scene.layer().arithmetic(scene.inputShapes()).stream()
              .map(line -> Line.formula(line, ""))
              .toList();
    };
  }

  @Override
  public List<Line> numbers(int unit) {
    if (!isJoint()) {
      return List.of(Line.numbers("a", number(scene.y()[unit]), scene.y()[unit]));
    }
    List<Expression> all =
        scene.stage().inputs().stream()
            .map(from -> number(scene.walk().signal(from)[unit]))
            .toList();
    Expression work =
        scene.layer() instanceof Add.Spec ? new Expression.Sum(all) : new Expression.Product(all);
    return List.of(Line.numbers("a", work, scene.y()[unit]));
  }

  @Override
  public List<Line> backFormulas() {
    return scene.layer() instanceof Add.Spec ? List.of(Line.formula("∂L/∂x", "∂L/∂a")) : List.of();
  }

  @Override
  public List<Line> backNumbers(int unit) {
    double g = scene.gradient(unit);
    return scene.isFused() ? List.of() : List.of(Line.numbers("∂L/∂a", number(g), g));
  }

  @Override
  public String says() {
    return TEXTS.get(
        switch (scene.layer()) {
          case Flatten.Spec _ -> "flatten.says";
          case Reshape.Spec _ -> "flatten.says";
          case Add.Spec _ -> "add.says";
          case Multiply.Spec _ -> "multiply.says";
          default -> "other.says";
        });
  }

  @Override
  public String backSays() {
    return TEXTS.get(
        switch (scene.layer()) {
          case Flatten.Spec _ -> "flatten.back.says";
          case Reshape.Spec _ -> "flatten.back.says";
          case Add.Spec _ -> "add.back.says";
          default -> "other.back.says";
        });
  }
}
