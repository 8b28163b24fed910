package glassbox.cli;

import glassbox.data.Dataset;
import glassbox.design.json.Templates;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.train.Experiment;
import glassbox.train.SupervisedLoop;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How surely a template reaches its goal: one whole run for each seed from 1 on, each with data,
/// weights and order of its own.
///
/// @param missed the seeds that did not reach it
/// @param worst the value that was farthest from the goal
record TemplateMeasure(
    String template, long seeds, List<Long> missed, double worst, double seconds) {

  static TemplateMeasure of(Templates.Entry template, long seeds, PrintStream progress) {
    long begin = System.nanoTime();
    List<Long> missed = new ArrayList<>();
    Templates.Goal goal = template.goal();
    double worst = goal.atLeast() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (long seed = 1; seed <= seeds; seed++) {
      double value = run(template, seed);
      progress.printf("%s, seed %d: %.4g%n", template.name(), seed, value);
      worst = goal.atLeast() ? Math.min(worst, value) : Math.max(worst, value);
      if (!goal.isReachedBy(value)) {
        missed.add(seed);
      }
    }
    double seconds = Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
    return new TemplateMeasure(template.name(), seeds, missed, worst, seconds);
  }

  /// @return the goal's metric at the end of the run; NaN, which reaches no goal, for a run that
  ///   failed against its purpose
  private static double run(Templates.Entry template, long seed) {
    Opened opened = Opened.of("template:" + template.name()).with(design -> design.withSeed(seed));
    Dataset data = opened.data();
    // More threads would not pay for networks as small as these, and change no bit.
    Experiment experiment = Experiment.of(opened.sound(data), data, 1);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(experiment, kernels);
      boolean more = true;
      while (more) {
        more = loop.step();
      }
      return value(loop, template.goal().metric());
    }
  }

  private static double value(SupervisedLoop loop, String metric) {
    boolean failed = loop.failed().isPresent();
    if (metric.equals("diverged")) {
      return failed ? 1 : 0;
    }
    if (failed) {
      return Double.NaN;
    }
    return metric.equals("loss")
        ? loop.testLoss()
        : loop.testMetrics().getOrDefault(metric, Double.NaN);
  }

  Map<String, @Nullable Object> line() {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("name", template);
    line.put("reached", seeds - missed.size());
    line.put("of", seeds);
    line.put("missed", missed);
    line.put("worst", Double.isFinite(worst) ? worst : null);
    line.put("seconds", seconds);
    return line;
  }
}
