package glassbox.cli;

import glassbox.data.DataException;
import glassbox.design.json.DesignException;
import glassbox.design.json.Version;
import glassbox.train.RunRefusedException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Glassbox without a window: a word, then what it works on.
public final class CommandLine {

  /// What could not be done; one line on standard error says why.
  static final int REFUSED = 2;

  private static final List<Command> COMMANDS =
      List.of(
          new TrainCommand(),
          new PredictCommand(),
          new DescribeCommand(),
          new ExportCommand(),
          new TemplatesCommand(),
          new CheckCommand(),
          new GoldenCommand(),
          new BenchCommand());

  private CommandLine() {}

  /// Whether the arguments are for the command line, not for the window: no file can be meant.
  public static boolean isMeant(String[] arguments) {
    if (arguments.length == 0) {
      return false;
    }
    String first = arguments[0];
    return isHelp(first)
        || first.equals("--version")
        || command(first).isPresent()
        || arguments.length > 1
        || !(first.contains(".") || first.contains("/") || first.contains("\\"));
  }

  private static boolean isHelp(String word) {
    return word.equals("help") || word.equals("--help") || word.equals("-h");
  }

  private static Optional<Command> command(String word) {
    return COMMANDS.stream().filter(command -> command.word().equals(word)).findFirst();
  }

  /// @return the exit code: 0, or 2 with one line on `errors`
  public static int run(String[] arguments, PrintStream results, PrintStream errors) {
    String first = arguments[0];
    if (isHelp(first)) {
      results.print(help());
      return 0;
    }
    if (first.equals("--version")) {
      results.println("Glassbox " + Version.current());
      return 0;
    }
    Optional<Command> command = command(first);
    if (command.isEmpty()) {
      errors.printf(
          "%s: there is no such word. Expected one of %s, or a file to open.%n", first, words());
      return REFUSED;
    }
    return carryOut(command.get(), arguments, results, errors);
  }

  private static int carryOut(
      Command command, String[] arguments, PrintStream results, PrintStream errors) {
    try {
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      return command.run(rest, results, errors);
    } catch (CliException refused) {
      errors.println(refused.line());
    } catch (DesignException refused) {
      errors.println(refused.reason());
    } catch (DataException refused) {
      errors.println(refused.reason());
    } catch (RunRefusedException refused) {
      errors.println(refused.refusal().reason());
    } catch (OutOfMemoryError | ArithmeticException tooLarge) {
      errors.println("There is not enough memory. Use a smaller batch, fewer units or less data.");
    }
    return REFUSED;
  }

  private static String words() {
    return String.join(", ", COMMANDS.stream().map(Command::word).toList());
  }

  private static String help() {
    var text = new StringBuilder("glassbox             opens the window\n");
    text.append("glassbox FILE        opens a design in it\n\n");
    COMMANDS.forEach(command -> text.append("glassbox ").append(command.usage()).append('\n'));
    return text.append("\nDESIGN is a file, or template:NAME.\n").toString();
  }
}
