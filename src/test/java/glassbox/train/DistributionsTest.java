package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.layer.Activation;
import glassbox.layer.Dropout;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.Reshape;
import glassbox.layer.SimpleRNN;
import glassbox.layer.UpSample2D;
import glassbox.net.WeightPlace;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Distributions of a layer's numbers, against the numbers themselves.
final class DistributionsTest {

  private final SupervisedLoop loop =
      Trials.loop(
          Trials.experiment(
              Trials.points(100),
              Trials.CLASSES,
              Trials.endless(),
              Trials.dense(8, ActivationFunction.ReLU),
              new Activation.Spec(ActivationFunction.Tanh, 0.01),
              Dropout.Spec.DEFAULT,
              Trials.dense(2, ActivationFunction.Softmax)));
  private final UpdateMeter meter = new UpdateMeter(loop);
  private final Camera camera = new Camera(loop, meter);

  private boolean knows(String node, Quantity what) {
    var probe = new Probe.Histogram(node, what);
    return camera.take(Set.of(probe)).containsKey(probe);
  }

  private Picture.Histogram take(String node, Quantity what) {
    var probe = new Probe.Histogram(node, what);
    return (Picture.Histogram) Objects.requireNonNull(camera.take(Set.of(probe)).get(probe));
  }

  private void step() {
    meter.before(true);
    loop.step();
    meter.after(true);
  }

  private static double mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  @Test
  void weightsAreThoseWithoutBiases() {
    loop.set(new WeightPlace("n1", "bias", 0), 1000);
    Picture.Histogram weights = take("n1", Quantity.WEIGHTS);
    assertThat(weights.values().count()).isEqualTo(16);
    assertThat(weights.values().largest()).isLessThan(100);
    assertThat(weights.examples()).isZero();
    assertThat(weights.values().mean())
        .isCloseTo(mean(loop.network().values().data(), 0, 16), within(1e-7));
  }

  @Test
  void gradientsAndUpdatesAreKnownAfterAStep() {
    assertThat(knows("n1", Quantity.GRADIENTS)).isFalse();
    assertThat(knows("n1", Quantity.UPDATES)).isFalse();
    float[] before = Trials.values(loop);
    step();
    assertThat(take("n4", Quantity.GRADIENTS).values().mean())
        .isCloseTo(mean(loop.network().gradients().data(), 24, 16), within(1e-7));
    float[] moves = Trials.values(loop);
    for (int i = 0; i < moves.length; i++) {
      moves[i] -= before[i];
    }
    assertThat(take("n4", Quantity.UPDATES).values().mean())
        .isCloseTo(mean(moves, 24, 16), within(1e-8));
  }

  @Test
  void aLayerThatLearnsNothingHasOnlyOutputsAndTheirGradients() {
    step();
    assertThat(knows("n3", Quantity.WEIGHTS)).isFalse();
    assertThat(knows("n3", Quantity.UPDATES)).isFalse();
    assertThat(take("n3", Quantity.GRADIENTS).values().count()).isEqualTo(8L * loop.rows());
  }

  @Test
  void activationsAreThoseOfTheFirstValidationExamplesOutsideTraining() {
    Picture.Histogram dropped = take("n3", Quantity.ACTIVATIONS);
    assertThat(dropped.examples()).isEqualTo(18);
    assertThat(dropped.values().count()).isEqualTo(8 * 18);
    // Nothing is dropped.
    assertThat(dropped.values().mean())
        .isCloseTo(take("n2", Quantity.ACTIVATIONS).values().mean(), within(1e-9));
  }

  @Test
  void sumsAreThoseInFrontOfTheActivation() {
    float[] x = loop.experiment().data().validation().inputs();
    float[] w = loop.network().values().data();
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int example = 0; example < 18; example++) {
      for (int unit = 0; unit < 8; unit++) {
        double z = w[unit] * x[2 * example] + w[8 + unit] * x[2 * example + 1] + w[16 + unit];
        sum += z;
        least = Math.min(least, z);
      }
    }
    Distribution sums = take("n1", Quantity.SUMS).values();
    assertThat(sums.mean()).isCloseTo(sum / 144, within(1e-5));
    assertThat(sums.least()).isCloseTo(least, within(1e-5)).isNegative();
    // Of an Activation layer they are what goes in.
    assertThat(take("n2", Quantity.SUMS).values().mean())
        .isCloseTo(take("n1", Quantity.ACTIVATIONS).values().mean(), within(1e-9));
    assertThat(knows("n3", Quantity.SUMS)).isFalse();
  }

  @Test
  void anotherLookTakesTheNumbersAsTheyAreThen() {
    double before = take("n1", Quantity.SUMS).values().mean();
    loop.set(new WeightPlace("n1", "bias", 3), 80);
    assertThat(take("n1", Quantity.SUMS).values().mean()).isGreaterThan(before + 5);
    assertThat(take("n1", Quantity.ACTIVATIONS).values().largest()).isGreaterThan(50);
  }

  @Test
  void predictionsBetweenDoNotDisturb() {
    var probe = new Probe.Histogram("n1", Quantity.ACTIVATIONS);
    var other = new Probe.Histogram("n2", Quantity.ACTIVATIONS);
    double first = take("n1", Quantity.ACTIVATIONS).values().mean();
    double second = take("n2", Quantity.ACTIVATIONS).values().mean();
    var all = camera.take(Set.of(probe, new Probe.Predictions(), other));
    assertThat(((Picture.Histogram) Objects.requireNonNull(all.get(probe))).values().mean())
        .isEqualTo(first);
    assertThat(((Picture.Histogram) Objects.requireNonNull(all.get(other))).values().mean())
        .isEqualTo(second);
  }

  @Test
  void unitsAreCountedOverTheExamples() {
    loop.set(new WeightPlace("n1", "bias", 0), -1e4f);
    assertThat(take("n1", Quantity.ACTIVATIONS).units().dead()).isGreaterThanOrEqualTo(0.125);
    assertThat(take("n1", Quantity.SUMS).units())
        .isEqualTo(take("n1", Quantity.ACTIVATIONS).units());
    assertThat(take("n1", Quantity.WEIGHTS).units()).isEqualTo(UnitShares.NONE);
  }

  @Test
  void sumsOfARecurrentLayerAreTurnedBackFromItsStates() {
    SupervisedLoop recurrent =
        Trials.loop(
            Trials.experiment(
                Trials.points(100),
                Trials.CLASSES,
                Trials.endless(),
                new Reshape.Spec(Shape.of(2, 1)),
                new SimpleRNN.Spec(4, ActivationFunction.Tanh, true, false),
                new SimpleRNN.Spec(4, ActivationFunction.ReLU, false, false),
                Trials.dense(2, ActivationFunction.Softmax)));
    var probe = new Probe.Histogram("n2", Quantity.SUMS);
    var relu = new Probe.Histogram("n3", Quantity.SUMS);
    var pictures = new Camera(recurrent).take(Set.of(probe, relu));
    assertThat(pictures).doesNotContainKey(relu);
    Slice h = recurrent.measuring(recurrent.experiment().data().validation()).signal("n2").value();
    double sum = 0;
    for (int i = 0; i < 18 * 8; i++) {
      double y = h.data()[h.offset() + i];
      sum += 0.5 * Math.log((1 + y) / (1 - y));
    }
    Picture.Histogram sums = (Picture.Histogram) Objects.requireNonNull(pictures.get(probe));
    assertThat(sums.values().mean()).isCloseTo(sum / 144, within(1e-4));
  }

  /// 2¹⁸ numbers are enough for a picture, but not less than one of each unit and example.
  @Test
  void unitsWithManyValuesOfAnExampleNeedFewerExamples() {
    SupervisedLoop wide =
        Trials.loop(
            Trials.experiment(
                Trials.points(100),
                Trials.CLASSES,
                Trials.endless(),
                new Reshape.Spec(Shape.of(1, 1, 2)),
                new UpSample2D.Spec(64),
                new UpSample2D.Spec(2),
                GlobalAvgPool.Spec.DEFAULT,
                Trials.dense(15_000, ActivationFunction.ReLU),
                Trials.dense(2, ActivationFunction.Softmax)));
    var image = new Probe.Histogram("n3", Quantity.ACTIVATIONS);
    var units = new Probe.Histogram("n5", Quantity.ACTIVATIONS);
    var pictures = new Camera(wide).take(Set.of(image, units));
    var ofImage = (Picture.Histogram) Objects.requireNonNull(pictures.get(image));
    assertThat(ofImage.examples()).isEqualTo(8);
    assertThat(ofImage.values().count()).isEqualTo(8 * 128 * 256);
    var ofUnits = (Picture.Histogram) Objects.requireNonNull(pictures.get(units));
    assertThat(ofUnits.examples()).isEqualTo(18);
    assertThat(ofUnits.values().count()).isEqualTo(18 * 15_000);
  }
}
