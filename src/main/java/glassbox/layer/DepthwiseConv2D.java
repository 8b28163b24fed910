package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A window of weights for each channel, which sees that channel alone: `y[o, i, j] = f(Σ w[o, u,
/// v] · x[o / multiplier, i·s + u·d - p, j·s + v·d - p] + b[o])` (Sifre, 2014; Chollet, 2017).
public final class DepthwiseConv2D {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param multiplier how many outputs each channel has
  /// @param kernel height and width of the window
  /// @param stride how far the window moves at a time
  /// @param dilation how far apart the pixels lie that it looks at
  /// @param padding how far the image is continued beyond its edges
  /// @param paddingMode what stands there
  public record Spec(
      @Range(min = 1, max = 256) int multiplier,
      Pair kernel,
      Pair stride,
      Pair dilation,
      Padding padding,
      PaddingMode paddingMode,
      ActivationFunction activation,
      boolean bias)
      implements LayerSpec {

    public static final Spec DEFAULT =
        new Spec(
            1,
            Pair.square(3),
            Pair.square(1),
            Pair.square(1),
            new Padding.Same(),
            PaddingMode.ZERO,
            ActivationFunction.ReLU,
            true);

    /// What a file means by what it leaves out.
    public static final Spec OMITTED =
        new Spec(
            1,
            Pair.square(3),
            Pair.square(1),
            Pair.square(1),
            new Padding.Same(),
            PaddingMode.ZERO,
            ActivationFunction.Linear,
            true);

    public Spec {
      Ranges.check(Spec.class, "multiplier", multiplier);
    }

    @Override
    public Category category() {
      return Category.IMAGES;
    }

    @Override
    public Family family() {
      return Family.CONVOLUTION;
    }

    @Override
    public String summary() {
      return kernel + ", " + activation;
    }

    private Sliding sliding(List<Shape> inputs) {
      if (activation == ActivationFunction.Softmax) {
        throw new ShapeException(TEXTS.get("softmax.pixels"));
      }
      return Sliding.over(inputs.getFirst(), kernel, stride, dilation, padding, paddingMode);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return sliding(inputs).output(outputs(inputs));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      int fanIn = kernel.height() * kernel.width();
      int fanOut = multiplier * kernel.height() * kernel.width();
      var weight =
          new ParameterSpec(
              "weight",
              Shape.of(outputs(inputs), 1, kernel.height(), kernel.width()),
              fanIn,
              fanOut,
              ParameterSpec.Start.DRAWN);
      var shift =
          new ParameterSpec(
              "bias", Shape.of(outputs(inputs)), fanIn, fanOut, ParameterSpec.Start.ZERO);
      return bias ? List.of(weight, shift) : List.of(weight);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      List<String> lines = new ArrayList<>(sliding(inputs).arithmetic());
      int each = 1 * kernel.height() * kernel.width();
      lines.add(
          TEXTS.get(
              bias ? "parameters.window.bias" : "parameters.window",
              outputs(inputs),
              1,
              kernel.height(),
              kernel.width(),
              outputs(inputs) * (each + (bias ? 1 : 0))));
      return lines;
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      int channels = inputs.getFirst().size(0);
      return Taps.weighed(sliding(inputs), paddingMode, channels, outputs(inputs), output);
    }

    @Override
    public Layer build(Wiring wiring) {
      List<Shape> inputs = List.of(wiring.input().shape());
      return new Convolving(
          wiring, sliding(inputs), paddingMode, inputs.getFirst().size(0), activation);
    }

    private int outputs(List<Shape> inputs) {
      return inputs.getFirst().size(0) * multiplier;
    }
  }

  private DepthwiseConv2D() {}
}
