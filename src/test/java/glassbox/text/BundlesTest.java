package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text stands in a bundle, in every language, and is asked for.
final class BundlesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path SOURCES = Path.of("src", "main", "java");

  /// `%s`, `%2$,d`, `%%` …
  private static final Pattern PLACE =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern ASKED =
      Pattern.compile(
          "(TEXTS|[tT]exts|words|Texts\\s*\\.of\\([^)]*\\))\\s*\\.(get|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  static Stream<Path> english() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> room(file).isPresent())
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.getFileName().toString().contains("_"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void seesTheBundles() throws IOException {
    assertThat(english().map(file -> file.getFileName().toString()))
        .contains("shell.properties", "canvas.properties", "welcome.properties");
  }

  @ParameterizedTest
  @MethodSource("english")
  void germanHasTheSameKeysAsEnglish(Path english) {
    assertThat(bundle(german(english)).keySet())
        .as(german(english).toString())
        .containsExactlyInAnyOrderElementsOf(bundle(english).keySet());
  }

  @ParameterizedTest
  @MethodSource("english")
  void aTextTakesTheSameValuesInBothLanguages(Path english) {
    TreeMap<String, String> german = bundle(german(english));
    List<String> different = new ArrayList<>();
    bundle(english)
        .forEach(
            (key, text) -> {
              if (!places(text).equals(places(german.getOrDefault(key, text)))) {
                different.add(key + ": " + text + " | " + german.get(key));
              }
            });
    assertThat(different).as(english.toString()).isEmpty();
  }

  /// Where a value goes stands `%s` and the like; `{0}` would be shown as it is.
  @ParameterizedTest
  @MethodSource("english")
  void noTextHasPlacesOfAnotherKind(Path english) {
    assertThat(bundle(english).values())
        .as(english.toString())
        .noneMatch(text -> text.matches("(?s).*\\{\\d+}.*"));
  }

  @ParameterizedTest
  @MethodSource("english")
  void noKeyStandsTwice(Path english) throws IOException {
    for (Path file : List.of(english, german(english))) {
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void everyKeyIsAskedFor(Path english) {
    List<String> sources =
        sources().stream().filter(source -> source.contains(opening(english))).toList();
    assertThat(sources).as("sources that open " + english).isNotEmpty();
    Set<String> literals = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (String source : sources()) {
      all(LITERAL, source).forEach(match -> literals.add(match.group(1)));
      all(NAME, source)
          .forEach(
              match -> {
                words.add(match.group());
                words.add(match.group().toLowerCase(Locale.ROOT));
              });
    }
    words.addAll(literals);
    assertThat(bundle(english).keySet().stream().filter(key -> !isAskedFor(key, literals, words)))
        .as(english.toString())
        .isEmpty();
  }

  @Test
  void noKeyIsMissing() throws IOException {
    List<String> missing = new ArrayList<>();
    Set<String> everywhere = new HashSet<>();
    for (Path english : english().toList()) {
      everywhere.addAll(bundle(english).keySet());
    }
    for (String source : sources()) {
      Set<String> known = new HashSet<>();
      for (Path english : english().toList()) {
        if (source.contains(opening(english))) {
          known.addAll(bundle(english).keySet());
        }
      }
      all(ASKED, source)
          .filter(
              match -> !(match.group(1).equals("TEXTS") ? known : everywhere).contains(key(match)))
          .forEach(match -> missing.add(match.group()));
    }
    assertThat(missing).isEmpty();
  }

  private static String key(MatchResult asked) {
    return asked.group(3) + (asked.group(2).equals("count") ? ".many" : "");
  }

  /// As it is, or put together: the end of one text, a name of the program, the beginning of a
  /// third.
  private static boolean isAskedFor(String key, Set<String> literals, Set<String> words) {
    String plain = key.replaceFirst("\\.(one|many)$", "");
    return literals.contains(plain)
        || words.contains(plain) && !plain.equals(key)
        || isPutTogether(plain, literals, words);
  }

  private static boolean isPutTogether(String key, Set<String> literals, Set<String> words) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      String start = key.substring(0, dot + 1);
      String rest = key.substring(dot + 1);
      if (literals.contains(start) && isAPart(rest, literals, words)
          || literals.contains(key.substring(dot))
              && isAPart(key.substring(0, dot), literals, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAPart(String part, Set<String> literals, Set<String> words) {
    return words.contains(part) || isPutTogether(part, literals, words);
  }

  /// How a source opens the bundle.
  private static String opening(Path english) {
    String subject = english.getFileName().toString().replace(".properties", "");
    String room = room(english).orElseThrow();
    return room.equals("ui")
        ? "Texts.of(\"" + subject + "\")"
        : "Texts.of(\"" + room + "\", \"" + subject + "\")";
  }

  /// Of a file `glassbox/ROOM/text/SUBJECT.properties`.
  private static Optional<String> room(Path file) {
    Path place = RESOURCES.relativize(file);
    return place.getNameCount() == 4 && place.getName(2).toString().equals("text")
        ? Optional.of(place.getName(1).toString())
        : Optional.empty();
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException failed) {
                  throw new AssertionError(failed);
                }
              })
          .toList();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static Path german(Path english) {
    return english.resolveSibling(
        english.getFileName().toString().replace(".properties", "_de.properties"));
  }

  private static TreeMap<String, String> bundle(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException missing) {
      throw new AssertionError(file + " is missing.", missing);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(name -> name, properties::getProperty, (one, _) -> one, TreeMap::new));
  }

  /// `1s 2d`: which value goes in as what, whatever the order in the sentence.
  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    int next = 1;
    for (MatchResult match : PLACE.matcher(text).results().toList()) {
      if (!match.group(2).equals("%")) {
        String index = match.group(1) == null ? String.valueOf(next++) : match.group(1);
        places.add(index + match.group(2));
      }
    }
    return places;
  }
}
