package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.Map;

/// What recurrent layers and Embedding should give: one example, one step and one unit at a time,
/// as their pages write it, and nothing of their code.
final class SequenceReference {

  private final Shape shape;
  private final int rows;

  SequenceReference(Shape shape, int rows) {
    this.shape = shape;
    this.rows = rows;
  }

  /// The sum of one unit, or of one of its gates: `W x + b` and `U h + b'`.
  private interface Sums {
    double of(int row);
  }

  /// Changes the state `h` and the memory `c` by one step.
  private interface Step {
    void take(Sums input, Sums state, double[] h, double[] c);
  }

  double[] embed(Embedding.Spec spec, double[] x, Map<String, double[]> named) {
    int n = spec.dimensions();
    double[] y = new double[x.length * n];
    for (int i = 0; i < y.length; i++) {
      int word = Math.clamp(Math.round(x[i / n]), 0, spec.vocabulary() - 1);
      y[i] = Reference.get(named, "weight")[word * n + i % n];
    }
    return y;
  }

  double[] simple(SimpleRNN.Spec spec, double[] x, Map<String, double[]> named) {
    return walk(
        spec.units(),
        spec.returnSequences(),
        spec.bidirectional(),
        x,
        named,
        (input, state, h, _) -> {
          double[] z = new double[h.length];
          Arrays.setAll(z, i -> input.of(i) + state.of(i));
          double[] y = Reference.activate(spec.activation(), 0.01, z, z.length);
          System.arraycopy(y, 0, h, 0, h.length);
        });
  }

  double[] lstm(LSTM.Spec spec, double[] x, Map<String, double[]> named) {
    int u = spec.units();
    return walk(
        u,
        spec.returnSequences(),
        spec.bidirectional(),
        x,
        named,
        (input, state, h, c) -> {
          double[] next = new double[u];
          for (int k = 0; k < u; k++) {
            double i = sigmoid(input.of(k) + state.of(k));
            double f = sigmoid(input.of(u + k) + state.of(u + k));
            double g = Math.tanh(input.of(2 * u + k) + state.of(2 * u + k));
            double o = sigmoid(input.of(3 * u + k) + state.of(3 * u + k));
            c[k] = f * c[k] + i * g;
            next[k] = o * Math.tanh(c[k]);
          }
          System.arraycopy(next, 0, h, 0, u);
        });
  }

  double[] gru(GRU.Spec spec, double[] x, Map<String, double[]> named) {
    int u = spec.units();
    return walk(
        u,
        spec.returnSequences(),
        spec.bidirectional(),
        x,
        named,
        (input, state, h, _) -> {
          double[] next = new double[u];
          for (int k = 0; k < u; k++) {
            double r = sigmoid(input.of(k) + state.of(k));
            double z = sigmoid(input.of(u + k) + state.of(u + k));
            double n = Math.tanh(input.of(2 * u + k) + r * state.of(2 * u + k));
            next[k] = (1 - z) * n + z * h[k];
          }
          System.arraycopy(next, 0, h, 0, u);
        });
  }

  private static double sigmoid(double z) {
    return Reference.activate(ActivationFunction.Sigmoid, 0, new double[] {z}, 1)[0];
  }

  private double[] walk(
      int units, boolean every, boolean both, double[] x, Map<String, double[]> named, Step step) {
    int ways = both ? 2 : 1;
    int steps = shape.size(0);
    double[] y = new double[rows * units * ways * (every ? steps : 1)];
    for (int row = 0; row < rows; row++) {
      for (int way = 0; way < ways; way++) {
        double[] h = new double[units];
        double[] c = new double[units];
        for (int t = 0; t < steps; t++) {
          int at = way == 0 ? t : steps - 1 - t;
          double[] xt = Arrays.copyOfRange(x, from(row, at), from(row, at + 1));
          String prefix = way == 0 ? "" : "backward";
          double[] before = h.clone();
          step.take(
              sums(named, name(prefix, "weight"), name(prefix, "bias"), xt),
              sums(named, name(prefix, "recurrentWeight"), name(prefix, "recurrentBias"), before),
              h,
              c);
          if (every || t == steps - 1) {
            int place = every ? row * steps + at : row;
            System.arraycopy(h, 0, y, (place * ways + way) * units, units);
          }
        }
      }
    }
    return y;
  }

  private int from(int row, int step) {
    return (row * shape.size(0) + step) * shape.last();
  }

  private static String name(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Sums sums(Map<String, double[]> named, String weight, String bias, double[] x) {
    double[] w = Reference.get(named, weight);
    return row -> {
      double sum = named.containsKey(bias) ? Reference.get(named, bias)[row] : 0;
      for (int j = 0; j < x.length; j++) {
        sum += w[row * x.length + j] * x[j];
      }
      return sum;
    };
  }
}
