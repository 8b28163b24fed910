package glassbox.microscope;

import glassbox.layer.BatchNorm;
import glassbox.text.Texts;
import java.util.List;

/// A normalization over the batch that is frozen: it takes the mean and variance that it remembers,
/// which stay as they are.
record FrozenNormWork(Scene scene, BatchNorm.Spec spec) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public List<Line> formulas() {
    return Normal.formulas(spec.epsilon());
  }

  @Override
  public List<Line> numbers(int unit) {
    return List.of(Line.copied("a", scene.y()[unit]));
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(Line.formula("∂L/∂x", "γ / √(σ² + ε) · ∂L/∂a"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    return List.of(Line.copied("∂L/∂a", scene.incoming()[unit]));
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
