package glassbox.cli;

import glassbox.cli.golden.GoldenCases;
import glassbox.cli.golden.Report;
import glassbox.data.DataException;
import glassbox.design.json.DesignException;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The words that work without a window.
public final class CommandLine {

  private static final Set<String> WORDS = Set.of("train", "describe", "check", "golden");

  private final PrintStream out;
  private final PrintStream err;

  public CommandLine(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Whether the arguments begin with one of the words; else they name a file for the window.
  public static boolean understands(String[] arguments) {
    return arguments.length > 0 && WORDS.contains(arguments[0]);
  }

  /// @return the exit code: 0, or 2 with one line on the error stream
  public int run(String[] arguments) {
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    try {
      return switch (arguments[0]) {
        case "train" -> new TrainWord(out, err).run(Arguments.of(rest, TrainWord.OPTIONS));
        case "describe" -> new DescribeWord(out).run(Arguments.of(rest, DescribeWord.OPTIONS));
        case "check" -> new DescribeWord(out).check(Arguments.of(rest, Set.of()));
        case "golden" -> golden(Arguments.of(rest, Set.of()));
        default -> throw new Refusal("There is no word " + arguments[0] + ".");
      };
    } catch (Refusal | DataException | DesignException | IllegalArgumentException refused) {
      err.println(String.valueOf(refused.getMessage()).replace('\n', ' '));
      return 2;
    }
  }

  private int golden(Arguments arguments) {
    Path folder = Path.of(arguments.file("folder of golden cases"));
    if (!Files.isDirectory(folder)) {
      throw new Refusal(folder + ": there is no such folder. Name the one with the cases.");
    }
    Kernels kernels = KernelProvider.kernels(KernelProvider.usualThreads());
    try {
      Report report = GoldenCases.run(folder, kernels);
      report.lines().forEach(out::println);
      return report.failures().isEmpty() ? 0 : 2;
    } catch (IOException e) {
      throw new Refusal(folder + ": cannot be read (" + e.getMessage() + ").");
    } finally {
      kernels.close();
    }
  }
}
