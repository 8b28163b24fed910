package glassbox.cli;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.design.Checked;
import glassbox.design.json.DesignFiles;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.train.Experiment;
import glassbox.train.NewData;
import glassbox.train.SupervisedLoop;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Predicts with a trained design: a CSV line for each row of the data, in its order.
final class PredictCommand implements Command {

  @Override
  public String word() {
    return "predict";
  }

  @Override
  public String usage() {
    return "predict DESIGN --data FILE [--out FILE.csv]";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Arguments arguments = Arguments.of(words, Set.of("data", "out"));
    Opened opened = Opened.of(arguments.only("design"));
    if (opened.file().weights().isEmpty()) {
      throw new CliException(
          opened.name()
              + ": there are no trained weights in it. Train it first: glassbox train DESIGN --save"
              + " FILE.");
    }
    Path file =
        arguments
            .path("data")
            .orElseThrow(() -> new CliException("--data: missing. Name the file to predict."));
    // The figures that inputs are standardized with are those of the data it was trained on.
    Dataset trained = opened.data();
    Checked checked = opened.sound(trained);
    Examples examples = examples(opened, file);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop =
          new SupervisedLoop(
              Experiment.of(checked, trained, 1).startingWith(opened.file().weights()), kernels);
      String csv = csv(loop, trained, examples);
      Optional<Path> out = arguments.path("out");
      if (out.isPresent()) {
        DesignFiles.writeSafely(out.get(), csv.getBytes(StandardCharsets.UTF_8));
        progress.printf("%,d predictions in %s%n", examples.count(), out.get());
      } else {
        results.print(csv);
      }
    }
    return 0;
  }

  private static Examples examples(Opened opened, Path file) {
    try {
      return NewData.read(opened.design(), opened.folder(), file);
    } catch (DataException refused) {
      throw new CliException(refused.reason());
    }
  }

  private static String csv(SupervisedLoop loop, Dataset trained, Examples examples) {
    float[] outputs = loop.outputs(examples);
    int width = outputs.length / Math.max(1, examples.count());
    List<String> lines = new ArrayList<>();
    lines.add(header(trained, width));
    for (int row = 0; row < examples.count(); row++) {
      lines.add(line(loop, trained, outputs, row, width));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String header(Dataset trained, int width) {
    if (!trained.classifies() || width == 1) {
      return trained.classifies() ? "predicted,output" : "predicted";
    }
    return "predicted,"
        + String.join(",", trained.classNames().stream().map(PredictCommand::quoted).toList());
  }

  private static String line(
      SupervisedLoop loop, Dataset trained, float[] outputs, int row, int width) {
    if (!trained.classifies()) {
      double value = outputs[row];
      return trained
          .valueScale()
          .map(scale -> scale.back(value))
          .map(original -> String.format(Locale.ROOT, "%.7g", original))
          .orElseGet(() -> String.format(Locale.ROOT, "%.7g", value));
    }
    List<String> cells = new ArrayList<>();
    cells.add(quoted(trained.classNames().get(loop.decide(outputs, row))));
    for (int i = 0; i < width; i++) {
      cells.add(String.format(Locale.ROOT, "%.6f", outputs[row * width + i]));
    }
    return String.join(",", cells);
  }

  private static String quoted(String text) {
    return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
