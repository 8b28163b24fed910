package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A small window of weights, the same everywhere, moves over an image: each filter is one that
/// looks for its own pattern in all channels. `y[o, i, j] = f(Σ w[o, c, u, v] · x[c, i·s + u·d - p,
/// j·s + v·d - p] + b[o])` (LeCun et al., 1989).
public final class Conv2D {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param filters how many channels come out
  /// @param kernel height and width of the window
  /// @param stride how far the window moves at a time
  /// @param dilation how far apart the pixels lie that it looks at
  /// @param padding how far the image is continued beyond its edges
  /// @param paddingMode what stands there
  public record Spec(
      @Required @Range(min = 1, max = 4096) int filters,
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
            8,
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
            8,
            Pair.square(3),
            Pair.square(1),
            Pair.square(1),
            new Padding.Same(),
            PaddingMode.ZERO,
            ActivationFunction.Linear,
            true);

    public Spec {
      Ranges.check(Spec.class, "filters", filters);
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
      return filters + ", " + kernel + ", " + activation;
    }

    private Sliding sliding(List<Shape> inputs) {
      if (activation == ActivationFunction.Softmax) {
        throw new ShapeException(TEXTS.get("softmax.pixels"));
      }
      return Sliding.over(inputs.getFirst(), kernel, stride, dilation, padding, paddingMode);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return sliding(inputs).output(filters);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      int fanIn = inputs.getFirst().size(0) * kernel.height() * kernel.width();
      int fanOut = filters * kernel.height() * kernel.width();
      var weight =
          new ParameterSpec(
              "weight",
              Shape.of(filters, inputs.getFirst().size(0), kernel.height(), kernel.width()),
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
      int each = inputs.getFirst().size(0) * kernel.height() * kernel.width();
      lines.add(
          TEXTS.get(
              bias ? "parameters.window.bias" : "parameters.window",
              filters,
              inputs.getFirst().size(0),
              kernel.height(),
              kernel.width(),
              filters * (each + (bias ? 1 : 0))));
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

  private Conv2D() {}
}
