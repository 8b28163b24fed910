package glassbox.train;

import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.restless;
import static glassbox.train.Trials.steps;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Training;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A frozen layer stays bit for bit as it is, whatever is done to the others.
final class FrozenTest {

  static Stream<Optimizer> optimizers() {
    return Choices.family(Optimizer.class).stream();
  }

  static Blueprint freeze(Blueprint blueprint, boolean on, String... ids) {
    Set<String> chosen = Set.of(ids);
    return new Blueprint(
        blueprint.input(),
        blueprint.stages().stream()
            .map(
                stage ->
                    chosen.contains(stage.id())
                        ? new Blueprint.Stage(
                            stage.id(),
                            stage.layer(),
                            stage.options().withFrozen(on),
                            stage.inputs(),
                            stage.output())
                        : stage)
            .toList());
  }

  private static Training penalized(Optimizer optimizer) {
    Training training = endless().withOptimizer(optimizer);
    return Choices.with(Choices.with(training, "l2", 0.1), "l1", 0.1);
  }

  private static List<float[]> numbers(Weights weights, String node) {
    return weights.byNode().getOrDefault(node, Map.of()).values().stream()
        .map(tensor -> tensor.values())
        .toList();
  }

  private static void sameNumbers(Weights after, Weights before, String node) {
    assertThat(numbers(after, node)).usingRecursiveComparison().isEqualTo(numbers(before, node));
  }

  /// Frozen in the middle of a run, so that the optimizer has momentum to spend.
  @ParameterizedTest
  @MethodSource("optimizers")
  void noOptimizerPenaltyOrMomentumMovesIt(Optimizer optimizer) {
    Training training = penalized(optimizer);
    SupervisedLoop loop = loop(restless(training));
    steps(loop, 7);
    loop.change(freeze(loop.experiment().blueprint(), true, "n1", "n2"), training);
    Weights before = loop.weights();
    steps(loop, 20);
    Weights after = loop.weights();
    sameNumbers(after, before, "n1");
    // The normalization's running mean and variance are among its numbers.
    assertThat(before.byNode().get("n2")).containsKeys("gain", "shift", "mean", "variance");
    sameNumbers(after, before, "n2");
    assertThat(after.find("n5", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n5", "weight").orElseThrow().values());
  }

  @Test
  void gradientsGoThroughToTheLayersInFront() {
    SupervisedLoop loop = loop(restless(endless()));
    loop.change(freeze(loop.experiment().blueprint(), true, "n2", "n5"), endless());
    Weights before = loop.weights();
    steps(loop, 5);
    assertThat(loop.weights().find("n1", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n1", "weight").orElseThrow().values());
    sameNumbers(loop.weights(), before, "n5");
  }

  @Test
  void aNetworkThatIsFrozenWholeStays() {
    SupervisedLoop loop = loop(restless(penalized(Optimizer.AdamW.DEFAULT)));
    steps(loop, 3);
    loop.change(
        freeze(loop.experiment().blueprint(), true, "n1", "n2", "n5"),
        loop.experiment().training());
    String before = loop.weights().fingerprint();
    steps(loop, 10);
    assertThat(loop.weights().fingerprint()).isEqualTo(before);
    assertThat(loop.steps()).isEqualTo(13);
  }

  @Test
  void aLayerThatIsFreedLearnsAgain() {
    SupervisedLoop loop = loop(restless(endless()));
    Blueprint free = loop.experiment().blueprint();
    loop.change(freeze(free, true, "n1"), endless());
    steps(loop, 3);
    Weights before = loop.weights();
    loop.change(free, endless());
    steps(loop, 3);
    assertThat(loop.weights().find("n1", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n1", "weight").orElseThrow().values());
  }

  /// To freeze and to free a layer between two steps is no change at all.
  @Test
  void freezingAndFreeingBetweenStepsChangesNoBit() {
    SupervisedLoop steady = loop(Trials.points(endless()));
    SupervisedLoop turned = loop(Trials.points(endless()));
    Blueprint free = turned.experiment().blueprint();
    steps(steady, 20);
    steps(turned, 8);
    turned.change(freeze(free, true, "n1"), endless());
    turned.change(free, endless());
    steps(turned, 12);
    assertThat(turned.weights().fingerprint()).isEqualTo(steady.weights().fingerprint());
  }

  @Test
  void aHandMaySetAFrozenNumber() {
    SupervisedLoop loop = loop(Trials.points(endless()));
    loop.change(freeze(loop.experiment().blueprint(), true, "n1"), endless());
    steps(loop, 2);
    assertThat(loop.set(new WeightPlace("n1", "weight", 5), 0.5f)).isPresent();
    steps(loop, 2);
    // Row-major [8, 2]: the second input of the third unit.
    assertThat(loop.weights().find("n1", "weight").orElseThrow().values()[5]).isEqualTo(0.5f);
  }
}
