package glassbox.layer;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.List;

/// While training, sets each value to 0 with probability `rate` and divides the others by `1 -
/// rate`; afterwards does nothing (inverted dropout; Srivastava et al., 2014).
public final class Dropout implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param rate the part that is dropped
  public record Spec(@Range(min = 0, max = 0.99) double rate) implements LayerSpec {

    public static final Spec DEFAULT = new Spec(0.5);

    public Spec {
      Ranges.check(Spec.class, "rate", rate);
    }

    @Override
    public Category category() {
      return Category.REGULARIZE;
    }

    @Override
    public Family family() {
      return Family.REGULARIZATION;
    }

    @Override
    public String summary() {
      return Ranges.number(rate);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.getFirst();
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      int n = inputs.getFirst().elements();
      return List.of(TEXTS.get("stay", Math.round(n * (1 - rate)), n));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Dropout(this, wiring);
    }
  }

  private final float rate;
  private final Wiring wiring;
  private final Signal input;
  private final Signal output;
  private final Seeds seeds;
  private final int elements;

  /// 0 for what is dropped, `1 / (1 - rate)` for what stays.
  private final Slice mask;

  private Dropout(Spec spec, Wiring wiring) {
    rate = (float) spec.rate();
    this.wiring = wiring;
    input = wiring.input();
    output = wiring.output();
    seeds = wiring.seeds();
    elements = input.shape().elements();
    mask = wiring.each(elements);
  }

  @Override
  public void forward(int rows, boolean training) {
    if (!drops(training)) {
      Copies.copy(rows * elements, input.value(), output.value());
      return;
    }
    float kept = 1 / (1 - rate);
    for (int i = 0; i < rows * elements; i++) {
      mask.data()[i] = seeds.nextFloat() < rate ? 0 : kept;
    }
    wiring.kernels().multiply(rows * elements, input.value(), mask, output.value());
  }

  @Override
  public void backward(int rows, boolean training) {
    if (drops(training)) {
      wiring.kernels().multiply(rows * elements, output.gradient(), mask, input.gradient());
    } else {
      Copies.copy(rows * elements, output.gradient(), input.gradient());
    }
  }

  private boolean drops(boolean training) {
    return training && rate > 0;
  }
}
