package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.Templates;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Prints for each template what is told of its run's memory, and what the run takes on the heap.
/// In a process of its own, whose collector leaves no gaps between arrays.
final class Demands {

  /// Small runs are lost among what else comes and goes: as many as take this are measured
  /// together.
  private static final long WORTH_MEASURING = 20_000_000;

  private static final Kernels KERNELS = new ScalarKernels();

  private Demands() {}

  public static void main(String[] arguments) {
    Design design = Templates.find(arguments[0]).orElseThrow().open().design();
    long told = told(experiment(design));
    System.out.println(told + " " + measured(design, told));
  }

  /// Makes a run besides, so that classes and tables are there from now on. A method of its own:
  /// what stands in a frame counts as used as long as the frame is there.
  private static long told(Experiment experiment) {
    int batch = Math.min(experiment.training().batchSize(), experiment.data().training().count());
    run(experiment);
    return Memory.check(experiment, batch, KERNELS, Memory.all()).bytes();
  }

  private static long measured(Design design, long told) {
    long count = 1 + WORTH_MEASURING / told;
    long before = used();
    List<Trainer> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(run(experiment(design)));
    }
    long measured = (used() - before) / count;
    Reference.reachabilityFence(runs);
    return measured;
  }

  private static Experiment experiment(Design design) {
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    Checked checked = Soundness.check(design, Optional.of(data.outline()));
    return Experiment.of(checked, data, 1);
  }

  private static Trainer run(Experiment experiment) {
    return new Trainer(experiment, KERNELS, new Orders(), Set.of());
  }

  /// In bytes, of what is in use.
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
