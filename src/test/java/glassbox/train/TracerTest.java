package glassbox.train;

import static glassbox.train.Trials.dense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.net.Blueprint;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pictures of what depends on what, of a network of two inputs that is small enough to write down.
final class TracerTest {

  private final SupervisedLoop loop =
      Trials.loop(
          Trials.experiment(
              Trials.points(100),
              Trials.CLASSES,
              Trials.endless(),
              dense(2, ActivationFunction.Softmax)));

  private static Picture take(SupervisedLoop loop, Probe probe) {
    return Objects.requireNonNull(new Camera(loop).take(Set.of(probe)).get(probe));
  }

  /// The weight from an input to a class.
  private float weight(SupervisedLoop of, int kind, int input) {
    return of.weights().find("n1", "weight").orElseThrow().values()[2 * kind + input];
  }

  @Test
  void aScoreDependsOnTheDataByItsWeights() {
    var probe = new Probe.InputGradient("n1", 1, new Sample.Example(3));
    Picture.Gradient gradient = (Picture.Gradient) take(loop, probe);
    assertThat(gradient.values()).containsExactly(weight(loop, 1, 0), weight(loop, 1, 1));
    assertThat(gradient.unit()).isEqualTo(1);
  }

  @Test
  void theLargestOutputIsThatOfTheClassThatIsTaken() {
    for (float sign : new float[] {1, -1}) {
      var own = new Sample.Own(new float[] {3 * sign, 2 * sign});
      float[] shares = ((Picture.Values) take(loop, new Probe.UnitValues("n1", own))).values();
      int taken = shares[1] > shares[0] ? 1 : 0;
      var probe = new Probe.InputGradient("n1", Probe.InputGradient.LARGEST, own);
      Picture.Gradient gradient = (Picture.Gradient) take(loop, probe);
      assertThat(gradient.unit()).isEqualTo(taken);
      assertThat(gradient.values()).containsExactly(weight(loop, taken, 0), weight(loop, taken, 1));
    }
  }

  @Test
  void theGradientOfTheLossIsThatOfTheTrueAnswer() {
    var examples = loop.experiment().data().validation();
    for (int i = 0; i < 4; i++) {
      float[] shares = ((Picture.Values) take(loop, new Probe.UnitValues("n1", i))).values();
      int truth = ((Target.Classes) examples.target()).labels()[i];
      var probe = new Probe.LossGradient(Blueprint.DATA, new Sample.Example(i));
      float[] gradient = ((Picture.Values) take(loop, probe)).values();
      for (int input = 0; input < 2; input++) {
        double expected = 0;
        for (int kind = 0; kind < 2; kind++) {
          expected += (shares[kind] - (kind == truth ? 1 : 0)) * weight(loop, kind, input);
        }
        assertThat((double) gradient[input]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  @Test
  void severalAreTakenInOneLookAndEachIsTheOneThatWasAskedFor() {
    SupervisedLoop deep = Trials.loop(Trials.points(Trials.endless()));
    Set<Probe> all = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      var sample = new Sample.Example(i);
      all.add(new Probe.LossGradient("n1", sample));
      all.add(new Probe.InputGradient("n1", i, sample));
      all.add(new Probe.LossGradient(Blueprint.DATA, sample));
    }
    Map<Probe, Picture> together = new Camera(deep).take(all);
    for (Probe probe : all) {
      assertThat(values(Objects.requireNonNull(together.get(probe))))
          .isEqualTo(values(take(deep, probe)));
    }
  }

  private static float[] values(Picture picture) {
    return picture instanceof Picture.Gradient gradient
        ? gradient.values()
        : ((Picture.Values) picture).values();
  }

  @Test
  void picturesFollowTheWeights() {
    Camera camera = new Camera(loop);
    Probe probe = new Probe.InputGradient("n1", 1, Sample.FIRST);
    camera.take(Set.of(probe));
    Trials.steps(loop, 5);
    assertThat(values(Objects.requireNonNull(camera.take(Set.of(probe)).get(probe))))
        .containsExactly(weight(loop, 1, 0), weight(loop, 1, 1));
  }

  @Test
  void aRunGoesOnBitForBitWhileItIsTraced() {
    SupervisedLoop watched = Trials.loop(Trials.restless(Trials.endless()));
    SupervisedLoop alone = Trials.loop(Trials.restless(Trials.endless()));
    Camera camera = new Camera(watched);
    for (int i = 0; i < 12; i++) {
      camera.take(
          Set.of(
              new Probe.LossGradient("n1", new Sample.Example(i)),
              new Probe.InputGradient("n2", 3, new Sample.Example(i))));
      watched.step();
      alone.step();
    }
    assertThat(watched.network().values().data()).isEqualTo(alone.network().values().data());
    assertThat(watched.network().state().data()).isEqualTo(alone.network().state().data());
  }

  @Test
  void whatDoesNotFitTheNetworkIsNotTaken() {
    Set<Probe> strange =
        Set.of(
            new Probe.LossGradient("gone", new Sample.Example(0)),
            new Probe.InputGradient("gone", 0, Sample.FIRST),
            new Probe.InputGradient("n1", 2, Sample.FIRST),
            new Probe.InputGradient("n1", 1, new Sample.Own(new float[3])),
            new Probe.UnitValues("n1", new Sample.Own(new float[3])));
    assertThat(new Camera(loop).take(strange)).isEmpty();
  }
}
