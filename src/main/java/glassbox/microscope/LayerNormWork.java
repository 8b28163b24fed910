package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.layer.LayerNorm;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A normalization over all numbers of an example: `µ = Σ x / m`, `σ² = Σ (x − µ)² / m`, `n = (x −
/// µ) / √(σ² + ε)`, `a = γ·n + β`.
record LayerNormWork(Scene scene, LayerNorm.Spec spec) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private int count() {
    return scene.outputShape().elements();
  }

  private double mean(IntToDoubleFunction what) {
    return IntStream.range(0, count()).mapToDouble(what).sum() / count();
  }

  private Normal normal(int unit) {
    return normal(unit, Normal.Spread.of(scene.x()));
  }

  private Normal normal(int unit, Normal.Spread all) {
    return new Normal(
        scene.x()[unit],
        all.mean(),
        all.variance(),
        spec.epsilon(),
        of("gain", unit),
        of("shift", unit));
  }

  private double of(String parameter, int unit) {
    return scene.seen().numbers(parameter).value()[unit];
  }

  /// What comes back to a normalized number: `γ·∂L/∂a`.
  private double g(int unit) {
    return of("gain", unit) * scene.incoming()[unit];
  }

  @Override
  public List<Line> formulas() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("µ", "Σ x / m"));
    lines.add(Line.formula("σ²", "Σ (x − µ)² / m"));
    lines.addAll(Normal.formulas(spec.epsilon()));
    return lines;
  }

  @Override
  public List<Line> numbers(int unit) {
    Normal own = normal(unit);
    List<Line> lines = new ArrayList<>();
    lines.add(mean("µ", i -> number(scene.x()[i]), own.mean()));
    lines.add(
        mean(
            "σ²",
            i -> new Expression.Power(minus(number(scene.x()[i]), number(own.mean())), 2),
            own.variance()));
    lines.addAll(own.lines(scene.y()[unit]));
    return lines;
  }

  /// A mean over all numbers of the example.
  private Line mean(String left, IntFunction<Expression> term, double result) {
    List<Expression> terms = IntStream.range(0, count()).mapToObj(term).toList();
    return Line.numbers(left, new Expression.Quotient(Terms.few(terms), chosen(count())), result);
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(
        Line.formula("∂L/∂x", "(g − mean(g) − n·mean(g·n)) / √(σ² + ε),  g = γ·∂L/∂a"),
        Line.formula("∂L/∂γ", "Σ n·∂L/∂a,  ∂L/∂β = Σ ∂L/∂a"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    var all = Normal.Spread.of(scene.x());
    Normal own = normal(unit, all);
    double[] n = IntStream.range(0, count()).mapToDouble(i -> normal(i, all).n()).toArray();
    double back = scene.incoming()[unit];
    double ofGradient = mean(this::g);
    double ofProduct = mean(i -> g(i) * n[i]);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.numbers("g", product(own.gain(), back), g(unit)));
    lines.add(mean("mean(g)", i -> number(g(i)), ofGradient));
    lines.add(mean("mean(g·n)", i -> product(g(i), n[i]), ofProduct));
    lines.add(
        Line.numbers(
            "∂L/∂x",
            new Expression.Quotient(
                minus(minus(number(g(unit)), number(ofGradient)), product(n[unit], ofProduct)),
                own.root()),
            (g(unit) - ofGradient - n[unit] * ofProduct) / own.deviation()));
    lines.addAll(scene.ofBatch("∂L/∂γ", product(n[unit], back), n[unit] * back, raw("gain", unit)));
    lines.addAll(scene.ofBatch("∂L/∂β", number(back), back, raw("shift", unit)));
    return lines;
  }

  private double raw(String parameter, int unit) {
    return scene.seen().numbers(parameter).raw()[unit];
  }

  @Override
  public String says() {
    return TEXTS.get("layernorm.says", count());
  }

  @Override
  public String backSays() {
    return TEXTS.get("layernorm.back.says");
  }
}
