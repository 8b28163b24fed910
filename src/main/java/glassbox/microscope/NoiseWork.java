package glassbox.microscope;

import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.sum;

import glassbox.layer.GaussianNoise;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;

/// Noise while it trains: every number gets one that was drawn for it.
record NoiseWork(Scene scene, GaussianNoise.Spec spec) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public List<Line> formulas() {
    return List.of(Line.formula("a", "x + e"));
  }

  @Override
  public List<Line> numbers(int unit) {
    double x = scene.x()[unit];
    double a = scene.y()[unit];
    return List.of(Line.copied("e", a - x), Line.numbers("a", sum(number(x), number(a - x)), a));
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(Line.formula("∂L/∂x", "∂L/∂a"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    return List.of(Line.copied("∂L/∂x", scene.incoming()[unit]));
  }

  @Override
  public String says() {
    return TEXTS.get("noise.says", Numbers.chosen(spec.deviation()));
  }

  @Override
  public String backSays() {
    return TEXTS.get("noise.back.says");
  }
}
