package glassbox.microscope;

import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.text.Texts;
import java.util.List;

/// A normalization over the batch that is frozen: it takes the mean and variance that it remembers,
/// which stay as they are.
///
/// @param thawed the same otherwise
record FrozenNormWork(BatchNormWork thawed) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public List<Line> formulas() {
    return thawed.formulas();
  }

  @Override
  public List<Line> numbers(int unit) {
    return thawed.numbers(unit);
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(Line.formula("∂L/∂x", "γ / √(σ² + ε) · ∂L/∂a"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    Normal own = thawed.normal(unit);
    double arrived = thawed.scene().incoming()[unit];
    return List.of(
        Line.numbers(
            "∂L/∂x",
            product(new Expression.Quotient(number(own.gain()), own.root()), number(arrived)),
            own.gain() / own.deviation() * arrived));
  }

  @Override
  public String says() {
    return TEXTS.get("batchnorm.frozen.says");
  }

  @Override
  public String backSays() {
    return TEXTS.get("batchnorm.frozen.back.says");
  }
}
