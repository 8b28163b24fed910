package glassbox.export.onnx;

import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import java.util.Arrays;
import java.util.Map;

/// A network with numbers everywhere, and an input for it.
///
/// @param input `[rows, shape...]`
record Trial(Network network, int rows, float[] input) {

  private static final Kernels KERNELS = new ScalarKernels();

  static Trial of(Blueprint blueprint, int rows, long seed) {
    Seeds seeds = Seeds.of(seed);
    Network network = Network.build(blueprint, rows, KERNELS, seeds.child("network"));
    Slice values = network.values();
    for (int i = 0; i < network.parameterCount(); i++) {
      values.data()[values.offset() + i] += seeds.uniform(-0.3f, 0.3f);
    }
    float[] state = network.state().data();
    for (int i = 0; i < state.length; i++) {
      state[i] = seeds.uniform(0.5f, 1.5f);
    }
    float[] input = new float[rows * blueprint.input().elements()];
    for (int i = 0; i < input.length; i++) {
      input[i] = seeds.uniform(-1.5f, 1.5f);
    }
    return new Trial(network, rows, input);
  }

  float[] forward() {
    Slice in = network.input().value();
    System.arraycopy(input, 0, in.data(), in.offset(), input.length);
    network.forward(rows, false);
    Slice out = network.output().value();
    int count = rows * network.output().shape().elements();
    return Arrays.copyOfRange(out.data(), out.offset(), out.offset() + count);
  }

  float[] elsewhere() {
    Model model =
        new ModelWriter(network.blueprint(), network.weights(), Map.of()).model("trial", Map.of());
    return OtherProgram.run(model, rows, network.blueprint().input().sizes(), input);
  }

  /// The largest difference, in parts of `1 + |y|`.
  double deviation() {
    float[] here = forward();
    float[] there = elsewhere();
    if (here.length != there.length) {
      throw new AssertionError(here.length + " values here, " + there.length + " there");
    }
    double worst = 0;
    for (int i = 0; i < here.length; i++) {
      double apart = Math.abs(here[i] - (double) there[i]) / (1 + Math.abs(here[i]));
      // A NaN is further off than any number.
      worst = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(worst, apart);
    }
    return worst;
  }
}
