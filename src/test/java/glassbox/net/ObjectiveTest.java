package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ObjectiveTest {

  private static final Loss MSE = Loss.MeanSquaredError.DEFAULT;

  private final Kernels kernels = new ScalarKernels();
  private final Network network = build(LayerOptions.DEFAULT);
  private final Slice target = Slice.of(1, -1);

  @Test
  void penaltiesAreAddedToTheLossOverWeightsButNotBiases() {
    network.values().data()[network.parameterCount() - 1] = 100;
    double plain = new Objective(network, rules(0, 0, 0)).pass(2, target);
    double penalized = new Objective(network, rules(0.1, 0.2, 0)).pass(2, target);
    double expected = 0;
    for (String node : List.of("n1", "n2")) {
      for (float w : network.weights().find(node, "weight").orElseThrow().values()) {
        expected += 0.1 * Math.abs(w) + 0.2 / 2 * w * w;
      }
    }
    assertThat(penalized - plain).isCloseTo(expected, within(1e-5));
  }

  @Test
  void penaltiesPullAtTheWeights() {
    new Objective(network, rules(0, 0, 0)).pass(2, target);
    float[] plain = network.gradients().data().clone();
    new Objective(network, rules(0.1, 0.2, 0)).pass(2, target);
    float w = network.values().data()[0];
    assertThat(network.gradients().data()[0] - plain[0])
        .isCloseTo(0.1f * Math.signum(w) + 0.2f * w, within(1e-6f));
  }

  @Test
  void aLayersOwnPenaltyTakesThePlaceOfTheGeneralOne() {
    Network own =
        build(new LayerOptions(OptionalDouble.of(0), OptionalDouble.of(0), Optional.empty()));
    new Objective(own, rules(0, 0, 0)).pass(2, target);
    float[] plain = own.gradients().data().clone();
    new Objective(own, rules(0.1, 0.2, 0)).pass(2, target);
    assertThat(own.gradients().data()[0]).isEqualTo(plain[0]);
    assertThat(own.gradients().data()[own.values("n2").offset()])
        .isNotEqualTo(plain[own.values("n2").offset()]);
  }

  @Test
  void clippingShortensTheWholeGradientPenaltiesIncluded() {
    Objective free = new Objective(network, rules(0, 1, 0));
    free.pass(2, target);
    double norm = length(network.gradients());
    assertThat(free.gradientNorm()).isCloseTo(norm, within(1e-6));
    Objective clipped = new Objective(network, rules(0, 1, norm / 2));
    clipped.pass(2, target);
    assertThat(length(network.gradients())).isCloseTo(norm / 2, within(1e-6));
    assertThat(clipped.gradientNorm()).isCloseTo(norm, within(1e-6));
  }

  @Test
  void aShortGradientIsLeftAlone() {
    new Objective(network, rules(0, 0, 0)).pass(2, target);
    float[] plain = network.gradients().data().clone();
    new Objective(network, rules(0, 0, 1e6)).pass(2, target);
    assertThat(network.gradients().data()).isEqualTo(plain);
  }

  @Test
  void evaluationLeavesDropoutAndPenaltiesOut() {
    Network dropping =
        chain(
            LayerOptions.DEFAULT,
            new Dense.Spec(3, ActivationFunction.Tanh, true),
            Dropout.Spec.DEFAULT,
            new Dense.Spec(1, ActivationFunction.Linear, true));
    Objective objective = new Objective(dropping, rules(0, 5, 0));
    double first = objective.evaluate(2, target);
    assertThat(objective.evaluate(2, target)).isEqualTo(first);
    assertThat(objective.pass(2, target)).isGreaterThan(first);
  }

  @Test
  void theNormsOfLayersAddUpToTheWhole() {
    Objective objective = new Objective(network, rules(0, 0, 0));
    objective.pass(2, target);
    double squares = 0;
    for (String node : List.of("n1", "n2")) {
      squares += Math.pow(network.gradientNorm(node, 2), 2);
    }
    assertThat(Math.sqrt(squares)).isCloseTo(objective.gradientNorm(), within(1e-6));
  }

  @Test
  void namesTheLayerWhoseGradientIsNotFinite() {
    network.forward(2, true);
    network.output().gradient().data()[0] = Float.POSITIVE_INFINITY;
    network.backward(2, true);
    assertThat(network.firstNotFinite(2)).contains("n2");
  }

  private static Objective.Rules rules(double l1, double l2, double clip) {
    return new Objective.Rules(MSE, l1, l2, clip);
  }

  private static double length(Slice gradient) {
    double sum = 0;
    for (float g : gradient.data()) {
      sum += (double) g * g;
    }
    return Math.sqrt(sum);
  }

  private Network build(LayerOptions first) {
    return chain(
        first,
        new Dense.Spec(3, ActivationFunction.Tanh, true),
        new Dense.Spec(1, ActivationFunction.Linear, true));
  }

  private Network chain(LayerOptions first, LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = Shape.of(2);
    for (int i = 0; i < layers.length; i++) {
      shape = layers[i].outputShape(List.of(shape));
      stages.add(
          new Blueprint.Stage(
              "n" + (i + 1),
              layers[i],
              i == 0 ? first : LayerOptions.DEFAULT,
              List.of(i == 0 ? Blueprint.DATA : "n" + i),
              shape));
    }
    Network built = Network.build(new Blueprint(Shape.of(2), stages), 2, kernels, Seeds.of(1));
    System.arraycopy(new float[] {1, 2, -1, 0.5f}, 0, built.input().value().data(), 0, 4);
    return built;
  }
}
