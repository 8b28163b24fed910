package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Dense;
import glassbox.layer.LayerOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NetworkTest {

  private static final Objective.Rules RULES =
      new Objective.Rules(Loss.BinaryCrossEntropy.DEFAULT, 0, 0, 0);

  private final Blueprint blueprint =
      new Blueprint(
          Shape.of(2),
          List.of(
              dense("hidden", 8, ActivationFunction.Tanh, Blueprint.DATA),
              dense("out", 1, ActivationFunction.Sigmoid, "hidden")));

  @Test
  void learnsExclusiveOr() {
    Network network = build(1);
    Objective objective = new Objective(network, RULES);
    Slice target = exclusiveOr(network);
    double first = objective.pass(4, target);
    for (int step = 0; step < 500; step++) {
      objective.pass(4, target);
      descend(network, 1f);
    }
    assertThat(objective.pass(4, target)).isLessThan(0.05).isLessThan(first);
  }

  @Test
  void theSameSeedGivesAParameterTheSameStartWhateverElseTheNetworkHolds() {
    Blueprint wider =
        new Blueprint(
            Shape.of(2),
            List.of(
                dense("new", 2, ActivationFunction.ReLU, Blueprint.DATA),
                dense("hidden", 8, ActivationFunction.Tanh, "new")));
    Network other = Network.build(wider, 1, new ScalarKernels(), Seeds.of(7));
    assertThat(weight(other, "hidden")).isEqualTo(weight(build(7), "hidden"));
    assertThat(weight(build(8), "hidden")).isNotEqualTo(weight(build(7), "hidden"));
  }

  @Test
  void aNetworkOfAnotherBatchSharesTheParametersButNotTheSignals() {
    Network network = build(1);
    Network picture = network.withBatch(1);
    network.values().data()[0] = 5;
    assertThat(picture.values().data()[0]).isEqualTo(5);
    network.input().value().data()[0] = 3;
    assertThat(picture.input().value().data()).containsExactly(0, 0);
  }

  @Test
  void weightsGoOutAndComeBack() {
    Network network = build(1);
    Weights kept = network.weights();
    network.values().data()[0] += 1;
    assertThat(network.weights().fingerprint()).isNotEqualTo(kept.fingerprint());
    network.load(kept);
    assertThat(network.weights().fingerprint()).isEqualTo(kept.fingerprint());
  }

  @Test
  void weightsOfAnotherShapeAreLeftOut() {
    Blueprint changed =
        new Blueprint(
            Shape.of(2),
            List.of(
                dense("hidden", 8, ActivationFunction.Tanh, Blueprint.DATA),
                dense("out", 3, ActivationFunction.Softmax, "hidden")));
    Network network = Network.build(changed, 1, new ScalarKernels(), Seeds.of(2));
    float[] out = weight(network, "out");
    network.load(build(1).weights());
    assertThat(weight(network, "hidden")).isEqualTo(weight(build(1), "hidden"));
    assertThat(weight(network, "out")).isEqualTo(out);
  }

  @Test
  void namesTheFirstLayerThatIsNotFinite() {
    Network network = build(1);
    assertThat(network.firstNotFinite(4)).isEmpty();
    network.parameters("out").getFirst().value().data()[network.values("out").offset()] = Float.NaN;
    network.forward(4, true);
    assertThat(network.firstNotFinite(4)).contains("out");
  }

  /// Wide enough that the threads really share the work.
  @Test
  void theNumberOfThreadsChangesNoBitOfWhatIsLearned() {
    Blueprint wide =
        new Blueprint(
            Shape.of(200),
            List.of(
                dense("hidden", 200, ActivationFunction.Tanh, Blueprint.DATA),
                dense("out", 10, ActivationFunction.Sigmoid, "hidden")));
    Set<String> fingerprints = new HashSet<>();
    for (int threads = 1; threads <= 4; threads++) {
      Kernels kernels = KernelProvider.kernels(threads);
      Network network = Network.build(wide, 128, kernels, Seeds.of(3));
      float[] input = network.input().value().data();
      for (int i = 0; i < input.length; i++) {
        input[i] = i % 7 - 3f;
      }
      for (int step = 0; step < 3; step++) {
        new Objective(network, RULES).pass(128, Slice.ofLength(1_280));
        descend(network, 0.1f);
      }
      fingerprints.add(network.weights().fingerprint());
      kernels.close();
    }
    assertThat(fingerprints).hasSize(1);
  }

  private static float[] weight(Network network, String node) {
    return network.weights().find(node, "weight").orElseThrow().values();
  }

  private static Slice exclusiveOr(Network network) {
    float[] inputs = {0, 0, 0, 1, 1, 0, 1, 1};
    System.arraycopy(inputs, 0, network.input().value().data(), 0, inputs.length);
    return Slice.of(0, 1, 1, 0);
  }

  private static void descend(Network network, float rate) {
    new ScalarKernels()
        .addScaled(network.parameterCount(), -rate, network.gradients(), network.values());
  }

  private Network build(long seed) {
    return Network.build(blueprint, 4, new ScalarKernels(), Seeds.of(seed));
  }

  private static Blueprint.Stage dense(
      String id, int units, ActivationFunction activation, String input) {
    return new Blueprint.Stage(
        id,
        new Dense.Spec(units, activation, true),
        LayerOptions.DEFAULT,
        List.of(input),
        Shape.of(units));
  }
}
