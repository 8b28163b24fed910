package glassbox.layer;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.List;

/// While training, adds normal noise with mean 0 to every value; afterwards does nothing.
public final class GaussianNoise implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  public record Spec(@Range(min = 0, max = 10) double deviation) implements LayerSpec {

    public static final Spec DEFAULT = new Spec(0.1);

    public Spec {
      Ranges.check(Spec.class, "deviation", deviation);
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
      return "±" + Ranges.number(deviation);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.getFirst();
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return List.of(TEXTS.get("through", inputs.getFirst()));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new GaussianNoise(this, wiring);
    }
  }

  private final double deviation;
  private final Signal input;
  private final Signal output;
  private final Seeds seeds;
  private final int elements;

  private GaussianNoise(Spec spec, Wiring wiring) {
    deviation = spec.deviation();
    input = wiring.input();
    output = wiring.output();
    seeds = wiring.seeds();
    elements = input.shape().elements();
  }

  @Override
  public void forward(int rows, boolean training) {
    int n = rows * elements;
    Copies.copy(n, input.value(), output.value());
    if (training && deviation > 0) {
      Slice y = output.value();
      for (int i = 0; i < n; i++) {
        y.data()[y.offset() + i] += (float) (deviation * seeds.gaussian());
      }
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    Copies.copy(rows * elements, output.gradient(), input.gradient());
  }
}
