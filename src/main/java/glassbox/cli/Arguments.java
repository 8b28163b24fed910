package glassbox.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What stands behind a word of the command line: files, and options with a value each.
///
/// @param files in their order
/// @param options by name, without the dashes
record Arguments(List<String> files, Map<String, String> options) {

  /// @param known the options that the word has
  static Arguments of(List<String> words, Set<String> known) {
    List<String> files = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        files.add(word);
        continue;
      }
      if (!known.contains(word.substring(2))) {
        throw new Refusal(
            "There is no option %s. Expected: %s."
                .formatted(word, known.isEmpty() ? "none" : listed(known)));
      }
      if (i + 1 == words.size()) {
        throw new Refusal(word + " needs a value behind it.");
      }
      i++;
      options.put(word.substring(2), words.get(i));
    }
    return new Arguments(files, options);
  }

  /// The one file that a word needs.
  String file(String what) {
    if (files.size() != 1) {
      throw new Refusal("Expected one %s, received %d.".formatted(what, files.size()));
    }
    return files.getFirst();
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option));
  }

  OptionalInt whole(String option) {
    String value = options.get(option);
    if (value == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new Refusal("--%s must be a whole number. Received: %s.".formatted(option, value));
    }
  }

  private static String listed(Set<String> known) {
    return known.stream()
        .sorted()
        .map(option -> "--" + option)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
