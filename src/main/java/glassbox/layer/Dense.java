package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.List;

/// Every output is a weighted sum of all inputs, plus a bias, through an activation: `y = f(W x +
/// b)`, on the last axis.
public final class Dense implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param units how many outputs each row has
  public record Spec(
      @Required @Range(min = 1, max = 65_536) int units,
      ActivationFunction activation,
      boolean bias)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(8, ActivationFunction.ReLU, true);

    /// What a file means by what it leaves out.
    public static final Spec OMITTED = new Spec(8, ActivationFunction.Linear, true);

    public Spec {
      Ranges.check(Spec.class, "units", units);
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
    public String summary() {
      return units + ", " + activation;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      int[] sizes = input.sizes().stream().mapToInt(Integer::intValue).toArray();
      sizes[sizes.length - 1] = units;
      return Shape.of(sizes);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      int features = inputs.getFirst().last();
      var weight =
          new ParameterSpec(
              "weight",
              Shape.of(units, features),
              features,
              units,
              ParameterSpec.Start.DRAWN,
              true);
      var shift =
          new ParameterSpec("bias", Shape.of(units), features, units, ParameterSpec.Start.ZERO);
      return bias ? List.of(weight, shift) : List.of(weight);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      int features = inputs.getFirst().last();
      return List.of(
          bias
              ? TEXTS.get("parameters.bias", units, features, units * (features + 1))
              : TEXTS.get("parameters", units, features, units * features));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Dense(this, wiring);
    }
  }

  private final Spec spec;
  private final Wiring wiring;
  private final int inputs;
  private final int rowsPerExample;
  private final Slice weight;
  private final Slice dWeight;
  private final Slice bias;
  private final Slice dBias;
  private final Slice z;
  private final Slice dx;

  private Dense(Spec spec, Wiring wiring) {
    this.spec = spec;
    this.wiring = wiring;
    inputs = wiring.input().shape().last();
    rowsPerExample = wiring.input().shape().elements() / inputs;
    weight = wiring.parameter("weight").value();
    dWeight = wiring.parameter("weight").gradient();
    bias = spec.bias() ? wiring.parameter("bias").value() : Slice.NONE;
    dBias = spec.bias() ? wiring.parameter("bias").gradient() : Slice.NONE;
    z = wiring.sums(spec.activation());
    dx = wiring.inputGradientWanted() ? wiring.input().gradient() : Slice.NONE;
  }

  @Override
  public void forward(int rows, boolean training) {
    wiring
        .kernels()
        .dense(
            rows * rowsPerExample,
            inputs,
            spec.units(),
            wiring.input().value(),
            weight,
            bias,
            spec.activation(),
            z,
            wiring.output().value());
  }

  @Override
  public void backward(int rows, boolean training) {
    Slice dz = wiring.output().gradient();
    wiring
        .kernels()
        .activateBackward(
            spec.activation(),
            ActivationFunction.DEFAULT_SLOPE,
            rows * rowsPerExample,
            spec.units(),
            z,
            wiring.output().value(),
            dz,
            dz);
    backwardFromSums(rows, training);
  }

  @Override
  public void backwardFromSums(int rows, boolean training) {
    Slice x = wiring.input().value();
    Slice dz = wiring.output().gradient();
    wiring
        .kernels()
        .denseBackward(
            rows * rowsPerExample, inputs, spec.units(), x, weight, dz, dWeight, dBias, dx);
  }
}
