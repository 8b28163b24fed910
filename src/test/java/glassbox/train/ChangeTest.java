package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.endless;
import static glassbox.train.Trials.epochs;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.points;
import static glassbox.train.Trials.rate;
import static glassbox.train.Trials.steps;
import static glassbox.train.Trials.untilOver;
import static glassbox.train.Trials.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is changed in the middle of a run holds from the next step on, and nothing is forgotten.
final class ChangeTest {

  private static final Training ADAM =
      endless().withOptimizer(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));

  @Test
  void theNextStepHasTheNewRate() {
    SupervisedLoop slow = loop(points(rate(endless(), 0.01)));
    SupervisedLoop fast = loop(points(rate(endless(), 0.01)));
    steps(slow, 7);
    steps(fast, 7);
    float[] before = values(slow);
    fast.change(rate(endless(), 0.02));
    assertThat(values(fast)).isEqualTo(before);
    assertThat(fast.learningRate()).isEqualTo(0.02);
    steps(slow, 1);
    steps(fast, 1);
    for (int i = 0; i < before.length; i++) {
      assertThat(values(fast)[i] - before[i])
          .isCloseTo(2 * (values(slow)[i] - before[i]), within(1e-6f));
    }
  }

  @Test
  void anOptimizerOfTheSameKindRemembers() {
    SupervisedLoop steady = loop(points(ADAM));
    SupervisedLoop turned = loop(points(ADAM));
    steps(steady, 20);
    steps(turned, 10);
    turned.change(ADAM.withOptimizer(new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8)));
    turned.change(ADAM);
    steps(turned, 10);
    assertThat(turned.weights().fingerprint()).isEqualTo(steady.weights().fingerprint());
  }

  @Test
  void anotherOptimizerBeginsWithoutMemory() {
    SupervisedLoop steady = loop(points(ADAM));
    SupervisedLoop turned = loop(points(ADAM));
    steps(steady, 10);
    steps(turned, 10);
    turned.change(rate(endless(), 0.1));
    turned.change(ADAM);
    steps(steady, 1);
    steps(turned, 1);
    assertThat(turned.weights().fingerprint()).isNotEqualTo(steady.weights().fingerprint());
  }

  @Test
  void theNextStepHasTheNewBatchSize() {
    SupervisedLoop loop = loop(points(endless()));
    steps(loop, 2);
    loop.change(Choices.with(endless(), "batchSize", 30));
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(30);
    // 16 + 16 + 30 of 72 were shown.
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(10);
    assertThat(loop.atEpochEnd()).isTrue();
    assertThat(loop.steps()).isEqualTo(4);
  }

  @Test
  void gradientDescentTakesTheWholeSetWheneverItComes() {
    SupervisedLoop loop = loop(points(endless()));
    steps(loop, 2);
    loop.change(endless().withOptimizer(new Optimizer.GradientDescent(0.1)));
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(72);
    assertThat(loop.epoch()).isEqualTo(1);
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(72);
    assertThat(loop.epoch()).isEqualTo(2);
    loop.change(endless());
    steps(loop, 1);
    assertThat(loop.rows()).isEqualTo(16);
  }

  @Test
  void aBatchSizeThatWasTriedChangesNothing() {
    SupervisedLoop steady = loop(points(ADAM));
    SupervisedLoop turned = loop(points(ADAM));
    steps(steady, 20);
    steps(turned, 8);
    turned.change(Choices.with(ADAM, "batchSize", 64));
    turned.change(ADAM);
    steps(turned, 12);
    assertThat(turned.weights().fingerprint()).isEqualTo(steady.weights().fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2"})
  void theNextStepHasTheNewPenalty(String penalty) {
    Training plain = rate(endless(), 0.1);
    SupervisedLoop free = loop(points(plain));
    SupervisedLoop held = loop(points(plain));
    steps(free, 3);
    steps(held, 3);
    float[] before = values(free);
    held.change(Choices.with(plain, penalty, 0.5));
    steps(free, 1);
    steps(held, 1);
    // The first layer's 16 weights; its 8 biases are not held.
    for (int i = 0; i < 16; i++) {
      float pull = penalty.equals("l1") ? Math.signum(before[i]) : before[i];
      assertThat(values(held)[i]).isCloseTo(values(free)[i] - 0.1f * 0.5f * pull, within(1e-6f));
    }
    for (int i = 16; i < 24; i++) {
      assertThat(values(held)[i]).isCloseTo(values(free)[i], within(1e-6f));
    }
  }

  @Test
  void theNextStepFollowsTheNewSchedule() {
    Training plain = rate(endless(), 0.1);
    SupervisedLoop steady = loop(points(plain));
    SupervisedLoop turned = loop(points(plain));
    // 72 examples in batches of 16: two epochs.
    steps(steady, 10);
    steps(turned, 10);
    float[] before = values(steady);
    turned.change(Trials.schedule(plain, new Schedule.Exponential(0.5)));
    assertThat(values(turned)).isEqualTo(before);
    assertThat(turned.steps()).isEqualTo(10);
    assertThat(turned.learningRate()).isCloseTo(0.1 * 0.25, within(1e-9));
    steps(steady, 1);
    steps(turned, 1);
    for (int i = 0; i < before.length; i++) {
      assertThat(values(turned)[i] - before[i])
          .isCloseTo(0.25f * (values(steady)[i] - before[i]), within(1e-6f));
    }
    assertThat(turned.epochsPassed()).isEqualTo(steady.epochsPassed());
  }

  @Test
  void theNextStepIsClipped() {
    Training plain = rate(endless(), 1);
    SupervisedLoop loop = loop(points(plain));
    steps(loop, 2);
    float[] before = values(loop);
    loop.change(Choices.with(plain, "gradientClipNorm", 1e-3));
    steps(loop, 1);
    double squares = 0;
    for (int i = 0; i < before.length; i++) {
      squares += Math.pow(values(loop)[i] - (double) before[i], 2);
    }
    assertThat(Math.sqrt(squares)).isCloseTo(1e-3, within(1e-5));
  }

  @Test
  void fewerEpochsEndTheRunAndMoreContinueIt() {
    SupervisedLoop loop = loop(points(epochs(10)));
    steps(loop, 25);
    loop.change(epochs(3));
    assertThat(loop.step()).isFalse();
    assertThat(loop.steps()).isEqualTo(25);
    loop.change(epochs(7));
    untilOver(loop);
    assertThat(loop.epoch()).isEqualTo(7);
  }

  /// Hinge wants -1 and 1 where cross-entropy wants 0 and 1.
  @Test
  void anotherLossGetsTheAnswersThatItWants() {
    Experiment crossEntropy = binary(Loss.BinaryCrossEntropy.DEFAULT);
    SupervisedLoop turned = loop(crossEntropy);
    turned.change(crossEntropy.training().withLoss(Optional.of(Loss.Hinge.DEFAULT)));
    SupervisedLoop hinge = loop(binary(Loss.Hinge.DEFAULT));
    assertThat(turned.trainingLoss()).isEqualTo(hinge.trainingLoss());
    assertThat(turned.validationLoss()).isEqualTo(hinge.validationLoss());
    untilOver(turned);
    untilOver(hinge);
    assertThat(turned.weights().fingerprint()).isEqualTo(hinge.weights().fingerprint());
    assertThat(turned.validationLoss()).isEqualTo(hinge.validationLoss());
    assertThat(turned.validationMetrics().get("accuracy")).isGreaterThan(0.9);
  }

  private static Experiment binary(Loss loss) {
    return Trials.experiment(
        points(100),
        loss,
        epochs(10),
        dense(8, ActivationFunction.Tanh),
        dense(1, ActivationFunction.Linear));
  }
}
