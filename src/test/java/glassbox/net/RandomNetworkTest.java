package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Catalogue;
import glassbox.layer.Reference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole networks, with branches, against the same networks in double precision.
final class RandomNetworkTest {

  private static final int NETWORKS = 200;
  private static final int ROWS = 4;
  private static final Kernels KERNELS = new ScalarKernels();
  private static final Objective.Rules RULES =
      new Objective.Rules(Loss.MeanSquaredError.DEFAULT, 0, 0, 0);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, NETWORKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lossAndGradientsAgreeWithDoublePrecision(long seed) {
    Blueprint blueprint = RandomBlueprints.smooth(seed);
    Network network = Network.build(blueprint, ROWS, KERNELS, Seeds.of(seed));
    fill(network.input().value(), seed);
    Slice target = Slice.ofLength(ROWS * network.output().shape().elements());
    fill(target, seed + 1);
    Twin twin = new Twin(blueprint, network, target);
    double loss = new Objective(network, RULES).pass(ROWS, target);

    assertThat(loss).isCloseTo(twin.loss(), within(1e-5 * Math.max(1, loss)));
    for (int first = 0; first < blueprint.stages().size(); first++) {
      Blueprint.Stage stage = blueprint.stages().get(first);
      for (Parameter parameter : network.parameters(stage.id())) {
        for (int i = 0; i < parameter.elements(); i++) {
          double slope = twin.slope(first, parameter.name(), i);
          assertThat((double) parameter.readGradient().values()[i])
              .as("%s %s[%d] of %s", stage.id(), parameter.name(), i, blueprint)
              .isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
        }
      }
    }
  }

  @Test
  void theNetworksPartAndMeet() {
    Set<String> kinds = new HashSet<>();
    int parted = 0;
    for (long seed = 1; seed <= NETWORKS; seed++) {
      Blueprint blueprint = RandomBlueprints.smooth(seed);
      List<String> read =
          blueprint.stages().stream().flatMap(stage -> stage.inputs().stream()).toList();
      parted += read.size() > new HashSet<>(read).size() ? 1 : 0;
      blueprint.stages().forEach(stage -> kinds.add(stage.layer().kind()));
    }
    assertThat(parted).isGreaterThan(100);
    assertThat(kinds)
        .as("all but those that draw something while they train")
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.kinds().stream()
                .map(Catalogue.Entry::kind)
                .filter(kind -> !List.of("Dropout", "GaussianNoise").contains(kind))
                .toList());
  }

  private static void fill(Slice slice, long seed) {
    Seeds seeds = Seeds.of(seed);
    for (int i = 0; i < slice.data().length; i++) {
      slice.data()[i] = seeds.uniform(-1, 1);
    }
  }

  /// The same network and numbers in double precision.
  private static final class Twin {

    private final Blueprint blueprint;
    private final Map<String, Map<String, double[]>> parameters = new HashMap<>();
    private final Map<String, double[]> signals = new HashMap<>();
    private final double[] target;

    Twin(Blueprint blueprint, Network network, Slice target) {
      this.blueprint = blueprint;
      this.target = doubles(target.data());
      signals.put(Blueprint.DATA, doubles(network.input().value().data()));
      for (Blueprint.Stage stage : blueprint.stages()) {
        Map<String, double[]> named = new HashMap<>();
        network.weights().byNode().getOrDefault(stage.id(), Map.of()).entrySet().stream()
            .forEach(entry -> named.put(entry.getKey(), doubles(entry.getValue().values())));
        parameters.put(stage.id(), named);
      }
    }

    double loss() {
      return loss(signals, 0);
    }

    /// @param known what flows in front of stage `first`
    private double loss(Map<String, double[]> known, int first) {
      for (Blueprint.Stage stage : blueprint.stages().subList(first, blueprint.stages().size())) {
        var reference = new Reference(stage.layer(), blueprint.inputsOf(stage), ROWS, true);
        List<double[]> inputs = stage.inputs().stream().map(id -> of(known, id)).toList();
        known.put(stage.id(), reference.forward(inputs, of(parameters, stage.id())));
      }
      double[] output = of(known, blueprint.last().id());
      double sum = 0;
      for (int i = 0; i < output.length; i++) {
        sum += (output[i] - target[i]) * (output[i] - target[i]);
      }
      return sum / output.length;
    }

    /// Of a parameter of stage `first`, after [#loss].
    double slope(int first, String name, int at) {
      String stage = blueprint.stages().get(first).id();
      double[] values = of(of(parameters, stage), name);
      double kept = values[at];
      values[at] = kept + 1e-5;
      double above = loss(new HashMap<>(signals), first);
      values[at] = kept - 1e-5;
      double below = loss(new HashMap<>(signals), first);
      values[at] = kept;
      return (above - below) / 2e-5;
    }

    private static <V> V of(Map<String, V> map, String key) {
      return Objects.requireNonNull(map.get(key), key);
    }

    private static double[] doubles(float[] values) {
      double[] doubles = new double[values.length];
      Arrays.setAll(doubles, i -> values[i]);
      return doubles;
    }
  }
}
