package glassbox.cli;

import java.io.PrintStream;
import java.util.List;

/// A word of the command line.
interface Command {

  /// What is typed.
  String word();

  /// How it is used, in a line.
  String usage();

  /// Does it.
  ///
  /// @param results what programs read; only results go there
  /// @param progress what people read meanwhile
  /// @return the exit code
  /// @throws CliException when it cannot be done
  int run(List<String> arguments, PrintStream results, PrintStream progress);
}
