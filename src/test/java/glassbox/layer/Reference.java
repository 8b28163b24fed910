package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What each layer should give, in double precision, straight from its page's formula and with
/// nothing of its code. Gradients come out of it by central differences.
public final class Reference {

  private final LayerSpec spec;
  private final List<Shape> shapes;
  private final int rows;
  private final boolean training;

  public Reference(LayerSpec spec, List<Shape> shapes, int rows, boolean training) {
    this.spec = spec;
    this.shapes = shapes;
    this.rows = rows;
    this.training = training;
  }

  /// @param inputs one array each, `[rows, shape...]`
  /// @param named parameters and state
  public double[] forward(List<double[]> inputs, Map<String, double[]> named) {
    double[] x = inputs.getFirst();
    return switch (spec) {
      case Dense.Spec dense -> dense(dense, x, named);
      case Activation.Spec f -> activate(f.function(), f.slope(), x, shapes.getFirst().last());
      case Flatten.Spec f -> x.clone();
      case Reshape.Spec r -> x.clone();
      case Dropout.Spec d -> x.clone();
      case GaussianNoise.Spec g -> x.clone();
      case BatchNorm.Spec norm -> batchNorm(norm, x, named);
      case LayerNorm.Spec norm -> layerNorm(norm, x, named);
      case Add.Spec a -> combine(inputs, false);
      case Multiply.Spec m -> combine(inputs, true);
      case Concat.Spec c -> concat(inputs);
      case SimpleRNN.Spec rnn -> sequences().simple(rnn, x, named);
      case LSTM.Spec lstm -> sequences().lstm(lstm, x, named);
      case GRU.Spec gru -> sequences().gru(gru, x, named);
      case Embedding.Spec table -> sequences().embed(table, x, named);
      default -> new ImageReference(shapes.getFirst(), rows).forward(spec, x, named);
    };
  }

  private SequenceReference sequences() {
    return new SequenceReference(shapes.getFirst(), rows);
  }

  static double[] get(Map<String, double[]> named, String name) {
    return Objects.requireNonNull(named.get(name), name);
  }

  private double[] dense(Dense.Spec dense, double[] x, Map<String, double[]> named) {
    int f = shapes.getFirst().last();
    double[] w = get(named, "weight");
    double[] z = new double[x.length / f * dense.units()];
    for (int i = 0; i < z.length; i++) {
      int row = i / dense.units();
      int unit = i % dense.units();
      z[i] = dense.bias() ? get(named, "bias")[unit] : 0;
      for (int j = 0; j < f; j++) {
        z[i] += w[unit * f + j] * x[row * f + j];
      }
    }
    return activate(dense.activation(), 0.01, z, dense.units());
  }

  static double[] activate(ActivationFunction function, double slope, double[] z, int width) {
    double[] y = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      y[i] = activate(function, slope, z[i]);
    }
    if (function == ActivationFunction.Softmax) {
      for (int row = 0; row < z.length; row += width) {
        double sum = Arrays.stream(y, row, row + width).sum();
        for (int i = row; i < row + width; i++) {
          y[i] /= sum;
        }
      }
    }
    return y;
  }

  private static double activate(ActivationFunction function, double slope, double z) {
    double selu = 1.0507009873554805;
    double alpha = 1.6732632423543772;
    return switch (function) {
      case Linear -> z;
      case Sigmoid -> 1 / (1 + Math.exp(-z));
      case Tanh -> Math.tanh(z);
      case ReLU -> Math.max(0, z);
      case LeakyReLU -> z > 0 ? z : slope * z;
      case Softmax -> Math.exp(z);
      case ELU -> z > 0 ? z : Math.expm1(z);
      case SELU -> selu * (z > 0 ? z : alpha * Math.expm1(z));
      case GELU -> z * normal(z);
      case SiLU -> z / (1 + Math.exp(-z));
      case Softplus -> Math.log1p(Math.exp(z));
      case HardSigmoid -> Math.clamp(z / 6 + 0.5, 0.0, 1.0);
    };
  }

  /// The normal distribution by Simpson's rule from 0.
  private static double normal(double z) {
    int steps = 100;
    double h = z / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-0.5 * (i * h) * (i * h));
    }
    return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
  }

  /// The channel of a value, by its place in an example.
  private int channel(int place) {
    Shape shape = shapes.getFirst();
    return shape.rank() == 3 ? place / (shape.size(1) * shape.size(2)) : place % shape.last();
  }

  private double[] batchNorm(BatchNorm.Spec norm, double[] x, Map<String, double[]> named) {
    int elements = shapes.getFirst().elements();
    double[] y = new double[x.length];
    for (int c = 0; c < get(named, "gain").length; c++) {
      int n = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < x.length; i++) {
        if (channel(i % elements) == c) {
          n++;
          sum += x[i];
          squares += x[i] * x[i];
        }
      }
      double mean = training ? sum / n : get(named, "mean")[c];
      double variance = training ? squares / n - mean * mean : get(named, "variance")[c];
      for (int i = 0; i < x.length; i++) {
        if (channel(i % elements) == c) {
          y[i] =
              get(named, "gain")[c] * (x[i] - mean) / Math.sqrt(variance + norm.epsilon())
                  + get(named, "shift")[c];
        }
      }
    }
    return y;
  }

  private double[] layerNorm(LayerNorm.Spec norm, double[] x, Map<String, double[]> named) {
    int n = shapes.getFirst().elements();
    double[] y = new double[x.length];
    for (int row = 0; row < rows; row++) {
      double[] values = Arrays.copyOfRange(x, row * n, (row + 1) * n);
      double mean = Arrays.stream(values).sum() / n;
      double variance = Arrays.stream(values).map(v -> v * v).sum() / n - mean * mean;
      for (int i = 0; i < n; i++) {
        y[row * n + i] =
            get(named, "gain")[i] * (values[i] - mean) / Math.sqrt(variance + norm.epsilon())
                + get(named, "shift")[i];
      }
    }
    return y;
  }

  private static double[] combine(List<double[]> inputs, boolean product) {
    double[] y = inputs.getFirst().clone();
    for (double[] other : inputs.subList(1, inputs.size())) {
      for (int i = 0; i < y.length; i++) {
        y[i] = product ? y[i] * other[i] : y[i] + other[i];
      }
    }
    return y;
  }

  /// By walking the output and asking where each value comes from.
  private double[] concat(List<double[]> inputs) {
    boolean image = shapes.getFirst().rank() == 3;
    int runs = image ? rows : rows * shapes.getFirst().elements() / shapes.getFirst().last();
    double[] y = new double[inputs.stream().mapToInt(input -> input.length).sum()];
    int at = 0;
    for (int run = 0; run < runs; run++) {
      for (double[] input : inputs) {
        int width = input.length / runs;
        for (int i = 0; i < width; i++) {
          y[at++] = input[run * width + i];
        }
      }
    }
    return y;
  }
}
