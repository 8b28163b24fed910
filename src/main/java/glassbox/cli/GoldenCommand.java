package glassbox.cli;

import glassbox.cli.golden.GoldenCases;
import glassbox.cli.golden.Report;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Runs golden cases on the kernels of this machine.
final class GoldenCommand implements Command {

  @Override
  public String word() {
    return "golden";
  }

  @Override
  public String usage() {
    return "golden FOLDER";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Path folder = Arguments.toPath(Arguments.of(words, Set.of()).only("folder"));
    try (Kernels kernels = KernelProvider.kernels(1)) {
      Report report = GoldenCases.run(folder, kernels);
      report.lines().forEach(results::println);
      return report.failures().isEmpty() ? 0 : CommandLine.REFUSED;
    } catch (IOException failed) {
      throw new CliException(folder + ": cannot be read. Expected a folder of golden cases.");
    }
  }
}
