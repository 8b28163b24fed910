package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.layer.Dropout;
import glassbox.net.WeightPlace;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A layer's figures against sums made by hand.
final class UpdateMeterTest {

  private static LayerStats of(UpdateMeter meter, String node) {
    return Objects.requireNonNull(meter.stats().get(node));
  }

  @Test
  void measuresGradientWeightAndUpdateOfEachLayer() {
    double rate = 0.125;
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.rate(Trials.endless(), rate)));
    UpdateMeter meter = new UpdateMeter(loop);
    assertThat(of(meter, "n1").gradientNorm()).isNaN();
    assertThat(of(meter, "n1").updateRatio()).isNaN();
    assertThat(of(meter, "n1").weightNorm())
        .isCloseTo(length(Trials.values(loop), 0, 24), within(1e-6));
    meter.before(true);
    loop.step();
    meter.after(true);
    float[] gradients = loop.network().gradients().data();
    float[] values = Trials.values(loop);
    // 2·8 + 8 numbers of the first layer, 8·2 + 2 of the second.
    assertThat(values).hasSize(42);
    assertThat(of(meter, "n1").gradientNorm()).isCloseTo(length(gradients, 0, 24), within(1e-6));
    assertThat(of(meter, "n2").gradientNorm()).isCloseTo(length(gradients, 24, 42), within(1e-6));
    assertThat(of(meter, "n2").weightNorm()).isCloseTo(length(values, 24, 42), within(1e-6));
    assertThat(of(meter, "n2").updateRatio())
        .isCloseTo(rate * length(gradients, 24, 42) / length(values, 24, 42), within(1e-5));
  }

  @Test
  void aStepThatIsNotLookedAtLeavesTheFiguresAsTheyWere() {
    SupervisedLoop loop = Trials.loop(Trials.points(Trials.endless()));
    UpdateMeter meter = new UpdateMeter(loop);
    meter.before(true);
    loop.step();
    meter.after(true);
    LayerStats first = of(meter, "n1");
    meter.before(false);
    loop.step();
    meter.after(false);
    assertThat(of(meter, "n1")).isSameAs(first);
  }

  @Test
  void aLayerWithoutParametersShowsTheGradientOfItsOutput() {
    Experiment experiment =
        Trials.experiment(
            Trials.points(100),
            Trials.CLASSES,
            Trials.endless(),
            Trials.dense(8, ActivationFunction.Tanh),
            Dropout.Spec.DEFAULT,
            Trials.dense(2, ActivationFunction.Softmax));
    SupervisedLoop loop = Trials.loop(experiment);
    UpdateMeter meter = new UpdateMeter(loop);
    meter.before(true);
    loop.step();
    meter.after(true);
    float[] gradient = loop.network().signal("n2").gradient().data();
    assertThat(of(meter, "n2").gradientNorm())
        .isCloseTo(length(gradient, 0, gradient.length), within(1e-6));
    assertThat(of(meter, "n2").weightNorm()).isZero();
  }

  @Test
  void countsTheUnitsThatDidNothingInTheLastBatch() {
    SupervisedLoop loop =
        Trials.loop(
            Trials.experiment(
                Trials.points(100),
                Trials.CLASSES,
                Trials.endless(),
                Trials.dense(8, ActivationFunction.ReLU),
                Trials.dense(4, ActivationFunction.Tanh),
                Trials.dense(2, ActivationFunction.Softmax)));
    UpdateMeter meter = new UpdateMeter(loop);
    assertThat(of(meter, "n1").units().isKnown()).isFalse();
    // Sums far below 0 for any point, and far from 0 whatever the first layer says.
    loop.set(new WeightPlace("n1", "bias", 2), -1e4f);
    loop.set(new WeightPlace("n1", "bias", 5), -1e4f);
    loop.set(new WeightPlace("n2", "bias", 0), 1e4f);
    meter.before(true);
    loop.step();
    meter.after(true);
    assertThat(of(meter, "n1").units().dead()).isEqualTo(0.25);
    assertThat(of(meter, "n1").units().saturated()).isNaN();
    assertThat(of(meter, "n1").units().active()).isEqualTo(0.75);
    assertThat(of(meter, "n2").units().dead()).isNaN();
    assertThat(of(meter, "n2").units().saturated()).isEqualTo(0.25);
    assertThat(of(meter, "n3").units()).isEqualTo(UnitShares.NONE);
    meter.weighAgain();
    assertThat(of(meter, "n1").units().dead()).isEqualTo(0.25);
  }

  private static double length(float[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) values[i] * values[i];
    }
    return Math.sqrt(sum);
  }
}
