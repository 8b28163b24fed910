package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.endless;

import com.sun.management.ThreadMXBean;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dropout;
import glassbox.layer.LayerNorm;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/// Measures, with the JVM's own counter of what a thread takes, what steps take. A program of its
/// own: see [StepAllocationTest].
final class StepAllocations {

  /// Steps are compiled after some thousands of them; until then, vectors are objects.
  private static final int MOST_ROUNDS = 600;

  /// What the compiler is left after a round that took something, in milliseconds: on a busy
  /// machine it is late, and small steps are soon done.
  private static final int PAUSE = 5;

  private static final int STEPS = 120;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private StepAllocations() {}

  /// Prints what is measured, a line for each case: its name and the bytes.
  public static void main(String[] words) {
    var measured = new StepAllocations();
    measured.steps("sgd", small(new Optimizer.SGD(0.01), Schedule.Constant.DEFAULT), 1);
    measured.steps("nadam", small(Optimizer.NAdam.DEFAULT, Schedule.WarmUp.DEFAULT), 1);
    measured.steps("adamw", small(Optimizer.AdamW.DEFAULT, Schedule.Step.DEFAULT), 1);
    measured.steps("digits", digits(), 1);
    measured.steps("digits-on-2-threads", digits(), 2);
    measured.steps("new-epochs", kernels -> Workload.tiny(10, kernels));
    measured.steps("convolutions", kernels -> Workload.convolutions(2, kernels));
    measured.endOfEpoch();
  }

  private void steps(String name, Experiment experiment, int count) {
    try (Kernels kernels = KernelProvider.kernels(count)) {
      var loop = new SupervisedLoop(experiment, kernels);
      say(name, leastTakenBy(() -> inEpoch(loop)));
      if (loop.failed().isPresent()) {
        throw new IllegalStateException(loop.failed().get().message());
      }
    }
  }

  /// A benchmark's step crosses epochs, and has no results to keep.
  private void steps(String name, Function<Kernels, Workload> subject) {
    try (Kernels kernels = KernelProvider.kernels(1)) {
      Workload workload = subject.apply(kernels);
      say(name, leastTakenBy(() -> (int) taken(() -> steps(workload))));
    }
  }

  /// What the screens read of an epoch is a value of its own; it does not grow with the data.
  private void endOfEpoch() {
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(digits(), kernels);
      say("end-of-epoch", leastTakenBy(() -> endOfEpoch(loop), StepAllocationTest.FIGURES));
    }
  }

  private static void say(String name, int bytes) {
    System.out.println(name + " " + bytes);
  }

  private static int leastTakenBy(IntSupplier round) {
    return leastTakenBy(round, 0);
  }

  private static int leastTakenBy(IntSupplier round, int enough) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS && least > enough; i++) {
      least = Math.min(least, round.getAsInt());
      if (least > enough) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
      }
    }
    return least;
  }

  private static void steps(Workload workload) {
    for (int i = 0; i < STEPS; i++) {
      workload.step();
    }
  }

  /// The bytes of so many steps; those that end an epoch are made, not counted.
  private int inEpoch(SupervisedLoop loop) {
    long taken = 0;
    for (int i = 0; i < STEPS; i++) {
      long bytes = taken(loop::step);
      taken += loop.atEpochEnd() ? 0 : bytes;
    }
    return (int) taken;
  }

  private int endOfEpoch(SupervisedLoop loop) {
    long bytes = taken(loop::step);
    while (!loop.atEpochEnd()) {
      bytes = taken(loop::step);
    }
    return (int) bytes;
  }

  private long taken(Runnable work) {
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static Training all(Optimizer optimizer, Schedule schedule) {
    Training penalized = Choices.with(Choices.with(endless(), "l1", 1e-4), "l2", 1e-4);
    return Trials.schedule(
        Choices.with(penalized, "gradientClipNorm", 0.01).withOptimizer(optimizer), schedule);
  }

  /// As large as iris: 4 numbers, 3 classes, a batch that does not divide the rest.
  private static Experiment small(Optimizer optimizer, Schedule schedule) {
    return Trials.experiment(
        made(150, 4, 3),
        Trials.CLASSES,
        all(optimizer, schedule),
        dense(16, ActivationFunction.GELU),
        BatchNorm.Spec.DEFAULT,
        new Dropout.Spec(0.1),
        LayerNorm.Spec.DEFAULT,
        dense(3, ActivationFunction.Softmax));
  }

  /// The outputs of every batch fill whole vectors, in training as in validation: the rest of one
  /// that is met once an epoch would not be compiled.
  private static Experiment digits() {
    return Trials.experiment(
        made(480, 784, 10),
        Trials.CLASSES,
        all(Optimizer.Adam.DEFAULT, Schedule.Exponential.DEFAULT),
        dense(128, ActivationFunction.ReLU),
        BatchNorm.Spec.DEFAULT,
        new Dropout.Spec(0.2),
        dense(64, ActivationFunction.Tanh),
        dense(10, ActivationFunction.Softmax));
  }

  private static Dataset made(int count, int width, int classes) {
    Seeds seeds = Seeds.of(1);
    float[] inputs = new float[count * width];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = seeds.uniform(-1, 1);
    }
    int[] labels = IntStream.range(0, count).map(i -> i % classes).toArray();
    List<String> names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    var examples = new Examples(Shape.of(width), inputs, new Target.Classes(names, labels));
    Split split = Split.of(examples.target(), new Split.Shares(0.2, 0), seeds);
    return new Dataset(
        "made",
        Dataset.Kind.TABLE,
        examples.pick(split.training()),
        examples.pick(split.validation()),
        examples.pick(split.test()),
        split,
        List.of(),
        Optional.empty(),
        List.of());
  }
}
