package glassbox.microscope;

import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.layer.BatchNorm;
import glassbox.layer.Channels;
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

  Normal normal(int unit) {
    return new Normal(
        scene.x()[unit],
        mean(unit),
        variance(unit),
        spec.epsilon(),
        of("gain", unit),
        of("shift", unit));
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

  @Override
  public List<Line> formulas() {
    return Normal.formulas(spec.epsilon());
  }

  @Override
  public List<Line> numbers(int unit) {
    return normal(unit).lines(scene.y()[unit]);
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(
        Line.formula("∂L/∂x", "γ / √(σ² + ε) · (g − mean(g) − n·mean(g·n)),  g = ∂L/∂a"),
        Line.formula("∂L/∂γ", "Σ g·n,  ∂L/∂β = Σ g"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    Normal own = normal(unit);
    double g = scene.incoming()[unit];
    double n = own.n();
    double meanOfGradient = raw("shift", unit) / count();
    double meanOfProduct = raw("gain", unit) / count();
    return List.of(
        Line.numbers(
            "∂L/∂x",
            product(
                new Expression.Quotient(number(own.gain()), own.root()),
                minus(minus(number(g), number(meanOfGradient)), product(n, meanOfProduct))),
            own.gain() / own.deviation() * (g - meanOfGradient - n * meanOfProduct)));
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
