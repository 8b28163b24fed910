package glassbox.cli;

import com.sun.management.ThreadMXBean;
import glassbox.design.json.Json;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.train.Workload;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Runs the reference workloads on this engine and prints steps per second and bytes allocated per
/// step, a line each. Absolute figures tell of the machine; to compare, measure both sides in one
/// run.
final class BenchCommand implements Command {

  private static final double WARM_UP_SECONDS = 3;
  private static final double ROUND_SECONDS = 0.5;
  private static final int ROUNDS = 7;

  /// @param step what is timed: a training step, or for W6 a look at all points
  private record Timed(String name, int batch, Function<Kernels, Runnable> step) {}

  private static final List<Timed> WORKLOADS =
      List.of(
          new Timed("W1", 10, kernels -> Workload.tiny(10, kernels)::step),
          new Timed("W2", 32, kernels -> Workload.digits(32, kernels)::step),
          new Timed("W2", 128, kernels -> Workload.digits(128, kernels)::step),
          new Timed("W3", 32, kernels -> Workload.convolutions(32, kernels)::step),
          new Timed("W3", 128, kernels -> Workload.convolutions(128, kernels)::step),
          new Timed("W4", 64, kernels -> Workload.colours(64, kernels)::step),
          new Timed("W5", 32, kernels -> Workload.steps(32, kernels)::step),
          new Timed("W5g", 32, kernels -> Workload.stepsOfGRU(32, kernels)::step),
          new Timed("W6", 10_000, kernels -> Workload.look(10_000, kernels)::look),
          new Timed("W6", 160_000, kernels -> Workload.look(160_000, kernels)::look));

  @Override
  public String word() {
    return "bench";
  }

  @Override
  public String usage() {
    return "bench [W1 W2 W3 W4 W5 W5g W6]";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    List<String> wanted = Arguments.of(words, Set.of()).words();
    for (String name : wanted) {
      if (WORKLOADS.stream().noneMatch(each -> each.name().equals(name))) {
        throw new CliException(
            name
                + ": there is no such workload here. Expected one of W1, W2, W3, W4, W5, W5g, W6.");
      }
    }
    try (Kernels kernels = KernelProvider.kernels(1)) {
      WORKLOADS.stream()
          .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
          .forEach(each -> results.println(Json.line(measure(each, kernels))));
    }
    return 0;
  }

  private static Map<String, Object> measure(Timed timed, Kernels kernels) {
    Runnable step = timed.step().apply(kernels);
    rate(step, WARM_UP_SECONDS);
    double[] rates = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rates[i] = rate(step, ROUND_SECONDS);
    }
    Arrays.sort(rates);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("workload", timed.name());
    line.put("batch", timed.batch());
    line.put("threads", 1);
    line.put("stepsPerSecond", Math.round(rates[ROUNDS / 2]));
    line.put("slowest", Math.round(rates[0]));
    line.put("fastest", Math.round(rates[ROUNDS - 1]));
    line.put("bytesPerStep", bytesPerStep(step));
    return line;
  }

  /// Steps per second over about so many seconds.
  private static double rate(Runnable step, double seconds) {
    long begin = System.nanoTime();
    long steps = 0;
    int chunk = 1;
    long passed = 0;
    while (passed < seconds * 1e9) {
      for (int i = 0; i < chunk; i++) {
        step.run();
      }
      steps += chunk;
      passed = System.nanoTime() - begin;
      // The clock is asked about a hundred times a round.
      chunk = passed < seconds * 1e7 ? chunk * 2 : chunk;
    }
    return steps * 1e9 / passed;
  }

  private static double bytesPerStep(Runnable step) {
    if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
      return Double.NaN;
    }
    int steps = 50;
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < steps; i++) {
      step.run();
    }
    return Math.round((double) (threads.getCurrentThreadAllocatedBytes() - before) / steps);
  }
}
