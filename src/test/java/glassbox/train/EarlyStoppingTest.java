package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.loop;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run that learns its few examples by heart stops and goes back.
final class EarlyStoppingTest {

  private static final int PATIENCE = 15;

  private static Experiment overfitting() {
    Training training = Choices.with(Trials.epochs(2_000), "patience", PATIENCE);
    // Two heaps that overlap, and more units than points.
    return Trials.experiment(
        Trials.noisy(60),
        Trials.CLASSES,
        training,
        dense(32, ActivationFunction.Tanh),
        dense(2, ActivationFunction.Softmax));
  }

  /// The validation loss and the fingerprint at each epoch's end, until the run stops.
  private record Course(List<Double> losses, List<String> fingerprints) {
    static Course of(SupervisedLoop loop) {
      var course = new Course(new ArrayList<>(), new ArrayList<>());
      boolean more = true;
      while (more) {
        more = loop.step();
        if (more && loop.atEpochEnd()) {
          course.losses.add(loop.validationLoss());
          course.fingerprints.add(loop.weights().fingerprint());
        }
      }
      return course;
    }

    int best() {
      return losses.indexOf(Collections.min(losses));
    }
  }

  @Test
  void goesBackToTheBestWeightsWhenPatienceIsOver() {
    SupervisedLoop loop = loop(overfitting());
    Course course = Course.of(loop);
    assertThat(loop.failed()).isEmpty();
    assertThat(loop.epoch()).isLessThan(2_000);
    // The best epoch counts from 0 here.
    assertThat(loop.epoch()).isEqualTo(course.best() + 1 + PATIENCE);
    assertThat(loop.weights().fingerprint()).isEqualTo(course.fingerprints().get(course.best()));
    assertThat(loop.validationLoss()).isEqualTo(course.losses().get(course.best()));
    assertThat(loop.trainingLoss()).isEqualTo(loop.measureTraining().loss());
  }

  @Test
  void aRunThatGoesOnHasNewPatience() {
    SupervisedLoop loop = loop(overfitting());
    Course.of(loop);
    int stopped = loop.epoch();
    loop.extend();
    assertThat(loop.isOver()).isFalse();
    Course.of(loop);
    assertThat(loop.epoch()).isGreaterThanOrEqualTo(stopped + PATIENCE);
  }

  @Test
  void withoutPatienceAllEpochsAreMade() {
    Experiment experiment = overfitting();
    SupervisedLoop loop = loop(experiment.withTraining(Trials.epochs(60)));
    Trials.untilOver(loop);
    assertThat(loop.epoch()).isEqualTo(60);
  }
}
