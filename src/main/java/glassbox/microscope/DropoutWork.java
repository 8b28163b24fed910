package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;

import glassbox.layer.Dropout;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;

/// Dropout while it trains: a number is dropped, or made larger by as much as others are missing.
record DropoutWork(Scene scene) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private double rate() {
    return ((Dropout.Spec) scene.layer()).rate();
  }

  /// Whether this number was kept in this step: what comes out says so, or what goes back where 0
  /// came in.
  boolean isKept(int unit) {
    boolean silent = scene.x()[unit] == 0;
    return silent
        ? scene.inputGradient().map(dx -> dx[unit] != 0).orElse(true)
        : scene.y()[unit] != 0;
  }

  @Override
  public List<Line> formulas() {
    return List.of(Line.formula("a", TEXTS.get("dropout.formula", Numbers.chosen(rate()))));
  }

  @Override
  public List<Line> numbers(int unit) {
    double x = scene.x()[unit];
    return List.of(
        isKept(unit)
            ? Line.numbers(
                "a",
                new Expression.Quotient(number(x), minus(chosen(1), chosen(rate()))),
                scene.y()[unit])
            : Line.numbers("a", Expression.product(number(x), chosen(0)), 0));
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(Line.formula("∂L/∂x", TEXTS.get("dropout.back.formula")));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    double g = scene.gradient(unit);
    double kept = 1 / (1 - rate());
    return List.of(
        isKept(unit)
            ? Line.numbers(
                "∂L/∂x",
                new Expression.Quotient(number(g), minus(chosen(1), chosen(rate()))),
                g * kept)
            : Line.numbers("∂L/∂x", Expression.product(number(g), chosen(0)), 0));
  }

  @Override
  public String says() {
    return TEXTS.get("dropout.says", Numbers.percent(rate(), 0));
  }

  @Override
  public String backSays() {
    return TEXTS.get("dropout.back.says");
  }
}
