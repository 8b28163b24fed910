package glassbox.cli;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.net.Blueprint;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/// Prints layers, shapes and parameters.
final class DescribeCommand implements Command {

  private static final String ROW = "%-16s %-18s %-16s %12s%n";

  @Override
  public String word() {
    return "describe";
  }

  @Override
  public String usage() {
    return "describe DESIGN";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Opened opened = Opened.of(Arguments.of(words, Set.of()).only("design"));
    Dataset data = opened.data();
    Checked checked = opened.sound(data);
    results.printf("%s%n", opened.design().name());
    results.printf(ROW, "layer", "choices", "output", "parameters");
    results.printf(ROW, "Data", data.name(), data.training().shape(), "");
    for (Blueprint.Stage stage : checked.blueprint().orElseThrow().stages()) {
      results.printf(
          ROW,
          stage.layer().kind(),
          stage.layer().summary(),
          stage.output(),
          "%,d".formatted(checked.parameters().getOrDefault(stage.id(), 0L)));
    }
    results.printf("%,d parameters%n", checked.parameterCount());
    results.printf(
        "%,d examples to train on, %,d to validate, %,d to test%n",
        data.training().count(), data.validation().count(), data.test().count());
    return 0;
  }
}
