package glassbox.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The words behind a command: `--name value` pairs and the rest.
///
/// @param words what stands by itself
/// @param options by name, without the dashes
record Arguments(List<String> words, Map<String, String> options) {

  /// @param known the options that the command has
  static Arguments of(List<String> all, Set<String> known) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      String name = word.substring(2);
      if (!known.contains(name)) {
        throw new CliException(
            "%s: there is no such option here. Expected %s."
                .formatted(
                    word, known.isEmpty() ? "none" : "--" + String.join(", --", sorted(known))));
      }
      if (++i == all.size()) {
        throw new CliException(word + ": a value must follow.");
      }
      options.put(name, all.get(i));
    }
    return new Arguments(words, options);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /// The only word.
  String only(String what) {
    if (words.size() != 1) {
      throw new CliException(
          "Expected one %s, received %s.".formatted(what, words.isEmpty() ? "none" : words));
    }
    return words.getFirst();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Optional<Path> path(String name) {
    return text(name).map(Arguments::toPath);
  }

  static Path toPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException noPath) {
      throw new CliException(text + ": this is not the name of a file.");
    }
  }

  OptionalLong number(String name, long least, long most) {
    if (!options.containsKey(name)) {
      return OptionalLong.empty();
    }
    String given = options.getOrDefault(name, "");
    try {
      long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException noNumber) {
      throw refused(name, least, most, given);
    }
    throw refused(name, least, most, given);
  }

  private static CliException refused(String name, long least, long most, String given) {
    return new CliException(
        "--%s: expected a whole number from %,d to %,d, received %s."
            .formatted(name, least, most, given));
  }
}
