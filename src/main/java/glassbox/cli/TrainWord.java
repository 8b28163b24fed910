package glassbox.cli;

import glassbox.design.Training;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Json;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.net.Weights;
import glassbox.train.Evaluation;
import glassbox.train.Experiment;
import glassbox.train.SupervisedLoop;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// `train`: the whole run of a design, a line of JSON for each epoch and one for the end.
final class TrainWord {

  static final Set<String> OPTIONS = Set.of("data", "target", "epochs", "seed", "threads", "save");

  private final PrintStream out;
  private final PrintStream err;
  private final long start = System.nanoTime();

  TrainWord(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Arguments arguments) {
    OpenedDesign opened = OpenedDesign.of(arguments).sound();
    int threads = arguments.whole("threads").orElse(KernelProvider.usualThreads());
    Kernels kernels = KernelProvider.kernels(threads);
    try {
      Experiment experiment = Experiment.of(opened.checked(), opened.data(), threads);
      OptionalInt epochs = arguments.whole("epochs");
      if (epochs.isPresent()) {
        Training training = Choices.with(experiment.training(), "epochs", epochs.getAsInt());
        experiment = experiment.withTraining(training);
      }
      err.printf("%s: %,d examples to train on%n", opened.name(), opened.data().training().count());
      SupervisedLoop loop = new SupervisedLoop(experiment, kernels);
      epochs(loop);
      out.println(Json.line(end(loop)));
      arguments.text("save").ifPresent(file -> save(file, opened, loop.weights()));
      return 0;
    } finally {
      kernels.close();
    }
  }

  private void epochs(SupervisedLoop loop) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = loop.step();
      loop.failed()
          .ifPresent(
              failure -> {
                throw new Refusal(failure.message());
              });
      if (loop.atEpochEnd()) {
        out.println(Json.line(epoch(loop)));
      }
    }
  }

  private Map<String, Object> epoch(SupervisedLoop loop) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("epoch", loop.epoch());
    line.put("step", loop.steps());
    put(line, "trainLoss", loop.trainingLoss());
    put(line, "validationLoss", loop.validationLoss());
    line.put("metrics", loop.validationMetrics());
    put(line, "stepsPerSecond", loop.steps() / seconds());
    return line;
  }

  private Map<String, Object> end(SupervisedLoop loop) {
    Evaluation.Result test = loop.measureTest();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("done", true);
    put(line, "testLoss", test.loss());
    line.put("metrics", test.metrics());
    put(line, "seconds", seconds());
    line.put("parameters", loop.network().parameterCount());
    line.put("fingerprint", loop.weights().fingerprint());
    return line;
  }

  /// A part without examples has no loss, and JSON has no NaN.
  private static void put(Map<String, Object> line, String name, double value) {
    if (Double.isFinite(value)) {
      line.put(name, value);
    }
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void save(String file, OpenedDesign opened, Weights weights) {
    DesignFiles.write(Path.of(file).toAbsolutePath(), opened.file().with(opened.design(), weights));
  }
}
