package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.List;

/// A convolution turned round: every pixel stamps a window of weights onto a larger image, where
/// the stamps add up: what a [Conv2D] does to gradients on their way back (Zeiler et al., 2010).
public final class ConvTranspose2D implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param filters how many channels come out
  /// @param kernel height and width of a stamp
  /// @param stride how far stamps of neighbouring pixels are apart
  /// @param padding how many pixels are cut off on every side
  /// @param outputPadding how many are added at the bottom and on the right
  public record Spec(
      @Required @Range(min = 1, max = 4096) int filters,
      Pair kernel,
      Pair stride,
      @Range(min = 0, max = 1000) int padding,
      @Range(min = 0, max = 1000) int outputPadding,
      ActivationFunction activation,
      boolean bias)
      implements LayerSpec {

    public static final Spec DEFAULT =
        new Spec(8, Pair.square(2), Pair.square(2), 0, 0, ActivationFunction.ReLU, true);

    /// What a file means by what it leaves out.
    public static final Spec OMITTED =
        new Spec(8, Pair.square(3), Pair.square(1), 0, 0, ActivationFunction.Linear, true);

    public Spec {
      Ranges.check(Spec.class, "filters", filters);
      Ranges.check(Spec.class, "padding", padding);
      Ranges.check(Spec.class, "outputPadding", outputPadding);
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

    /// The window that would lead back from the output to the input.
    private Window window(int size, int kernelSize, int step) {
      int most = step - 1;
      if (outputPadding > most) {
        throw new ShapeException(TEXTS.get("output.padding", most, outputPadding));
      }
      int output = (size - 1) * step + kernelSize + outputPadding - 2 * padding;
      if (output < 1) {
        throw new ShapeException(TEXTS.get("too.small", sum(size, kernelSize, step), output));
      }
      return new Window(output, kernelSize, step, 1, padding, padding);
    }

    private String sum(int size, int kernelSize, int step) {
      String cut = padding == 0 ? "" : " − 2·" + padding;
      String added = outputPadding == 0 ? "" : " + " + outputPadding;
      return "(%d − 1)·%d + %d%s%s".formatted(size, step, kernelSize, added, cut);
    }

    private Window down(Shape input) {
      return window(input.size(1), kernel.height(), stride.height());
    }

    private Window across(Shape input) {
      return window(input.size(2), kernel.width(), stride.width());
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      Sliding.image(input);
      if (activation == ActivationFunction.Softmax) {
        throw new ShapeException(TEXTS.get("softmax.pixels"));
      }
      return Shape.of(filters, down(input).size(), across(input).size());
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      int channels = inputs.getFirst().size(0);
      int window = kernel.height() * kernel.width();
      int fanIn = channels * window;
      int fanOut = filters * window;
      Shape shape = Shape.of(channels, filters, kernel.height(), kernel.width());
      var weight = new ParameterSpec("weight", shape, fanIn, fanOut, ParameterSpec.Start.DRAWN);
      var shift =
          new ParameterSpec("bias", Shape.of(filters), fanIn, fanOut, ParameterSpec.Start.ZERO);
      return bias ? List.of(weight, shift) : List.of(weight);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      int channels = input.size(0);
      int each = channels * kernel.height() * kernel.width();
      return List.of(
          TEXTS.get(
              "height",
              sum(input.size(1), kernel.height(), stride.height()) + " = " + down(input).size()),
          TEXTS.get(
              "width",
              sum(input.size(2), kernel.width(), stride.width()) + " = " + across(input).size()),
          TEXTS.get(
              bias ? "parameters.window.bias" : "parameters.window",
              filters,
              channels,
              kernel.height(),
              kernel.width(),
              filters * (each + (bias ? 1 : 0))));
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      Shape input = inputs.getFirst();
      return Taps.stamped(input, outputShape(inputs), down(input), across(input), output);
    }

    @Override
    public Layer build(Wiring wiring) {
      return new ConvTranspose2D(this, wiring);
    }
  }

  private final ActivationFunction activation;
  private final Wiring wiring;
  private final Convolution convolution;
  private final ChannelSums biasSums;
  private final Lay to;
  private final Slice weight;
  private final Slice dWeight;
  private final Slice bias;
  private final Slice z;

  private ConvTranspose2D(Spec spec, Wiring wiring) {
    activation = spec.activation();
    this.wiring = wiring;
    Shape input = wiring.input().shape();
    to = Lay.of(wiring.output().shape());
    convolution =
        new Convolution(
            wiring, spec.down(input), spec.across(input), PaddingMode.ZERO, 1, to, Lay.of(input));
    biasSums = new ChannelSums(wiring, to);
    weight = wiring.parameter("weight").value();
    dWeight = wiring.parameter("weight").gradient();
    bias = wiring.has("bias") ? wiring.parameter("bias").value() : Slice.NONE;
    z = wiring.sums(activation);
  }

  @Override
  public void forward(int rows, boolean training) {
    convolution.spread(rows, wiring.input().value());
    convolution.inputs(rows, weight, z);
    if (!bias.isNone()) {
      shift(rows);
    }
    float slope = ActivationFunction.DEFAULT_SLOPE;
    Slice y = wiring.output().value();
    wiring.kernels().activate(activation, slope, rows, to.elements(), z, y);
  }

  private void shift(int rows) {
    int at = z.offset();
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < to.channels(); c++) {
        float shift = bias.data()[bias.offset() + c];
        for (int i = 0; i < to.channel(); i++, at++) {
          z.data()[at] += shift;
        }
      }
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    Slice dz = wiring.output().gradient();
    float slope = ActivationFunction.DEFAULT_SLOPE;
    Slice y = wiring.output().value();
    wiring.kernels().activateBackward(activation, slope, rows, to.elements(), z, y, dz, dz);
    backwardFromSums(rows, training);
  }

  @Override
  public void backwardFromSums(int rows, boolean training) {
    Slice dz = wiring.output().gradient();
    biasSums.take(rows, dz);
    if (wiring.inputGradientWanted()) {
      convolution.forward(
          rows, dz, weight, Slice.NONE, Convolution.NO_FLOOR, wiring.input().gradient());
    } else {
      convolution.see(rows, dz);
    }
    convolution.weights(rows, dWeight);
  }
}
