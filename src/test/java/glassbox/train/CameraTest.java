package glassbox.train;

import static glassbox.train.Trials.dense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.net.WeightPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pictures against a forward pass written out with doubles.
final class CameraTest {

  private final SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));

  /// All numbers as they stand: weights by input, `[inputs, units]`, then biases.
  private final float[] w = loop.network().values().data();

  private Picture take(Probe probe) {
    return Objects.requireNonNull(new Camera(loop).take(Set.of(probe)).get(probe));
  }

  /// Of the first layer, 2-8 with tanh.
  private double unit(int unit, double x, double y) {
    return Math.tanh(w[unit] * x + w[8 + unit] * y + w[16 + unit]);
  }

  /// The second layer's class 1, 8-2 with softmax.
  private double second(double x, double y) {
    double[] sums = {w[40], w[41]};
    for (int i = 0; i < 8; i++) {
      sums[0] += w[24 + 2 * i] * unit(i, x, y);
      sums[1] += w[25 + 2 * i] * unit(i, x, y);
    }
    return 1 / (1 + Math.exp(sums[0] - sums[1]));
  }

  @Test
  void mapsShowEachUnitOverThePlaneFromTheTopLeft() {
    Picture.Maps maps = (Picture.Maps) take(new Probe.UnitMaps("n1", 4, 6));
    assertThat(maps.units()).isEqualTo(8);
    assertThat(maps.height()).isEqualTo(4);
    assertThat(maps.width()).isEqualTo(4);
    for (int unit = 0; unit < 8; unit++) {
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 4; column++) {
          // Centres of cells 3 wide, from -4.5 to 4.5.
          double expected = unit(unit, -4.5 + 3 * column, 4.5 - 3 * row);
          assertThat((double) maps.values()[unit * 16 + row * 4 + column])
              .isCloseTo(expected, within(1e-5));
        }
      }
    }
  }

  @Test
  void theSurfaceIsTheWholeOutput() {
    Picture.Maps maps = (Picture.Maps) take(new Probe.Surface(3, 3));
    assertThat(maps.units()).isEqualTo(2);
    for (int point = 0; point < 9; point++) {
      double x = -2 + 2 * (point % 3);
      double y = 2 - 2 * (point / 3);
      assertThat((double) maps.values()[9 + point]).isCloseTo(second(x, y), within(1e-5));
    }
  }

  @Test
  void whatIsGivenGoesThroughAloneAndDisturbsNoOther() {
    float[] inputs = loop.experiment().data().validation().inputs();
    var given = new Probe.Given(new float[] {0.3f, -1.2f});
    var first = new Probe.UnitValues("n1", 2);
    var last = new Probe.UnitValues("n2", 2);
    Set<Probe> all = new LinkedHashSet<>(List.of(first, given, last));
    Map<Probe, Picture> pictures = new Camera(loop).take(all);
    float[] output = ((Picture.Values) Objects.requireNonNull(pictures.get(given))).values();
    assertThat((double) output[1]).isCloseTo(second(0.3f, -1.2f), within(1e-5));
    float[] example = ((Picture.Values) Objects.requireNonNull(pictures.get(last))).values();
    assertThat((double) example[1]).isCloseTo(second(inputs[4], inputs[5]), within(1e-5));
  }

  @Test
  void whatDoesNotFitTheNetworkIsNotTaken() {
    assertThat(new Camera(loop).take(Set.of(new Probe.Given(new float[3])))).isEmpty();
  }

  @Test
  void valuesAreThoseOfOneValidationExample() {
    float[] inputs = loop.experiment().data().validation().inputs();
    Picture.Values values = (Picture.Values) take(new Probe.UnitValues("n1", 5));
    assertThat(values.shape()).isEqualTo(Shape.of(8));
    for (int unit = 0; unit < 8; unit++) {
      assertThat((double) values.values()[unit])
          .isCloseTo(unit(unit, inputs[10], inputs[11]), within(1e-5));
    }
    int count = loop.experiment().data().validation().count();
    assertThat(((Picture.Values) take(new Probe.UnitValues("n1", 5 + count))).values())
        .isEqualTo(values.values());
  }

  @Test
  void examplesOfTheSameNumberInOtherPartsAreOthers() {
    Dataset data = loop.experiment().data();
    Set<Probe> all = new LinkedHashSet<>();
    for (Part part : Part.values()) {
      all.add(new Probe.UnitValues("n1", new Sample.Example(part, 2)));
    }
    Map<Probe, Picture> pictures = new Camera(loop).take(all);
    for (Part part : Part.values()) {
      var example = new Sample.Example(part, 2);
      float[] inputs = example.inputs(data).orElseThrow();
      Picture seen = Objects.requireNonNull(pictures.get(new Probe.UnitValues("n1", example)));
      assertThat((double) ((Picture.Values) seen).values()[3])
          .as(part.name())
          .isCloseTo(unit(3, inputs[0], inputs[1]), within(1e-5));
    }
  }

  @Test
  void predictionsAreInTheOrderOfTheValidationExamples() {
    Examples validation = loop.experiment().data().validation();
    Picture.Predictions all = (Picture.Predictions) take(new Probe.Predictions());
    assertThat(all.count()).isEqualTo(validation.count()).isEqualTo(18);
    assertThat(all.width()).isEqualTo(2);
    for (int i = 0; i < all.count(); i++) {
      double expected = second(validation.inputs()[2 * i], validation.inputs()[2 * i + 1]);
      assertThat((double) all.outputs()[2 * i + 1]).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void weightsAreCopies() {
    Picture.Weights weights = (Picture.Weights) take(new Probe.Weights("n2"));
    assertThat(weights.byName()).containsOnlyKeys("weight", "bias");
    float[] copied = Objects.requireNonNull(weights.byName().get("weight"));
    assertThat(copied).hasSize(16).startsWith(w[24], w[26]).endsWith(w[39]);
    float before = copied[0];
    w[24] = 99;
    assertThat(copied[0]).isEqualTo(before);
  }

  @Test
  void whatIsRememberedIsSeenOfTheLayersThatRemember() {
    SupervisedLoop restless = Trials.loop(Trials.restless(Trials.endless()));
    var probe = new Probe.Remembered("n2");
    Picture picture = Objects.requireNonNull(new Camera(restless).take(Set.of(probe)).get(probe));
    Map<String, float[]> byName = ((Picture.Remembered) picture).byName();
    assertThat(byName).containsOnlyKeys("mean", "variance");
    assertThat(byName.get("variance")).hasSize(16).containsOnly(1f);
  }

  @Test
  void anUpdateIsKnownFromTheFirstStepOnUntilAHandChangesWhatItMade() {
    SupervisedLoop plain = Trials.loop(Trials.points(Trials.rate(Trials.endless(), 0.5)));
    var place = new WeightPlace("n2", "weight", 3);
    var probe = new Probe.Update(place);
    assertThat(new Camera(plain).take(Set.of(probe))).isEmpty();
    float before = plain.weights().find("n2", "weight").orElseThrow().values()[3];
    plain.step();
    var update =
        (Picture.Update) Objects.requireNonNull(new Camera(plain).take(Set.of(probe)).get(probe));
    assertThat(update.value())
        .isEqualTo(plain.weights().find("n2", "weight").orElseThrow().values()[3]);
    assertThat(update.rate()).isEqualTo(0.5);
    assertThat(before - update.rate() * update.gradient())
        .isCloseTo((double) update.value(), within(1e-6));
    plain.set(place, 1);
    assertThat(new Camera(plain).take(Set.of(probe))).isEmpty();
  }

  @Test
  void seesTheWeightsAsTheyAreNow() {
    Camera camera = new Camera(loop);
    Probe probe = new Probe.Surface(3, 3);
    camera.take(Set.of(probe));
    Trials.steps(loop, 20);
    Picture.Maps maps =
        (Picture.Maps) Objects.requireNonNull(camera.take(Set.of(probe)).get(probe));
    assertThat((double) maps.values()[9]).isCloseTo(second(-2, 2), within(1e-5));
  }

  @Test
  void aLayerThatIsGoneIsLeftOut() {
    Map<Probe, Picture> pictures =
        new Camera(loop)
            .take(
                Set.of(
                    new Probe.UnitMaps("gone", 4, 6),
                    new Probe.UnitValues("gone", 0),
                    new Probe.Weights("gone"),
                    new Probe.Weights("n1")));
    assertThat(pictures).containsOnlyKeys(new Probe.Weights("n1"));
  }

  @Test
  void whatIsNoPlaneHasNoMaps() {
    SupervisedLoop line =
        Trials.loop(
            Trials.experiment(
                Trials.line(new float[] {1, 2}, new float[] {3, 4}),
                Loss.MeanSquaredError.DEFAULT,
                Trials.endless(),
                dense(1, ActivationFunction.Linear)));
    Probe values = new Probe.UnitValues("n1", 0);
    assertThat(
            new Camera(line)
                .take(Set.of(new Probe.Surface(4, 6), new Probe.UnitMaps("n1", 4, 6), values)))
        .containsOnlyKeys(values);
  }

  @Test
  void aCourseGoesFromOneEndOfTheAxisToTheOther() {
    var line =
        Trials.experiment(
            Trials.line(new float[] {1, 2, 3, 4}, new float[] {2, 4, 6, 8}),
            Loss.MeanSquaredError.DEFAULT,
            Trials.endless(),
            dense(1, ActivationFunction.Linear));
    SupervisedLoop straight = Trials.loop(line);
    float[] values = straight.network().values().data();
    Probe course = new Probe.Course(5, -1, 3);
    Picture.Predictions seen =
        (Picture.Predictions)
            Objects.requireNonNull(new Camera(straight).take(Set.of(course)).get(course));
    assertThat(seen.count()).isEqualTo(5);
    for (int i = 0; i < 5; i++) {
      assertThat((double) seen.outputs()[i])
          .isCloseTo(values[0] * (-1.0 + i) + values[1], within(1e-5));
    }
  }
}
