package glassbox.cli;

import glassbox.design.Node;
import java.io.PrintStream;
import java.util.Set;

/// `describe`: layers, shapes and parameters. `check`: whether designs are sound.
final class DescribeWord {

  static final Set<String> OPTIONS = Set.of("data", "target");

  private final PrintStream out;

  DescribeWord(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments) {
    OpenedDesign opened = OpenedDesign.of(arguments);
    out.printf("%s, %,d parameters%n", opened.design().name(), opened.checked().parameterCount());
    out.printf(
        "%-14s %-20s %-12s %,d examples%n",
        "Data",
        opened.data().name(),
        opened.data().training().shape(),
        opened.data().training().count());
    for (Node node : opened.design().nodes()) {
      Object shape = opened.checked().outputs().get(node.id());
      out.printf(
          "%-14s %-20s %-12s %,d%n",
          node.layer().kind(),
          node.layer().summary(),
          shape == null ? "?" : shape,
          opened.checked().parameters().getOrDefault(node.id(), 0L));
    }
    opened.checked().problems().forEach(problem -> out.println(problem.message()));
    return 0;
  }

  int check(Arguments arguments) {
    if (arguments.files().isEmpty()) {
      throw new Refusal("Expected at least one design, received none.");
    }
    for (String file : arguments.files()) {
      OpenedDesign.of(file, arguments).sound();
      out.println(file + ": sound");
    }
    return 0;
  }
}
