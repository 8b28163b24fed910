package glassbox.train;

import static glassbox.train.Trials.dense;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dropout;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerSpec;
import org.junit.jupiter.api.Test;

final class ExerciseTest {

  private static final int STEPS = 30;

  @Test
  void leavesNoTraceInTheRun() {
    assertThat(learned(true)).isEqualTo(learned(false));
  }

  private static float[] learned(boolean exercised) {
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(experiment(new Dropout.Spec(0.3)), kernels);
      if (exercised) {
        Exercise exercise = loop.exercise().orElseThrow();
        int passes = 1;
        while (exercise.pass()) {
          passes++;
        }
        assertThat(passes).isGreaterThan(STEPS);
      }
      for (int i = 0; i < STEPS; i++) {
        loop.step();
      }
      return Trials.values(loop);
    }
  }

  @Test
  void isMadeToTheEndOnceForLayersOfTheSameKinds() {
    try (Kernels kernels = KernelProvider.kernels(1)) {
      Exercise brokenOff =
          new SupervisedLoop(experiment(LayerNorm.Spec.DEFAULT), kernels).exercise().orElseThrow();
      assertThat(brokenOff.pass()).isTrue();
      Exercise whole =
          new SupervisedLoop(experiment(LayerNorm.Spec.DEFAULT), kernels).exercise().orElseThrow();
      while (whole.pass()) {
        // The last one says so.
      }
      assertThat(new SupervisedLoop(experiment(LayerNorm.Spec.DEFAULT), kernels).exercise())
          .isEmpty();
    }
  }

  /// Kinds that no other test exercises in this process.
  private static Experiment experiment(LayerSpec other) {
    return Trials.experiment(
        Trials.noisy(120),
        Trials.CLASSES,
        Trials.endless().withOptimizer(Optimizer.Adadelta.DEFAULT),
        dense(8, ActivationFunction.ReLU),
        BatchNorm.Spec.DEFAULT,
        other,
        dense(2, ActivationFunction.Softmax));
  }
}
