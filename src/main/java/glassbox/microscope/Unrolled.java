package glassbox.microscope;

import glassbox.engine.ActivationFunction;
import glassbox.engine.kernel.Activations;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.Recurrent;
import glassbox.layer.SimpleRNN;

/// One direction of a recurrent layer, step by step for one example, in double precision: state,
/// memory, open gates, and the gradients that come back through time. As the pages of `SimpleRNN`,
/// `LSTM` and `GRU` write it.
final class Unrolled {

  private final Recurrent spec;
  private final int units;
  private final int features;
  private final boolean reversed;
  private final float[] x;
  private final float[] weight;
  private final float[] recurrent;
  private final float[] bias;
  private final float[] recurrentBias;

  /// Behind each step; the first is the empty one in front of all.
  final double[][] states;

  /// An LSTM's, likewise.
  final double[][] memories;

  /// Open, `[step][gate][unit]`: the input's and the state's sums through their functions.
  final double[][][] gates;

  /// Of the loss with respect to the state behind each step, from there on.
  final double[][] stateGradients;

  /// With respect to an LSTM's memory behind each step.
  final double[][] memoryGradients;

  /// With respect to the sums in front of the gates.
  final double[][][] gateGradients;

  private Unrolled(Scene scene, Recurrent spec, boolean reversed) {
    this.spec = spec;
    this.reversed = reversed;
    units = spec.units();
    features = scene.inputShape().last();
    x = scene.x();
    weight = numbers(scene, "weight", reversed);
    recurrent = numbers(scene, "recurrentWeight", reversed);
    bias = numbers(scene, "bias", reversed);
    recurrentBias = spec.biases() > 1 ? numbers(scene, "recurrentBias", reversed) : new float[0];
    int steps = scene.inputShape().size(0);
    states = new double[steps + 1][units];
    memories = new double[steps + 1][units];
    gates = new double[steps][spec.gates()][units];
    stateGradients = new double[steps][units];
    memoryGradients = new double[steps][units];
    gateGradients = new double[steps][spec.gates()][units];
    for (int step = 0; step < steps; step++) {
      for (int unit = 0; unit < units; unit++) {
        forward(step, unit);
      }
    }
    if (scene.seen().gradient().length > 0) {
      backward(scene);
    }
  }

  /// @param reversed the second one, that reads from the end
  static Unrolled of(Scene scene, Recurrent spec, boolean reversed) {
    return new Unrolled(scene, spec, reversed);
  }

  private static float[] numbers(Scene scene, String name, boolean reversed) {
    return scene.seen().numbers(reversed ? Recurrent.reversed(name) : name).value();
  }

  int steps() {
    return gates.length;
  }

  /// Where a step stands in the sequence as it is given.
  int place(int step) {
    return reversed ? steps() - 1 - step : step;
  }

  double input(int step, int feature) {
    return x[place(step) * features + feature];
  }

  int features() {
    return features;
  }

  double weight(int row, int feature) {
    return weight[row * features + feature];
  }

  double recurrentWeight(int row, int unit) {
    return recurrent[row * units + unit];
  }

  /// Of a row of the matrices: `gate · units + unit`.
  double bias(int row) {
    return bias[row];
  }

  double recurrentBias(int row) {
    return recurrentBias.length == 0 ? 0 : recurrentBias[row];
  }

  /// `W x + b`.
  double ofInput(int step, int row) {
    double sum = bias(row);
    for (int i = 0; i < features; i++) {
      sum += weight(row, i) * input(step, i);
    }
    return sum;
  }

  /// `U h`, with the bias of its own where there is one.
  double ofState(int step, int row) {
    double sum = recurrentBias(row);
    for (int i = 0; i < units; i++) {
      sum += recurrentWeight(row, i) * states[step][i];
    }
    return sum;
  }

  private double sum(int step, int gate, int unit) {
    int row = gate * units + unit;
    return ofInput(step, row) + ofState(step, row);
  }

  private static double sigmoid(double z) {
    return Activations.value(ActivationFunction.Sigmoid, 0, z);
  }

  private void forward(int step, int unit) {
    double[][] open = gates[step];
    double before = states[step][unit];
    switch (spec) {
      case SimpleRNN.Spec simple -> {
        open[0][unit] =
            Activations.value(
                simple.activation(), ActivationFunction.DEFAULT_SLOPE, sum(step, 0, unit));
        states[step + 1][unit] = open[0][unit];
      }
      case LSTM.Spec _ -> {
        open[0][unit] = sigmoid(sum(step, 0, unit));
        open[1][unit] = sigmoid(sum(step, 1, unit));
        open[2][unit] = Math.tanh(sum(step, 2, unit));
        open[3][unit] = sigmoid(sum(step, 3, unit));
        double memory = open[1][unit] * memories[step][unit] + open[0][unit] * open[2][unit];
        memories[step + 1][unit] = memory;
        states[step + 1][unit] = open[3][unit] * Math.tanh(memory);
      }
      case GRU.Spec _ -> {
        int row = 2 * units + unit;
        open[0][unit] = sigmoid(sum(step, 0, unit));
        open[1][unit] = sigmoid(sum(step, 1, unit));
        open[2][unit] = Math.tanh(ofInput(step, row) + open[0][unit] * ofState(step, row));
        states[step + 1][unit] = (1 - open[1][unit]) * open[2][unit] + open[1][unit] * before;
      }
    }
  }

  private void backward(Scene scene) {
    float[] given = scene.seen().gradient();
    int ways = spec.bidirectional() ? 2 : 1;
    int way = reversed ? 1 : 0;
    double[] ahead = new double[units];
    double[] memoryAhead = new double[units];
    for (int step = steps() - 1; step >= 0; step--) {
      for (int unit = 0; unit < units; unit++) {
        boolean comesOut = spec.returnSequences() || step == steps() - 1;
        int at = ((spec.returnSequences() ? place(step) : 0) * ways + way) * units + unit;
        stateGradients[step][unit] = ahead[unit] + (comesOut ? given[at] : 0);
        memoryAhead[unit] = backward(step, unit, memoryAhead[unit]);
      }
      ahead = toStateBefore(step);
    }
  }

  /// The gradients of a unit's sums.
  ///
  /// @param memoryAhead gradient of an LSTM's memory, from the steps behind
  /// @return the same for the step in front
  private double backward(int step, int unit, double memoryAhead) {
    double[][] open = gates[step];
    double[][] d = gateGradients[step];
    double dh = stateGradients[step][unit];
    return switch (spec) {
      case SimpleRNN.Spec simple -> {
        double z = sum(step, 0, unit);
        d[0][unit] =
            dh
                * Activations.derivative(
                    simple.activation(), ActivationFunction.DEFAULT_SLOPE, z, open[0][unit]);
        yield 0;
      }
      case LSTM.Spec _ -> {
        double i = open[0][unit];
        double f = open[1][unit];
        double g = open[2][unit];
        double o = open[3][unit];
        double tanh = Math.tanh(memories[step + 1][unit]);
        double dc = memoryAhead + dh * o * (1 - tanh * tanh);
        memoryGradients[step][unit] = dc;
        d[0][unit] = dc * g * i * (1 - i);
        d[1][unit] = dc * memories[step][unit] * f * (1 - f);
        d[2][unit] = dc * i * (1 - g * g);
        d[3][unit] = dh * tanh * o * (1 - o);
        yield dc * f;
      }
      case GRU.Spec _ -> {
        double r = open[0][unit];
        double z = open[1][unit];
        double n = open[2][unit];
        d[2][unit] = dh * (1 - z) * (1 - n * n);
        d[1][unit] = dh * (states[step][unit] - n) * z * (1 - z);
        d[0][unit] = d[2][unit] * ofState(step, 2 * units + unit) * r * (1 - r);
        yield 0;
      }
    };
  }

  /// What comes back to the memory behind a step from the one after it.
  double memoryGradientAhead(int step, int unit) {
    return step == steps() - 1 ? 0 : memoryGradients[step + 1][unit] * gates[step + 1][1][unit];
  }

  /// The length of the state's gradient behind a step.
  double gradientNorm(int step) {
    double squares = 0;
    for (double each : stateGradients[step]) {
      squares += each * each;
    }
    return Math.sqrt(squares);
  }

  private double[] toStateBefore(int step) {
    double[] before = new double[units];
    for (int unit = 0; unit < units; unit++) {
      if (spec instanceof GRU.Spec) {
        before[unit] += stateGradients[step][unit] * gates[step][1][unit];
      }
      for (int gate = 0; gate < spec.gates(); gate++) {
        double d = gateGradients[step][gate][unit];
        double through = spec instanceof GRU.Spec && gate == 2 ? d * gates[step][0][unit] : d;
        for (int i = 0; i < units; i++) {
          before[i] += through * recurrentWeight(gate * units + unit, i);
        }
      }
    }
    return before;
  }
}
