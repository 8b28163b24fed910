package glassbox.cli;

import glassbox.design.DataChoice;
import glassbox.design.Soundness;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says of each file whether it is a sound design.
final class CheckCommand implements Command {

  @Override
  public String word() {
    return "check";
  }

  @Override
  public String usage() {
    return "check FILE...";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    List<String> files = Arguments.of(words, Set.of()).words();
    if (files.isEmpty()) {
      throw new CliException("check: name at least one file.");
    }
    int code = 0;
    for (String file : files) {
      Optional<String> wrong = wrong(file, progress);
      wrong.ifPresent(progress::println);
      if (wrong.isEmpty()) {
        results.println(file + ": sound");
      } else {
        code = CommandLine.REFUSED;
      }
    }
    return code;
  }

  private static Optional<String> wrong(String file, PrintStream progress) {
    try {
      Opened opened = Opened.of(file);
      opened.file().warnings().forEach(progress::println);
      if (opened.design().data() instanceof DataChoice.None) {
        // A design may wait for its data; everything else can be seen without.
        return Soundness.check(opened.design(), Optional.empty()).problems().stream()
            .filter(problem -> !problem.place().equals("data"))
            .map(problem -> file + ": " + problem.message())
            .findFirst();
      }
      opened.sound(opened.data());
      return Optional.empty();
    } catch (CliException refused) {
      return Optional.of(refused.line());
    }
  }
}
