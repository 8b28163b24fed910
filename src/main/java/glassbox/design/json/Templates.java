package glassbox.design.json;

import glassbox.design.Design;
import glassbox.design.Note;
import glassbox.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The designs that ship, each with a goal that it reaches. A template is a design file with one
/// field more, `template`, which says what it shows and what it is held to.
public final class Templates {

  /// What a design file says of itself as a template.
  static final String FIELD = "template";

  private static final String FOLDER = "/glassbox/datasets/";

  private Templates() {}

  /// @param name by which it is opened: `template:spirals`
  /// @param title for people
  /// @param says what it shows, in a sentence
  /// @param fails whether it is there to be seen failing; its goal is then that it does
  public record Entry(String name, String title, String says, Goal goal, boolean fails) {

    public DesignFile open() {
      Map<String, Object> tree = new LinkedHashMap<>(tree(name));
      tree.remove(FIELD);
      return translated(DesignReader.read(name, tree), translation(name));
    }
  }

  /// What a template's run comes to, in 99 of 100 seeds.
  ///
  /// @param metric of the test part: `accuracy`, `r2` or `loss`; or `diverged`, which is 1 for a
  ///   run that left the range of numbers, else 0
  /// @param atLeast whether the bound is the least that is reached, or the most
  public record Goal(String metric, double bound, boolean atLeast) {

    public boolean isReachedBy(double value) {
      return atLeast ? value >= bound : value <= bound;
    }
  }

  /// In the order in which they teach.
  public static List<Entry> all() {
    Map<String, Object> index = Json.asObject(Json.value(bytes("templates.json")).orElse(Map.of()));
    List<?> names = (List<?>) index.getOrDefault("templates", List.of());
    return names.stream().map(String::valueOf).map(Templates::entry).toList();
  }

  public static Optional<Entry> find(String name) {
    return all().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private static Entry entry(String name) {
    Map<String, Object> tree = tree(name);
    Map<String, Object> about = Json.asObject(tree.getOrDefault(FIELD, Map.of()));
    Map<String, Object> spoken = translation(name);
    return new Entry(
        name,
        String.valueOf(spoken.getOrDefault("name", tree.get("name"))),
        String.valueOf(spoken.getOrDefault("says", about.get("says"))),
        goal(name, Json.asObject(about.getOrDefault("goal", Map.of()))),
        Boolean.TRUE.equals(about.get("fails")));
  }

  /// Its words in the language that is spoken, from `NAME_de.json` beside it: the `name`, what it
  /// `says`, its `notes` in order. Empty where the template's own words are meant.
  private static Map<String, Object> translation(String name) {
    String file = name + "_" + Language.spoken().locale().getLanguage() + ".json";
    return Templates.class.getResource(FOLDER + file) == null
        ? Map.of()
        : Json.asObject(Json.value(bytes(file)).orElse(Map.of()));
  }

  private static DesignFile translated(DesignFile file, Map<String, Object> spoken) {
    Design design = file.design();
    List<?> texts = spoken.get("notes") instanceof List<?> list ? list : List.of();
    List<Note> notes = new ArrayList<>(design.notes());
    for (int i = 0; i < Math.min(texts.size(), notes.size()); i++) {
      notes.set(i, notes.get(i).withText(String.valueOf(texts.get(i))));
    }
    String name = String.valueOf(spoken.getOrDefault("name", design.name()));
    return file.with(design.withName(name).withNotes(notes), file.weights());
  }

  private static Goal goal(String name, Map<String, Object> fields) {
    boolean atLeast = fields.containsKey("least");
    if (!(fields.get(atLeast ? "least" : "most") instanceof Number bound)) {
      throw new IllegalStateException(
          "The template " + name + " has no goal. Expected a metric with `least` or `most`.");
    }
    return new Goal(String.valueOf(fields.get("metric")), bound.doubleValue(), atLeast);
  }

  private static Map<String, Object> tree(String name) {
    return Json.asObject(Json.value(bytes(name + ".glassbox")).orElse(Map.of()));
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is missing from the program.");
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
