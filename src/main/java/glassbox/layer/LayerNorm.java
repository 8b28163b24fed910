package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.List;

/// Brings each example to mean 0 and variance 1 over all its values, then stretches and shifts each
/// value by what it learned: `y = gain · (x - mean) / sqrt(variance + epsilon) + shift` (Ba, Kiros
/// and Hinton, 2016).
public final class LayerNorm implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  public record Spec(@Range(min = 1e-12, max = 1, logarithmic = true) double epsilon)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(1e-5);

    public Spec {
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
      Shape shape = inputs.getFirst();
      return List.of(
          new ParameterSpec("gain", shape, 1, 1, ParameterSpec.Start.ONE),
          new ParameterSpec("shift", shape, 1, 1, ParameterSpec.Start.ZERO));
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      int n = inputs.getFirst().elements();
      return List.of(TEXTS.get("parameters.two", n, 2L * n));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new LayerNorm(this, wiring);
    }
  }

  private final double epsilon;
  private final int n;
  private final Slice x;
  private final Slice y;
  private final Slice dx;
  private final Slice dy;
  private final Slice gain;
  private final Slice shift;
  private final Slice dGain;
  private final Slice dShift;

  /// `(x - mean) / deviation`, kept for the way back.
  private final float[] normal;

  /// `1 / deviation` of each row.
  private final double[] inverse;

  private LayerNorm(Spec spec, Wiring wiring) {
    epsilon = spec.epsilon();
    n = wiring.input().shape().elements();
    x = wiring.input().value();
    y = wiring.output().value();
    dx = wiring.inputGradientWanted() ? wiring.input().gradient() : Slice.NONE;
    dy = wiring.output().gradient();
    gain = wiring.parameter("gain").value();
    shift = wiring.parameter("shift").value();
    dGain = wiring.parameter("gain").gradient();
    dShift = wiring.parameter("shift").gradient();
    normal = wiring.each(n, 0);
    inverse = wiring.eachExactly(1);
  }

  @Override
  public void forward(int rows, boolean training) {
    for (int row = 0; row < rows; row++) {
      int at = row * n;
      double mean = mean(at);
      inverse[row] = 1 / Math.sqrt(variance(at, mean) + epsilon);
      for (int i = 0; i < n; i++) {
        float value = (float) ((x.data()[x.offset() + at + i] - mean) * inverse[row]);
        normal[at + i] = value;
        y.data()[y.offset() + at + i] =
            gain.data()[gain.offset() + i] * value + shift.data()[shift.offset() + i];
      }
    }
  }

  private double mean(int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x.data()[x.offset() + at + i];
    }
    return sum / n;
  }

  private double variance(int at, double mean) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double apart = x.data()[x.offset() + at + i] - mean;
      sum += apart * apart;
    }
    return sum / n;
  }

  @Override
  public void backward(int rows, boolean training) {
    for (int i = 0; i < n; i++) {
      dGain.data()[dGain.offset() + i] = 0;
      dShift.data()[dShift.offset() + i] = 0;
    }
    for (int row = 0; row < rows; row++) {
      int at = row * n;
      for (int i = 0; i < n; i++) {
        float d = dy.data()[dy.offset() + at + i];
        dGain.data()[dGain.offset() + i] += d * normal[at + i];
        dShift.data()[dShift.offset() + i] += d;
      }
      if (!dx.isNone()) {
        backward(at, inverse[row]);
      }
    }
  }

  /// With `g = gain · dy`: `dx = (g - mean(g) - normal · mean(g · normal)) / deviation`, over a
  /// row.
  private void backward(int at, double inverseDeviation) {
    double sum = 0;
    double product = 0;
    for (int i = 0; i < n; i++) {
      double g = (double) gain.data()[gain.offset() + i] * dy.data()[dy.offset() + at + i];
      sum += g;
      product += g * normal[at + i];
    }
    for (int i = 0; i < n; i++) {
      double g = (double) gain.data()[gain.offset() + i] * dy.data()[dy.offset() + at + i];
      dx.data()[dx.offset() + at + i] =
          (float) ((g - sum / n - normal[at + i] * product / n) * inverseDeviation);
    }
  }
}
