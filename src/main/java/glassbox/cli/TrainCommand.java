package glassbox.cli;

import glassbox.data.Dataset;
import glassbox.data.PartCounts;
import glassbox.design.Checked;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Json;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.export.Designs;
import glassbox.net.Weights;
import glassbox.train.Experiment;
import glassbox.train.SupervisedLoop;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Trains a design and prints a line for each epoch.
final class TrainCommand implements Command {

  @Override
  public String word() {
    return "train";
  }

  @Override
  public String usage() {
    return "train DESIGN [--data FILE] [--target COLUMN] [--epochs N] [--seed N] [--threads N]"
        + " [--save FILE]";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Arguments arguments =
        Arguments.of(words, Set.of("data", "target", "epochs", "seed", "threads", "save"));
    Opened asFiled =
        Opened.of(arguments.only("design"))
            .withData(arguments.path("data"), arguments.text("target"));
    Opened opened = chosen(asFiled, arguments);
    Dataset data = opened.data();
    data.notes().forEach(progress::println);
    PartCounts.of(data).warnings().forEach(progress::println);
    Checked checked = opened.sound(data);
    int threads = (int) arguments.number("threads", 1, 64).orElse(KernelProvider.usualThreads());
    Experiment experiment =
        Experiment.of(checked, data, threads).startingWith(resting(asFiled, checked));
    Kernels kernels = KernelProvider.kernels(threads);
    var loop = new SupervisedLoop(experiment, kernels);
    long begin = System.nanoTime();
    epochs(loop, results, progress);
    loop.failed()
        .ifPresent(
            failure -> {
              throw new CliException(opened.name() + ": " + failure.message());
            });
    results.println(Json.line(last(loop, begin)));
    Optional<Path> save = arguments.path("save");
    save.ifPresent(path -> write(path, opened, checked, loop));
    kernels.close();
    return 0;
  }

  /// In the form that the file's name asks for.
  private static void write(Path path, Opened opened, Checked checked, SupervisedLoop loop) {
    if (Designs.isOnnx(path)) {
      ExportCommand.writeOnnx(path, opened, checked, loop.weights());
    } else {
      DesignFiles.write(path, opened.file().with(opened.design(), loop.allWeights()));
    }
  }

  /// What the file knows of muted layers is there when they come back, unless they would begin from
  /// another seed.
  private static Weights resting(Opened asFiled, Checked checked) {
    return asFiled.design().seed() == checked.design().seed()
        ? asFiled.file().weights().only(checked.blueprint().orElseThrow().resting())
        : Weights.NONE;
  }

  private static Opened chosen(Opened opened, Arguments arguments) {
    OptionalLong seed = arguments.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    OptionalLong epochs = arguments.number("epochs", 1, 1_000_000);
    return opened.with(
        design -> {
          var seeded = seed.isPresent() ? design.withSeed(seed.getAsLong()) : design;
          return epochs.isPresent()
              ? seeded.withTraining(
                  Choices.with(seeded.training(), "epochs", (int) epochs.getAsLong()))
              : seeded;
        });
  }

  private static void epochs(SupervisedLoop loop, PrintStream results, PrintStream progress) {
    long since = System.nanoTime();
    long sinceStep = 0;
    boolean more = true;
    while (more) {
      more = loop.step();
      if (loop.atEpochEnd() && loop.failed().isEmpty()) {
        long now = System.nanoTime();
        double rate = (loop.steps() - sinceStep) * 1e9 / Math.max(1, now - since);
        since = now;
        sinceStep = loop.steps();
        results.println(Json.line(line(loop, rate)));
        progress.printf("epoch %d  loss %.4g%n", loop.epoch(), loop.trainingLoss());
      }
    }
  }

  private static Map<String, @Nullable Object> line(SupervisedLoop loop, double rate) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("epoch", loop.epoch());
    line.put("step", loop.steps());
    line.put("trainLoss", orNull(loop.trainingLoss()));
    line.put("validationLoss", orNull(loop.validationLoss()));
    line.put("metrics", loop.validationMetrics());
    line.put("stepsPerSecond", Math.round(rate));
    return line;
  }

  private static Map<String, @Nullable Object> last(SupervisedLoop loop, long begin) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("done", true);
    line.put("testLoss", orNull(loop.testLoss()));
    line.put("metrics", loop.testMetrics());
    line.put("seconds", Math.round((System.nanoTime() - begin) / 1e6) / 1e3);
    line.put("parameters", loop.network().parameterCount());
    line.put("fingerprint", loop.weights().fingerprint());
    return line;
  }

  /// JSON knows no NaN: what was not measured is null.
  private static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
