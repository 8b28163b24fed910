package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.List;

/// Puts every value through a function: `y = f(x)`.
public final class Activation implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param slope of LeakyReLU below 0; no other function looks at it
  public record Spec(@Required ActivationFunction function, @Range(min = 0, max = 1) double slope)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(ActivationFunction.ReLU, 0.01);

    public Spec {
      Ranges.check(Spec.class, "slope", slope);
    }

    @Override
    public Category category() {
      return Category.CORE;
    }

    @Override
    public Family family() {
      return Family.DENSE;
    }

    @Override
    public ActivationFunction activation() {
      return function;
    }

    @Override
    public String summary() {
      return function == ActivationFunction.LeakyReLU ? function + ", " + slope : function.name();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      if (function == ActivationFunction.Softmax && input.rank() > 2) {
        throw new ShapeException(TEXTS.get("softmax", input.rank(), input));
      }
      return input;
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return List.of(TEXTS.get("through", inputs.getFirst()));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Activation(this, wiring);
    }
  }

  private final ActivationFunction function;
  private final float slope;
  private final Wiring wiring;
  private final Signal input;
  private final Signal output;
  private final int width;
  private final int rowsPerExample;

  private Activation(Spec spec, Wiring wiring) {
    function = spec.function();
    slope = (float) spec.slope();
    this.wiring = wiring;
    input = wiring.input();
    output = wiring.output();
    width = input.shape().last();
    rowsPerExample = input.shape().elements() / width;
  }

  @Override
  public void forward(int rows, boolean training) {
    wiring
        .kernels()
        .activate(function, slope, rows * rowsPerExample, width, input.value(), output.value());
  }

  @Override
  public void backward(int rows, boolean training) {
    wiring
        .kernels()
        .activateBackward(
            function,
            slope,
            rows * rowsPerExample,
            width,
            input.value(),
            output.value(),
            output.gradient(),
            input.gradient());
  }

  @Override
  public void backwardFromSums(int rows, boolean training) {
    Copies.copy(rows * rowsPerExample * width, output.gradient(), input.gradient());
  }
}
