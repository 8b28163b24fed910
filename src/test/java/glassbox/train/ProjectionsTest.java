package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Examples;
import glassbox.engine.ActivationFunction;
import glassbox.net.Blueprint;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Projections of a layer's outputs, against the outputs themselves.
final class ProjectionsTest {

  private static SupervisedLoop loop(int points) {
    return Trials.loop(
        Trials.experiment(
            Trials.points(points),
            Trials.CLASSES,
            Trials.endless(),
            Trials.dense(8, ActivationFunction.Tanh),
            Trials.dense(2, ActivationFunction.Softmax)));
  }

  private static Picture.Projection take(Camera camera, Probe... others) {
    var probe = new Probe.Projection("n1");
    Set<Probe> all = new java.util.HashSet<>(Arrays.asList(others));
    all.add(probe);
    return (Picture.Projection) Objects.requireNonNull(camera.take(all).get(probe));
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum;
  }

  @Test
  void distancesAreThoseBetweenTheOutputs() {
    SupervisedLoop loop = loop(100);
    var camera = new Camera(loop);
    var probe = new Probe.Distances("n1");
    var seen = (Picture.Distances) Objects.requireNonNull(camera.take(Set.of(probe)).get(probe));
    assertThat(seen.dimensions()).isEqualTo(8);
    float[][] outputs = outputs(camera, seen.count());
    for (int a = 0; a < seen.count(); a++) {
      for (int b = 0; b < seen.count(); b++) {
        double sum = 0;
        for (int unit = 0; unit < 8; unit++) {
          sum += Math.pow(outputs[a][unit] - outputs[b][unit], 2);
        }
        assertThat((double) seen.between()[a * seen.count() + b])
            .isCloseTo(Math.sqrt(sum), within(1e-3));
      }
    }
  }

  private static float[][] outputs(Camera camera, int count) {
    float[][] outputs = new float[count][];
    for (int i = 0; i < count; i++) {
      var probe = new Probe.UnitValues("n1", i);
      outputs[i] =
          ((Picture.Values) Objects.requireNonNull(camera.take(Set.of(probe)).get(probe))).values();
    }
    return outputs;
  }

  @Test
  void distancesOfTheFirstExamplesAreThoseOfTheirOutputs() {
    SupervisedLoop loop = loop(100);
    var camera = new Camera(loop);
    Picture.Projection seen = take(camera);
    assertThat(seen.dimensions()).isEqualTo(8);
    assertThat(seen.axes().count()).isEqualTo(18);
    double spread = 0;
    float[][] outputs = outputs(camera, 18);
    for (int unit = 0; unit < 8; unit++) {
      double mean = 0;
      for (float[] output : outputs) {
        mean += output[unit] / 18;
      }
      for (float[] output : outputs) {
        spread += (output[unit] - mean) * (output[unit] - mean);
      }
    }
    double share = seen.axes().first() + seen.axes().second();
    assertThat(share).isBetween(0.5, 1.0);
    assertThat(squares(seen.axes().places())).isCloseTo(share * spread, within(1e-3 * spread));
  }

  @Test
  void dataOfTwoDimensionsIsSeenWhole() {
    var probe = new Probe.Projection(Blueprint.DATA);
    SupervisedLoop loop = loop(100);
    var seen =
        (Picture.Projection)
            Objects.requireNonNull(new Camera(loop).take(Set.of(probe)).get(probe));
    assertThat(seen.axes().first() + seen.axes().second()).isCloseTo(1, within(1e-6));
    float[] x = loop.experiment().data().validation().inputs();
    assertThat(Math.hypot(seen.axes().x(0) - seen.axes().x(1), seen.axes().y(0) - seen.axes().y(1)))
        .isCloseTo(Math.hypot(x[0] - x[2], x[1] - x[3]), within(1e-4));
  }

  @Test
  void answersAreThoseOfTheSameExamples() {
    SupervisedLoop loop = loop(2000);
    Picture.Projection seen = take(new Camera(loop));
    assertThat(seen.axes().count()).isEqualTo(Projections.MOST_EXAMPLES);
    Examples validation = loop.experiment().data().validation();
    assertThat(validation.count()).isGreaterThan(Projections.MOST_EXAMPLES);
    assertThat(seen.answers().outputs())
        .containsExactly(Arrays.copyOf(loop.outputs(validation), 2 * Projections.MOST_EXAMPLES));
  }

  @Test
  void distributionsBesideItAreOfTheirOwnExamples() {
    SupervisedLoop loop = loop(2000);
    var camera = new Camera(loop);
    var histogram = new Probe.Histogram("n1", Quantity.ACTIVATIONS);
    Picture alone = Objects.requireNonNull(camera.take(Set.of(histogram)).get(histogram));
    Set<Probe> both = Set.of(histogram, new Probe.Projection("n1"));
    assertThat(
            ((Picture.Histogram) Objects.requireNonNull(camera.take(both).get(histogram)))
                .values()
                .mean())
        .isEqualTo(((Picture.Histogram) alone).values().mean());
  }

  @Test
  void thePictureDoesNotTurnOverWhileItLearns() {
    SupervisedLoop loop = loop(100);
    var camera = new Camera(loop);
    PrincipalAxes before = take(camera).axes();
    for (int step = 0; step < 50; step++) {
      loop.step();
      PrincipalAxes now = take(camera).axes();
      double along = 0;
      for (int i = 0; i < now.count(); i++) {
        along += now.x(i) * before.x(i);
      }
      assertThat(along).isPositive();
      before = now;
    }
  }
}
