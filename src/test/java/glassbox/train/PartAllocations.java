package glassbox.train;

import com.sun.management.ThreadMXBean;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import java.lang.management.ManagementFactory;

/// Measures what the parts of a step take soon after the start of a program: each optimizer, each
/// activation, the benchmark's steps. A program of its own: see [PartAllocationTest].
final class PartAllocations {

  /// Few enough that what only a long run would compile is seen: a call a step stays below the
  /// compiler's threshold of 5,000. The loops of the kernels turn often enough in them.
  private static final int MOST_ROUNDS = 45;

  private static final int STEPS = 100;

  /// Lets the compiler, which has threads of its own, catch up between rounds, also where other
  /// programs want the processor.
  private static final int PAUSE_MILLIS = 300;

  private static final int ROWS = 128;
  private static final int WIDTH = 34;
  private static final int COUNT = ROWS * WIDTH;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PartAllocations() {}

  /// Prints a line for each case: its name and the bytes.
  ///
  /// @param words what to measure
  public static void main(String[] words) throws InterruptedException {
    var measured = new PartAllocations();
    try (Kernels kernels = KernelProvider.kernels(1)) {
      switch (words[0]) {
        case "optimizers" -> measured.optimizers(kernels);
        case "activations" -> measured.activations(kernels);
        case "tiny" -> measured.tiny(Workload.tiny(10, kernels));
        case "digits-32" -> measured.say("digits-32", Workload.digits(32, kernels)::step);
        case "digits-128" -> measured.say("digits-128", Workload.digits(128, kernels)::step);
        default -> throw new IllegalArgumentException("Nothing is called " + words[0] + ".");
      }
    }
  }

  /// Its loops are so short that it takes many steps to have them compiled.
  private void tiny(Workload workload) throws InterruptedException {
    say(
        "tiny",
        () -> {
          for (int i = 0; i < STEPS; i++) {
            workload.step();
          }
        });
  }

  private void optimizers(Kernels kernels) throws InterruptedException {
    for (Optimizer optimizer : Choices.family(Optimizer.class)) {
      OptimizerState state = OptimizerState.of(optimizer, COUNT, kernels);
      Slice values = numbers();
      Slice gradients = numbers();
      say(optimizer.kind(), () -> state.step(values, gradients, 1e-3));
    }
  }

  private void activations(Kernels kernels) throws InterruptedException {
    Slice z = numbers();
    Slice y = Slice.ofLength(COUNT);
    Slice dy = numbers();
    Slice dz = Slice.ofLength(COUNT);
    for (ActivationFunction f : ActivationFunction.values()) {
      say(
          f.name(),
          () -> {
            kernels.activate(f, ActivationFunction.DEFAULT_SLOPE, ROWS, WIDTH, z, y);
            kernels.activateBackward(
                f, ActivationFunction.DEFAULT_SLOPE, ROWS, WIDTH, z, y, dy, dz);
          });
    }
  }

  private static Slice numbers() {
    Seeds seeds = Seeds.of(1);
    float[] numbers = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = seeds.uniform(-1, 1);
    }
    return new Slice(numbers, 0);
  }

  private void say(String name, Runnable step) throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS && least > 0; i++) {
      Thread.sleep(PAUSE_MILLIS);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int j = 0; j < STEPS; j++) {
        step.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    System.out.println(name + " " + least);
  }
}
