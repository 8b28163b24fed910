package glassbox.microscope;

import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.layer.BatchNorm;
import glassbox.layer.Channels;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;

/// A normalization over the batch: `n = (x − µ) / √(σ² + ε)`, `a = gain·n + shift`.
record BatchNormWork(Scene scene, BatchNorm.Spec spec) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private int channel(int unit) {
    return Channels.of(scene.inputShape()).of(unit);
  }

  private double mean(int unit) {
    return scene.seen().mean()[channel(unit)];
  }

  private double variance(int unit) {
    return scene.seen().variance()[channel(unit)];
  }

  private double normal(int unit) {
    return (scene.x()[unit] - mean(unit)) / Math.sqrt(variance(unit) + spec.epsilon());
  }

  private double of(String parameter, int unit) {
    return scene.seen().numbers(parameter).value()[channel(unit)];
  }

  private double raw(String parameter, int unit) {
    return scene.seen().numbers(parameter).raw()[channel(unit)];
  }

  /// How many numbers of the batch share a channel.
  private int count() {
    return scene.walk().rows() * Channels.of(scene.inputShape()).perChannel();
  }

  /// Whether other examples take part; if not, whether other numbers of this one do.
  private String company() {
    return scene.walk().rows() > 1 ? "" : count() > 1 ? ".alone" : ".single";
  }

  private Expression deviation(int unit) {
    return new Expression.Root(sum(number(variance(unit)), Expression.chosen(spec.epsilon())));
  }

  @Override
  public List<Line> formulas() {
    return List.of(
        Line.formula("n", "(x − µ) / √(σ² + " + Numbers.chosen(spec.epsilon()) + ")"),
        Line.formula("a", "γ·n + β"));
  }

  @Override
  public List<Line> numbers(int unit) {
    double n = normal(unit);
    return List.of(
        Line.numbers(
            "n",
            new Expression.Quotient(
                minus(number(scene.x()[unit]), number(mean(unit))), deviation(unit)),
            n),
        Line.numbers(
            "a", sum(product(of("gain", unit), n), number(of("shift", unit))), scene.y()[unit]));
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(
        Line.formula("∂L/∂x", "γ / √(σ² + ε) · (g − mean(g) − n·mean(g·n)),  g = ∂L/∂a"),
        Line.formula("∂L/∂γ", "Σ g·n,  ∂L/∂β = Σ g"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    double scale = of("gain", unit) / Math.sqrt(variance(unit) + spec.epsilon());
    double g = scene.gradient(unit);
    double n = normal(unit);
    double meanOfGradient = raw("shift", unit) / count();
    double meanOfProduct = raw("gain", unit) / count();
    return List.of(
        Line.numbers(
            "∂L/∂x",
            product(
                new Expression.Quotient(number(of("gain", unit)), deviation(unit)),
                minus(minus(number(g), number(meanOfGradient)), product(n, meanOfProduct))),
            scale * (g - meanOfGradient - n * meanOfProduct)));
  }

  @Override
  public String says() {
    return TEXTS.get("batchnorm.says" + company(), count());
  }

  @Override
  public String backSays() {
    return TEXTS.get("batchnorm.back.says" + company(), count());
  }
}
