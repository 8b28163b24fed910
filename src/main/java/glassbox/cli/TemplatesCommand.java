package glassbox.cli;

import glassbox.design.json.Json;
import glassbox.design.json.Templates;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists the designs that ship, or measures how surely they reach their goals.
final class TemplatesCommand implements Command {

  private static final long MOST_SEEDS = 100_000;

  @Override
  public String word() {
    return "templates";
  }

  @Override
  public String usage() {
    return "templates [NAME...] [--measure SEEDS]";
  }

  @Override
  public int run(List<String> words, PrintStream results, PrintStream progress) {
    Arguments arguments = Arguments.of(words, Set.of("measure"));
    OptionalLong seeds = arguments.number("measure", 1, MOST_SEEDS);
    for (Templates.Entry template : chosen(arguments.words())) {
      results.println(
          Json.line(
              seeds.isPresent()
                  ? TemplateMeasure.of(template, seeds.getAsLong(), progress).line()
                  : line(template)));
    }
    return 0;
  }

  private static List<Templates.Entry> chosen(List<String> names) {
    return names.isEmpty()
        ? Templates.all()
        : names.stream().map(name -> Opened.template(name, name)).toList();
  }

  private static Map<String, @Nullable Object> line(Templates.Entry template) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("name", template.name());
    line.put("title", template.title());
    line.put("says", template.says());
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("metric", template.goal().metric());
    goal.put(template.goal().atLeast() ? "least" : "most", template.goal().bound());
    line.put("goal", goal);
    line.put("fails", template.fails());
    return line;
  }
}
