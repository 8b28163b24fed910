package glassbox.cli;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.json.DesignFiles;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.export.onnx.Onnx;
import glassbox.net.Weights;
import glassbox.train.Experiment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Writes a network for other programs: with the weights that its file holds, else with those that
/// the seed gives.
final class ExportCommand implements Command {

  private static final String ONNX = "onnx";

  @Override
  public String word() {
    return "export";
  }

  @Override
  public String usage() {
    return "export DESIGN --to onnx --out FILE";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Arguments arguments = Arguments.of(words, Set.of("to", "out"));
    Opened opened = Opened.of(arguments.only("design"));
    String form =
        arguments
            .text("to")
            .orElseThrow(() -> new CliException("--to: missing. Expected " + ONNX + "."));
    if (!form.equals(ONNX)) {
      throw new CliException("--to: expected " + ONNX + ", received " + form + ".");
    }
    Path out =
        arguments
            .path("out")
            .orElseThrow(() -> new CliException("--out: missing. Name the file to write."));
    Dataset data = opened.data();
    Checked checked = opened.sound(data);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      Weights weights = weights(opened, checked, data, kernels);
      writeOnnx(out, opened, checked, weights);
    }
    progress.printf("network in %s%n", out);
    return 0;
  }

  private static Weights weights(Opened opened, Checked checked, Dataset data, Kernels kernels) {
    Experiment experiment = Experiment.of(checked, data, 1).startingWith(opened.file().weights());
    return experiment.network(1, kernels).weights();
  }

  /// @param weights of all that runs
  static void writeOnnx(Path out, Opened opened, Checked checked, Weights weights) {
    byte[] file =
        Onnx.write(out.toString(), opened.file(), checked.blueprint().orElseThrow(), weights);
    DesignFiles.writeSafely(out, file);
  }
}
