package glassbox.train;

import static glassbox.train.Trials.CLASSES;
import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.experiment;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.points;
import static glassbox.train.Trials.restless;
import static glassbox.train.Trials.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.layer.Dropout;
import glassbox.layer.GaussianNoise;
import glassbox.layer.KeptStart;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Another network in the middle of a run: what stayed the same goes on, and a fresh start of it is
/// the start that its seed gives.
final class NetworkChangeTest {

  /// The same chain with another layer at one place.
  private static Blueprint with(Blueprint before, String id, LayerSpec layer) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = before.input();
    for (Blueprint.Stage stage : before.stages()) {
      LayerSpec taken = stage.id().equals(id) ? layer : stage.layer();
      shape = taken.outputShape(List.of(shape));
      stages.add(new Blueprint.Stage(stage.id(), taken, stage.options(), stage.inputs(), shape));
    }
    return new Blueprint(before.input(), stages);
  }

  private static Blueprint with(Blueprint before, String id, LayerOptions options) {
    return new Blueprint(
        before.input(),
        before.stages().stream()
            .map(
                stage ->
                    stage.id().equals(id)
                        ? new Blueprint.Stage(
                            id, stage.layer(), options, stage.inputs(), stage.output())
                        : stage)
            .toList());
  }

  private static void keepsAllAndGoesOn(SupervisedLoop loop, Blueprint changed) {
    String before = loop.weights().fingerprint();
    long step = loop.steps();
    loop.change(changed, endless());
    assertThat(loop.weights().fingerprint()).isEqualTo(before);
    steps(loop, 1);
    assertThat(loop.steps()).isEqualTo(step + 1);
    assertThat(loop.weights().fingerprint()).isNotEqualTo(before);
  }

  private static String startOf(Experiment experiment, Blueprint blueprint) {
    return loop(experiment.withBlueprint(blueprint)).weights().fingerprint();
  }

  @Test
  void anotherActivationHoldsFromTheNextStepOn() {
    SupervisedLoop loop = loop(points(endless()));
    steps(loop, 7);
    Blueprint changed =
        with(loop.experiment().blueprint(), "n1", dense(8, ActivationFunction.ReLU));
    keepsAllAndGoesOn(loop, changed);
  }

  @Test
  void anotherDropoutRateHoldsFromTheNextStepOn() {
    SupervisedLoop loop = loop(restless(endless()));
    steps(loop, 7);
    keepsAllAndGoesOn(loop, with(loop.experiment().blueprint(), "n3", new Dropout.Spec(0.7)));
  }

  @Test
  void otherNoiseHoldsFromTheNextStepOn() {
    SupervisedLoop loop = loop(restless(endless()));
    steps(loop, 7);
    keepsAllAndGoesOn(loop, with(loop.experiment().blueprint(), "n4", new GaussianNoise.Spec(0.5)));
  }

  /// With Adam, which remembers two numbers for each.
  @Test
  void anActivationThatWasTriedChangesNoBit() {
    SupervisedLoop steady = loop(points(endless()));
    SupervisedLoop turned = loop(points(endless()));
    Blueprint first = turned.experiment().blueprint();
    steps(steady, 20);
    steps(turned, 8);
    turned.change(with(first, "n1", dense(8, ActivationFunction.ReLU)), endless());
    turned.change(first, endless());
    steps(turned, 12);
    assertThat(turned.weights().fingerprint()).isEqualTo(steady.weights().fingerprint());
  }

  @Test
  void aWidenedLayerAndTheOneBehindItBeginAnewAsAWhole() {
    SupervisedLoop loop = loop(restless(endless()));
    steps(loop, 7);
    Weights before = loop.weights();
    Blueprint wide =
        with(loop.experiment().blueprint(), "n5", dense(3, ActivationFunction.Softmax));
    assertThat(wide.keeps(loop.experiment().blueprint())).containsExactly("n1", "n2");
    loop.change(
        with(loop.experiment().blueprint(), "n1", dense(20, ActivationFunction.ReLU)), endless());
    Weights after = loop.weights();
    // The last bias has the shape it had, but its weights have not.
    assertThat(after.find("n5", "bias").orElseThrow().values()).containsOnly(0f);
    assertThat(before.find("n5", "bias").orElseThrow().values()).doesNotContain(0f);
    steps(loop, 5);
    assertThat(loop.failed()).isEmpty();
  }

  @Test
  void anotherDrawIsAnotherStartOfThatLayerAlone() {
    Experiment experiment = points(endless());
    Blueprint first = experiment.blueprint();
    Blueprint drawn = with(first, "n1", LayerOptions.DEFAULT.drawnAnew());
    Weights before = loop(experiment).weights();
    Weights after = loop(experiment.withBlueprint(drawn)).weights();
    assertThat(after.find("n1", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n1", "weight").orElseThrow().values());
    assertThat(after.find("n2", "weight").orElseThrow().values())
        .isEqualTo(before.find("n2", "weight").orElseThrow().values());
    assertThat(startOf(experiment, drawn)).isEqualTo(after.fingerprint());
  }

  @Test
  void aKeptStartIsTheStartAsLongAsItFits() {
    Experiment experiment = points(endless());
    Map<String, Tensor> numbers =
        Map.of(
            "weight", new Tensor(Shape.of(8, 2), new float[16]),
            "bias", new Tensor(Shape.of(8), new float[8]));
    Blueprint kept =
        with(
            experiment.blueprint(),
            "n1",
            LayerOptions.DEFAULT.withKept(Optional.of(new KeptStart(numbers))));
    Weights start = loop(experiment.withBlueprint(kept)).weights();
    assertThat(start.find("n1", "weight").orElseThrow().values()).containsOnly(0f);
    Blueprint wide = with(kept, "n1", dense(9, ActivationFunction.Tanh));
    assertThat(startOf(experiment, wide))
        .isEqualTo(
            startOf(
                experiment, with(experiment.blueprint(), "n1", dense(9, ActivationFunction.Tanh))));
  }

  /// 2-8-8-2, its middle one to be muted.
  private static Experiment deep() {
    return experiment(
        points(100),
        CLASSES,
        endless(),
        dense(8, ActivationFunction.Tanh),
        dense(8, ActivationFunction.Tanh),
        dense(2, ActivationFunction.Softmax));
  }

  /// The chain without its second layer, which rests.
  private static Blueprint muted(Blueprint before) {
    Blueprint.Stage last = before.last();
    var end =
        new Blueprint.Stage(last.id(), last.layer(), last.options(), List.of("n1"), last.output());
    return new Blueprint(before.input(), List.of(before.stages().getFirst(), end), Set.of("n2"));
  }

  private static float[] weights(Weights of, String node) {
    return of.find(node, "weight").orElseThrow().values();
  }

  /// With Adam, which remembers two numbers for each.
  @Test
  void mutingALayerForAMomentChangesNoBit() {
    SupervisedLoop steady = loop(deep());
    SupervisedLoop turned = loop(deep());
    Blueprint whole = turned.experiment().blueprint();
    steps(steady, 20);
    steps(turned, 8);
    turned.change(muted(whole), endless());
    turned.change(whole, endless());
    steps(turned, 12);
    assertThat(turned.weights().fingerprint()).isEqualTo(steady.weights().fingerprint());
  }

  @Test
  void aMutedLayerComesBackWithWhatItKnewWhileTheOthersLearned() {
    SupervisedLoop loop = loop(deep());
    Blueprint whole = loop.experiment().blueprint();
    steps(loop, 8);
    Weights before = loop.weights();
    loop.change(muted(whole), endless());
    steps(loop, 5);
    assertThat(loop.weights().byNode()).doesNotContainKey("n2");
    assertThat(weights(loop.allWeights(), "n2")).isEqualTo(weights(before, "n2"));
    loop.change(whole, endless());
    assertThat(weights(loop.weights(), "n2")).isEqualTo(weights(before, "n2"));
    assertThat(weights(loop.weights(), "n1")).isNotEqualTo(weights(before, "n1"));
  }

  @Test
  void aLayerThatWasWidenedWhileItWasMutedBeginsAnew() {
    SupervisedLoop loop = loop(deep());
    Blueprint whole = loop.experiment().blueprint();
    Blueprint wide = with(whole, "n2", dense(9, ActivationFunction.Tanh));
    steps(loop, 8);
    loop.change(muted(whole), endless());
    loop.change(wide, endless());
    assertThat(weights(loop.weights(), "n2"))
        .isEqualTo(weights(loop(deep().withBlueprint(wide)).weights(), "n2"));
  }

  @Test
  void aRunThatBeginsWithTheWeightsOfAMutedLayerHasThemWhenItSpeaksAgain() {
    SupervisedLoop first = loop(deep());
    Blueprint whole = first.experiment().blueprint();
    steps(first, 8);
    first.change(muted(whole), endless());
    SupervisedLoop second =
        loop(deep().withBlueprint(muted(whole)).startingWith(first.allWeights()));
    second.change(whole, endless());
    assertThat(weights(second.weights(), "n2")).isEqualTo(weights(first.allWeights(), "n2"));
  }

  @Test
  void aNetworkThatMemoryHasNoRoomForChangesNothing() {
    Experiment experiment =
        Trials.experiment(
            Trials.points(100),
            Trials.CLASSES,
            Trials.epochs(3),
            Trials.dense(8, ActivationFunction.Tanh),
            Trials.dense(7_000, ActivationFunction.Tanh),
            Trials.dense(2, ActivationFunction.Softmax));
    SupervisedLoop undisturbed = Trials.loop(experiment);
    Trials.steps(undisturbed, 4);
    SupervisedLoop loop = Trials.loop(experiment);
    Trials.steps(loop, 2);
    Blueprint absurd =
        with(experiment.blueprint(), "n1", Trials.dense(65_536, ActivationFunction.Tanh));
    assertThatThrownBy(() -> loop.change(absurd, experiment.training()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("whatever the batch size");
    Trials.steps(loop, 2);
    assertThat(loop.weights().fingerprint()).isEqualTo(undisturbed.weights().fingerprint());
  }
}
