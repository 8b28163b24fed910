package glassbox.bench;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.Templates;
import glassbox.net.Blueprint;
import glassbox.train.Experiment;
import glassbox.train.Preparation;
import glassbox.train.Probe;
import glassbox.train.Quantity;
import glassbox.train.RunState;
import glassbox.train.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What distributions, and a text that is written, cost while they are watched: steps for each
/// second of the trainer's processor time, by turns without and with them, in one process.
public final class Watched {

  private static final int ROUNDS = 12;

  /// Several looks, for a picture that takes long is taken seldom.
  private static final long WINDOW_MILLIS = 3_000;

  /// What is watched anew is seen at once, whatever it costs.
  private static final long SETTLING_MILLIS = 500;

  private Watched() {}

  public static void main(String[] names) throws InterruptedException {
    for (String name : names.length == 0 ? new String[] {"spirals", "digits"} : names) {
      measure(name);
    }
  }

  private static void measure(String name) throws InterruptedException {
    Design design = Templates.find(name).orElseThrow().open().design();
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    Checked checked = Soundness.check(design, Optional.of(data.outline()));
    Experiment experiment = Experiment.of(checked, data, 1);
    Map<String, Set<Probe>> kinds = kinds(experiment);
    List<Set<Probe>> watched = List.copyOf(kinds.values());
    double[][] rates = new double[watched.size()][ROUNDS];
    try (var session = new Session(experiment, Set.of())) {
      session.run();
      Thread.sleep(2 * WINDOW_MILLIS);
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < watched.size(); i++) {
          session.watch(watched.get(i));
          Thread.sleep(SETTLING_MILLIS);
          rates[i][round] = rate(session);
        }
      }
    }
    List<String> words = List.copyOf(kinds.keySet());
    double base = median(rates[0]);
    for (int i = 0; i < words.size(); i++) {
      double rate = median(rates[i]);
      System.out.printf(
          "%-10s %-12s %10.0f steps a second, %+5.1f %%%n",
          name, words.get(i), rate, 100 * (rate / base - 1));
    }
  }

  /// By what they are called.
  private static Map<String, Set<Probe>> kinds(Experiment experiment) {
    Blueprint net = experiment.blueprint();
    EnumSet<Quantity> all = EnumSet.range(Quantity.WEIGHTS, Quantity.UPDATES);
    Map<String, Set<Probe>> kinds = new LinkedHashMap<>();
    kinds.put("nothing", Set.of());
    kinds.put("one layer", of(net, 1, all));
    kinds.put("all layers", of(net, 99, all));
    kinds.put("sums of one", of(net, 1, EnumSet.of(Quantity.SUMS)));
    if (Probe.Writing.suits(experiment.data())) {
      kinds.put("a text", Set.of(new Probe.Writing(List.of(0), 1, 1, 300)));
    }
    return kinds;
  }

  /// Of the first layers that learn.
  private static Set<Probe> of(Blueprint blueprint, int layers, Set<Quantity> quantities) {
    Set<Probe> probes = new HashSet<>();
    List<Blueprint.Stage> stages = blueprint.stages();
    for (Blueprint.Stage stage :
        stages.stream()
            .filter(each -> !each.layer().parameters(blueprint.inputsOf(each)).isEmpty())
            .limit(layers)
            .toList()) {
      quantities.forEach(what -> probes.add(new Probe.Histogram(stage.id(), what)));
    }
    return probes;
  }

  /// Runs that came to their end go on.
  private static double rate(Session session) throws InterruptedException {
    long from = session.latest().step();
    long begin = trainerNanos();
    long end = System.nanoTime() + WINDOW_MILLIS * 1_000_000;
    while (System.nanoTime() < end) {
      if (session.latest().state() == RunState.FINISHED) {
        session.run();
      }
      Thread.sleep(10);
    }
    long nanos = trainerNanos() - begin;
    return (session.latest().step() - from) * 1e9 / nanos;
  }

  private static long trainerNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getAllThreadIds())
        .filter(id -> "glassbox-trainer".equals(threads.getThreadInfo(id).getThreadName()))
        .map(threads::getThreadCpuTime)
        .sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
