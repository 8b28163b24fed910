package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;

/// Brings each channel or feature to mean 0 and variance 1 over the batch, then stretches and
/// shifts it by what it learned: `y = gain · (x - mean) / sqrt(variance + epsilon) + shift` (Ioffe
/// and Szegedy, 2015). Outside training, the running mean and variance take the batch's place.
public final class BatchNorm implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param momentum the part of a batch's figures in the running ones
  public record Spec(
      @Range(min = 0, max = 1) double momentum,
      @Range(min = 1e-12, max = 1, logarithmic = true) double epsilon)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(0.1, 1e-5);

    public Spec {
      Ranges.check(Spec.class, "momentum", momentum);
      Ranges.check(Spec.class, "epsilon", epsilon);
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
      return "";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.getFirst();
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      return List.of(
          each("gain", inputs, ParameterSpec.Start.ONE),
          each("shift", inputs, ParameterSpec.Start.ZERO));
    }

    @Override
    public List<ParameterSpec> state(List<Shape> inputs) {
      return List.of(
          each("mean", inputs, ParameterSpec.Start.ZERO),
          each("variance", inputs, ParameterSpec.Start.ONE));
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      int channels = Channels.of(inputs.getFirst()).count();
      return List.of(TEXTS.get("parameters.two", channels, 2 * channels));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new BatchNorm(this, wiring);
    }

    private static ParameterSpec each(String name, List<Shape> inputs, ParameterSpec.Start start) {
      int channels = Channels.of(inputs.getFirst()).count();
      return new ParameterSpec(name, Shape.of(channels), 1, 1, start);
    }
  }

  private final Spec spec;
  private final Channels channels;
  private final Slice x;
  private final Slice y;
  private final Slice dx;
  private final Slice dy;
  private final Slice gain;
  private final Slice shift;
  private final Slice dGain;
  private final Slice dShift;
  private final Slice runningMean;
  private final Slice runningVariance;

  /// `(x - mean) / deviation`, kept for the way back.
  private final float[] normal;

  private final double[] mean;
  private final double[] inverse;
  private final double[] sums;
  private final double[] products;

  private BatchNorm(Spec spec, Wiring wiring) {
    this.spec = spec;
    channels = Channels.of(wiring.input().shape());
    x = wiring.input().value();
    y = wiring.output().value();
    dx = wiring.inputGradientWanted() ? wiring.input().gradient() : Slice.NONE;
    dy = wiring.output().gradient();
    gain = wiring.parameter("gain").value();
    shift = wiring.parameter("shift").value();
    dGain = wiring.parameter("gain").gradient();
    dShift = wiring.parameter("shift").gradient();
    runningMean = wiring.state("mean");
    runningVariance = wiring.state("variance");
    normal = wiring.each(wiring.input().shape().elements(), 0);
    mean = new double[channels.count()];
    inverse = new double[channels.count()];
    sums = new double[channels.count()];
    products = new double[channels.count()];
  }

  @Override
  public void forward(int rows, boolean training) {
    if (training) {
      measure(rows);
    } else {
      recall();
    }
    int at = 0;
    for (int run = 0; run < rows * channels.runs(); run++) {
      for (int c = 0; c < channels.count(); c++) {
        float g = gain.data()[gain.offset() + c];
        float b = shift.data()[shift.offset() + c];
        for (int i = 0; i < channels.inner(); i++, at++) {
          float n = (float) ((x.data()[x.offset() + at] - mean[c]) * inverse[c]);
          normal[at] = n;
          y.data()[y.offset() + at] = g * n + b;
        }
      }
    }
  }

  /// Mean and variance of the batch, and what they leave in the running ones. In two passes: the
  /// difference of large sums would lose the variance of a channel far from 0.
  private void measure(int rows) {
    int n = rows * channels.perChannel();
    Arrays.fill(sums, 0);
    Arrays.fill(products, 0);
    int at = 0;
    for (int run = 0; run < rows * channels.runs(); run++) {
      for (int c = 0; c < channels.count(); c++) {
        for (int i = 0; i < channels.inner(); i++, at++) {
          sums[c] += x.data()[x.offset() + at];
        }
      }
    }
    for (int c = 0; c < channels.count(); c++) {
      mean[c] = sums[c] / n;
    }
    at = 0;
    for (int run = 0; run < rows * channels.runs(); run++) {
      for (int c = 0; c < channels.count(); c++) {
        for (int i = 0; i < channels.inner(); i++, at++) {
          double apart = x.data()[x.offset() + at] - mean[c];
          products[c] += apart * apart;
        }
      }
    }
    for (int c = 0; c < channels.count(); c++) {
      inverse[c] = 1 / Math.sqrt(products[c] / n + spec.epsilon());
      blend(runningMean, c, mean[c]);
      blend(runningVariance, c, products[c] / Math.max(1, n - 1));
    }
  }

  private void blend(Slice running, int c, double measured) {
    float old = running.data()[running.offset() + c];
    running.data()[running.offset() + c] =
        (float) ((1 - spec.momentum()) * old + spec.momentum() * measured);
  }

  private void recall() {
    for (int c = 0; c < channels.count(); c++) {
      mean[c] = runningMean.data()[runningMean.offset() + c];
      inverse[c] =
          1 / Math.sqrt(runningVariance.data()[runningVariance.offset() + c] + spec.epsilon());
    }
  }

  /// With `n` the normalized values and `N` how many share a channel: `dx = gain / deviation · (dy
  /// - mean(dy) - n · mean(dy · n))`; the two means are there only where the batch's own figures
  ///   were used.
  @Override
  public void backward(int rows, boolean training) {
    gather(rows);
    if (dx.isNone()) {
      return;
    }
    double share = training ? 1.0 / (rows * channels.perChannel()) : 0;
    int at = 0;
    for (int run = 0; run < rows * channels.runs(); run++) {
      for (int c = 0; c < channels.count(); c++) {
        double scale = gain.data()[gain.offset() + c] * inverse[c];
        double meanOfDy = sums[c] * share;
        double meanOfProduct = products[c] * share;
        for (int i = 0; i < channels.inner(); i++, at++) {
          dx.data()[dx.offset() + at] =
              (float)
                  (scale * (dy.data()[dy.offset() + at] - meanOfDy - normal[at] * meanOfProduct));
        }
      }
    }
  }

  /// The sums of `dy` and `dy · n` over each channel, which are the gradients of shift and gain.
  private void gather(int rows) {
    Arrays.fill(sums, 0);
    Arrays.fill(products, 0);
    int at = 0;
    for (int run = 0; run < rows * channels.runs(); run++) {
      for (int c = 0; c < channels.count(); c++) {
        for (int i = 0; i < channels.inner(); i++, at++) {
          double d = dy.data()[dy.offset() + at];
          sums[c] += d;
          products[c] += d * normal[at];
        }
      }
    }
    for (int c = 0; c < channels.count(); c++) {
      dShift.data()[dShift.offset() + c] = (float) sums[c];
      dGain.data()[dGain.offset() + c] = (float) products[c];
    }
  }
}
