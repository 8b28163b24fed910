package glassbox.design.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The designs that ship, each with a goal that it reaches.
public final class Templates {

  private static final String FOLDER = "/glassbox/assets/templates/";

  private Templates() {}

  /// @param name by which it is opened: `template:spirals`
  /// @param metric of the test part, `accuracy` or `r2`
  /// @param goal at least this much of it after training
  /// @param says what it shows, in a sentence
  public record Entry(String name, String metric, double goal, String says) {

    public DesignFile open() {
      return DesignFiles.parse(name, bytes(name + ".glassbox"));
    }
  }

  /// In the order in which they teach.
  public static List<Entry> all() {
    Map<String, Object> index = Json.asObject(Json.value(bytes("templates.json")).orElse(Map.of()));
    Object entries = index.getOrDefault("templates", List.of());
    return ((List<?>) entries).stream().map(Json::asObject).map(Templates::entry).toList();
  }

  public static Optional<Entry> find(String name) {
    return all().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private static Entry entry(Map<String, Object> fields) {
    return new Entry(
        String.valueOf(fields.get("name")),
        String.valueOf(fields.get("metric")),
        fields.get("goal") instanceof Number goal ? goal.doubleValue() : 0,
        String.valueOf(fields.get("says")));
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
