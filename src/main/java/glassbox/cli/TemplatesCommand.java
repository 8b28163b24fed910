package glassbox.cli;

import glassbox.design.json.Templates;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/// Lists the designs that ship.
final class TemplatesCommand implements Command {

  @Override
  public String word() {
    return "templates";
  }

  @Override
  public String usage() {
    return "templates";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    if (!Arguments.of(words, Set.of()).words().isEmpty()) {
      throw new CliException("templates: nothing follows this word. Received: " + words + ".");
    }
    Templates.all().forEach(each -> results.printf("%-16s %s%n", each.name(), each.says()));
    return 0;
  }
}
