package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Shape;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A short window of weights, the same at every step, moves along a sequence: `y[t, o] = f(Σ w[o,
/// c, u] · x[t·s + u·d - p, c] + b[o])` (Waibel et al., 1989).
public final class Conv1D {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param filters how many features come out
  /// @param kernel how many steps the window sees
  /// @param stride how many steps it moves at a time
  /// @param dilation how far apart the steps lie that it looks at
  /// @param padding how far the sequence is continued beyond its ends
  /// @param paddingMode what stands there
  public record Spec(
      @Required @Range(min = 1, max = 4096) int filters,
      @Range(min = 1, max = 1000) int kernel,
      @Range(min = 1, max = 1000) int stride,
      @Range(min = 1, max = 1000) int dilation,
      Padding padding,
      PaddingMode paddingMode,
      ActivationFunction activation,
      boolean bias)
      implements LayerSpec {

    public static final Spec DEFAULT =
        new Spec(8, 3, 1, 1, new Padding.Same(), PaddingMode.ZERO, ActivationFunction.ReLU, true);

    /// What a file means by what it leaves out.
    public static final Spec OMITTED =
        new Spec(8, 3, 1, 1, new Padding.Same(), PaddingMode.ZERO, ActivationFunction.Linear, true);

    public Spec {
      Ranges.check(Spec.class, "filters", filters);
      Ranges.check(Spec.class, "kernel", kernel);
      Ranges.check(Spec.class, "stride", stride);
      Ranges.check(Spec.class, "dilation", dilation);
    }

    @Override
    public Category category() {
      return Category.SEQUENCES;
    }

    @Override
    public Family family() {
      return Family.CONVOLUTION;
    }

    @Override
    public String summary() {
      return filters + ", " + kernel + ", " + activation;
    }

    private Sliding sliding(List<Shape> inputs) {
      return Sliding.along(inputs.getFirst(), kernel, stride, dilation, padding, paddingMode);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return sliding(inputs).output(filters);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      int fanIn = inputs.getFirst().last() * kernel;
      int fanOut = filters * kernel;
      var weight =
          new ParameterSpec(
              "weight",
              Shape.of(filters, inputs.getFirst().last(), kernel),
              fanIn,
              fanOut,
              ParameterSpec.Start.DRAWN);
      var shift =
          new ParameterSpec("bias", Shape.of(filters), fanIn, fanOut, ParameterSpec.Start.ZERO);
      return bias ? List.of(weight, shift) : List.of(weight);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      List<String> lines = new ArrayList<>(sliding(inputs).arithmetic());
      int features = inputs.getFirst().last();
      lines.add(
          TEXTS.get(
              bias ? "parameters.steps.bias" : "parameters.steps",
              filters,
              features,
              kernel,
              filters * (features * kernel + (bias ? 1 : 0))));
      return lines;
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      return Taps.weighed(sliding(inputs), paddingMode, 1, filters, output);
    }

    @Override
    public Layer build(Wiring wiring) {
      List<Shape> inputs = List.of(wiring.input().shape());
      return new Convolving(wiring, sliding(inputs), paddingMode, 1, activation);
    }
  }

  private Conv1D() {}
}
