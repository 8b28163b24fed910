package glassbox.train;

import static glassbox.train.Trials.epochs;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.restless;
import static glassbox.train.Trials.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.design.Training;
import glassbox.engine.Parameter;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A step that is looked at before it is made.
final class RehearsalTest {

  private static final Training ALL =
      Choices.with(
          Choices.with(Choices.with(epochs(3), "l1", 0.001), "l2", 0.01), "gradientClipNorm", 0.1);

  /// The points have five batches an epoch: 4 and 5 lie on both sides of its end.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 8})
  void isTheVeryStepThatComesNext(int stepsBefore) {
    for (Optimizer optimizer :
        new Optimizer[] {
          new Optimizer.Momentum(0.1, 0.9), Optimizer.Adam.DEFAULT, Optimizer.NAdam.DEFAULT
        }) {
      SupervisedLoop loop = loop(restless(ALL.withOptimizer(optimizer)));
      steps(loop, stepsBefore);
      Walk walk = loop.rehearse(0);
      loop.step();
      assertThat(walk.step()).isEqualTo(loop.steps());
      assertThat(walk.batch().loss()).isEqualTo(loop.lastLoss());
      for (Blueprint.Stage stage : walk.blueprint().stages()) {
        for (Parameter parameter : loop.network().parameters(stage.id())) {
          assertThat(numbers(walk, stage.id(), parameter.name()).after())
              .as("%s of %s after step %d", parameter.name(), stage.id(), loop.steps())
              .containsExactly(parameter.read().values());
          assertThat(numbers(walk, stage.id(), parameter.name()).gradient())
              .containsExactly(parameter.readGradient().values());
        }
      }
    }
  }

  @Test
  void leavesNoTraceInTheRun() {
    String undisturbed = Trials.fingerprint(restless(ALL));
    SupervisedLoop loop = loop(restless(ALL));
    do {
      Network network = loop.network();
      float[] gradients = network.gradients().data().clone();
      float[] state = network.state().data().clone();
      loop.rehearse(3);
      assertThat(network.gradients().data()).containsExactly(gradients);
      assertThat(network.state().data()).containsExactly(state);
    } while (loop.step());
    assertThat(loop.weights().fingerprint()).isEqualTo(undisturbed);
  }

  @Test
  void theExamplesOfABatchMakeUpItsLoss() {
    SupervisedLoop loop = loop(restless(ALL));
    steps(loop, 2);
    Walk first = loop.rehearse(0);
    double sum = 0;
    for (int row = 0; row < first.rows(); row++) {
      sum += loop.rehearse(row).loss() / first.rows();
    }
    assertThat(first.rows()).isGreaterThan(5);
    assertThat(sum).isCloseTo(first.batch().loss(), within(1e-6));
    assertThat(loop.rehearse(100_000).row()).isEqualTo(first.rows() - 1);
  }

  @Test
  void showsTheExampleAsTheTrainingPartHasIt() {
    SupervisedLoop loop = loop(restless(ALL));
    steps(loop, 1);
    Walk walk = loop.rehearse(2);
    assertThat(walk.comes()).isTrue();
    int example = walk.example().orElseThrow();
    float[] all = loop.experiment().data().training().inputs();
    assertThat(walk.inputs())
        .containsExactly(Arrays.copyOfRange(all, 2 * example, 2 * example + 2));
  }

  @Test
  void whatIsFrozenStaysAsItIs() {
    SupervisedLoop loop = loop(restless(ALL));
    loop.change(FrozenTest.freeze(loop.experiment().blueprint(), true, "n1"), ALL);
    steps(loop, 2);
    Walk.Numbers frozen = numbers(loop.rehearse(0), "n1", "weight");
    assertThat(frozen.after()).containsExactly(frozen.value());
  }

  private static Walk.Numbers numbers(Walk walk, String node, String parameter) {
    return walk.stage(node).numbers(parameter);
  }
}
