package glassbox.microscope;

import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.ActivationFunction;
import glassbox.text.Texts;
import java.util.List;

/// An activation of its own: `a = f(z)`.
record ActivationWork(Scene scene) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private boolean isSoftmax() {
    return scene.activation() == ActivationFunction.Softmax;
  }

  @Override
  public List<Line> formulas() {
    return List.of(
        Line.formula("a", isSoftmax() ? "exp(z) / Σ exp(z)" : Activated.of(scene).name() + "(z)"));
  }

  @Override
  public List<Line> numbers(int unit) {
    double z = scene.x()[unit];
    double a = scene.y()[unit];
    Expression work = isSoftmax() ? Softmax.of(scene, unit).share() : Activated.of(scene).of(z);
    return List.of(Line.numbers("a", work, a));
  }

  @Override
  public List<Line> backFormulas() {
    if (scene.isFused()) {
      return List.of(Line.formula(TEXTS.get("fused"), ""));
    }
    return List.of(
        Line.formula(
            "∂L/∂z",
            isSoftmax()
                ? "a·(∂L/∂a − Σ a·∂L/∂a)"
                : "∂L/∂a · f′(z),  f′(z) = " + Activated.of(scene).formula()));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    if (scene.isFused()) {
      return List.of();
    }
    double z = scene.x()[unit];
    double a = scene.y()[unit];
    if (isSoftmax()) {
      Softmax softmax = Softmax.of(scene, unit);
      return List.of(Line.numbers("∂L/∂z", softmax.deltaWritten(), softmax.delta()));
    }
    Activated f = Activated.of(scene);
    double g = scene.gradient(unit);
    return List.of(Line.numbers("∂L/∂z", product(number(g), f.slope(z, a)), g * f.slopeOf(z, a)));
  }

  @Override
  public String says() {
    return TEXTS.get("activation.says");
  }

  @Override
  public String backSays() {
    return TEXTS.get("activation.back.says");
  }
}
