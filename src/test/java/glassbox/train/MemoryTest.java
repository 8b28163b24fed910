package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import glassbox.engine.ActivationFunction;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.optim.Optimizer;
import glassbox.testing.Locks;
import glassbox.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What does not fit is refused in words, before anything is taken.
@ResourceLock(Locks.LANGUAGE)
final class MemoryTest {

  private static final long MEGABYTE = 1 << 20;

  private final Kernels kernels = new ScalarKernels();

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  /// 1,000 units twice: about a million parameters, and 16 kB for each example.
  private static Experiment wide() {
    return Trials.experiment(
        Trials.points(300),
        Trials.CLASSES,
        Trials.epochs(1).withOptimizer(Optimizer.Adam.DEFAULT),
        Trials.dense(1_000, ActivationFunction.ReLU),
        Trials.dense(1_000, ActivationFunction.ReLU),
        Trials.dense(2, ActivationFunction.Softmax));
  }

  private String refusal(Experiment experiment, int batch, long available) {
    return catchThrowableOfType(
            RunRefusedException.class, () -> Memory.check(experiment, batch, kernels, available))
        .refusal()
        .reason();
  }

  @Test
  void namesTheBatchThatFits() {
    Demand demand = Memory.check(wide(), 10_000, kernels, 400 * MEGABYTE);
    long available = 100 * MEGABYTE;
    long fitting = demand.largestBatch(available);
    assertThat(refusal(wide(), 10_000, available))
        .isEqualTo(
            "This run takes %d MB of memory, and there are 100 MB. It fits with a batch size of at most %,d."
                .formatted(Math.round(demand.bytes() / (double) MEGABYTE), fitting));
    assertThat(fitting).isBetween(1_000L, 9_000L);
    Memory.check(wide(), (int) fitting, kernels, available);
    assertThatThrownBy(() -> Memory.check(wide(), (int) fitting + 1, kernels, available))
        .isInstanceOf(RunRefusedException.class);
  }

  @Test
  void saysWhenNoBatchFits() {
    assertThat(refusal(wide(), 1, 10 * MEGABYTE))
        .isEqualTo(
            "This run does not fit into the 10 MB of memory that the program may take, whatever the"
                + " batch size. Use fewer units, fewer filters or less data.");
  }

  @Test
  void gradientDescentTakesAllExamples() {
    Experiment all =
        wide().withTraining(wide().training().withOptimizer(new Optimizer.GradientDescent(0.1)));
    assertThat(refusal(all, 10_000, 100 * MEGABYTE))
        .contains("gradient descent takes all examples at once")
        .contains("another optimizer and a batch size of at most");
  }

  @Test
  void speaksGerman() {
    Language.speak(Language.GERMAN);
    assertThat(refusal(wide(), 10_000, 100 * MEGABYTE))
        .startsWith("Dieser Lauf braucht ")
        .contains(" MB Speicher, vorhanden sind 100 MB. Mit einer Batchgröße von höchstens ");
  }

  /// More than 450 million parameters, which is what a layer may have.
  @Test
  void refusesAbsurdNetworksAtOnce() {
    Experiment absurd =
        Trials.experiment(
            Trials.points(300),
            Trials.CLASSES,
            Trials.epochs(1),
            Trials.dense(65_536, ActivationFunction.ReLU),
            Trials.dense(7_000, ActivationFunction.ReLU),
            Trials.dense(2, ActivationFunction.Softmax));
    refusal(absurd, 32, 1_000 * MEGABYTE);
    long before = System.nanoTime();
    assertThatThrownBy(() -> new SupervisedLoop(absurd, kernels))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("whatever the batch size");
    assertThat(System.nanoTime() - before).isLessThan(100_000_000);
  }
}
