package glassbox.ui.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a layer's page stands on a card: its title, its first words, its first formula.
record LayerPage(String markdown, String title, String says, Optional<String> formula) {

  private static final Pattern TITLE = Pattern.compile("^# (.+)$", Pattern.MULTILINE);
  private static final Pattern SAYS = Pattern.compile("^# .+\\n+((?:[^\\n#].*\\n)+)");
  private static final Pattern FORMULA = Pattern.compile("```\\n(.+?)\\n```", Pattern.DOTALL);

  static LayerPage of(String markdown) {
    String says = first(SAYS, markdown).orElse("");
    return new LayerPage(
        markdown,
        first(TITLE, markdown).orElse(""),
        says.replace('\n', ' ').replace("`", "").strip(),
        first(FORMULA, markdown));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
