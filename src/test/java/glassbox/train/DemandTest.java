package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told of a run's memory before it is built is held against the heap with the run in it.
final class DemandTest {

  /// Small runs are lost among what else comes and goes: several are measured together.
  private static final long WORTH_MEASURING = 20_000_000;

  private static final int SEVERAL = 24;

  private final Kernels kernels = new ScalarKernels();

  static Stream<String> templates() {
    return Templates.all().stream().map(Templates.Entry::name);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("templates")
  void isWithinAFifthOfTheTruth(String template) {
    Design design = Templates.find(template).orElseThrow().open().design();
    long told = demand(experiment(design)).bytes();
    int count = told > WORTH_MEASURING ? 1 : SEVERAL;
    // Classes and tables are there from now on.
    run(design);
    long before = used();
    List<Trainer> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(run(design));
    }
    double measured = (double) (used() - before) / count;
    Reference.reachabilityFence(runs);
    assertThat((double) told).isCloseTo(measured, withinPercentage(20));
  }

  private static Experiment experiment(Design design) {
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    Checked checked = Soundness.check(design, Optional.of(data.outline()));
    return Experiment.of(checked, data, 1);
  }

  private Demand demand(Experiment experiment) {
    int batch = Math.min(experiment.training().batchSize(), experiment.data().training().count());
    return Memory.check(experiment, batch, kernels, Memory.all());
  }

  private Trainer run(Design design) {
    return new Trainer(experiment(design), kernels, new Orders(), Set.of());
  }

  /// In bytes, of what is in use.
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
