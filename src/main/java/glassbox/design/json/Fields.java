package glassbox.design.json;

import glassbox.design.Point;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An object of a file that is being read: its fields are taken one by one, and what nobody takes
/// is unknown. Every refusal names the place.
final class Fields {

  private static final Texts TEXTS = Texts.of("design", "files");

  /// What all objects of a file have in common.
  static final class Reading {
    final String file;
    final Map<String, Map<String, Object>> unknown = new LinkedHashMap<>();
    final List<String> warnings = new ArrayList<>();

    Reading(String file) {
      this.file = file;
    }
  }

  private final Reading reading;
  private final String place;
  private final Map<String, Object> left = new LinkedHashMap<>();

  Fields(Reading reading, String place, Object value) {
    this.reading = reading;
    this.place = place;
    if (!(value instanceof Map<?, ?> object)) {
      throw refuse("", TEXTS.get("expected.object", shown(value)));
    }
    object.forEach(
        (name, field) -> {
          if (field != null) {
            left.put((String) name, field);
          }
        });
  }

  /// `iris.glassbox, layers[0].units: …`
  DesignException refuse(String field, String what) {
    String at = field.isEmpty() ? place : place.isEmpty() ? field : place + "." + field;
    return new DesignException(reading.file + (at.isEmpty() ? "" : ", " + at) + ": " + what);
  }

  boolean has(String name) {
    return left.containsKey(name);
  }

  Optional<Object> take(String name) {
    return Optional.ofNullable(left.remove(name));
  }

  Optional<Fields> object(String name) {
    return take(name).map(value -> new Fields(reading, inside(name), value));
  }

  /// @param most how many entries are allowed
  List<Object> list(String name, int most) {
    Object value = take(name).orElse(List.of());
    if (!(value instanceof List<?> entries)) {
      throw refuse(name, TEXTS.get("expected.list", shown(value)));
    }
    if (entries.size() > most) {
      throw refuse(name, TEXTS.get("expected.fewer", most, entries.size()));
    }
    List<Object> checked = new ArrayList<>();
    for (Object entry : entries) {
      if (entry == null) {
        throw refuse(name, TEXTS.get("expected.entries"));
      }
      checked.add(entry);
    }
    return checked;
  }

  List<Fields> objects(String name, int most) {
    List<Fields> objects = new ArrayList<>();
    for (Object entry : list(name, most)) {
      objects.add(new Fields(reading, inside(name) + "[" + objects.size() + "]", entry));
    }
    return objects;
  }

  Optional<String> text(String name, int longest) {
    return take(name)
        .map(
            value -> {
              if (!(value instanceof String text) || text.length() > longest) {
                throw refuse(name, TEXTS.get("expected.text", longest, shown(value)));
              }
              return text;
            });
  }

  Optional<Double> number(String name, double least, double most) {
    return take(name)
        .map(
            value -> {
              double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
              if (!(number >= least && number <= most)) {
                throw refuse(
                    name, TEXTS.get("expected.number", brief(least), brief(most), shown(value)));
              }
              return number;
            });
  }

  Optional<Long> whole(String name, long least, long most) {
    return take(name)
        .map(
            value -> {
              boolean whole = value instanceof Integer || value instanceof Long;
              long number = whole ? ((Number) value).longValue() : 0;
              if (!whole || number < least || number > most) {
                throw refuse(name, TEXTS.get("expected.whole", least, most, shown(value)));
              }
              return number;
            });
  }

  Optional<Point> point(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    List<Object> pair = list(name, 2);
    if (pair.size() == 2
        && pair.get(0) instanceof Number x
        && pair.get(1) instanceof Number y
        && Math.abs(x.doubleValue()) <= 1e6
        && Math.abs(y.doubleValue()) <= 1e6) {
      return Optional.of(new Point(x.doubleValue(), y.doubleValue()));
    }
    throw refuse(name, TEXTS.get("expected.place", pair));
  }

  boolean flag(String name) {
    Object value = take(name).orElse(false);
    if (!(value instanceof Boolean flag)) {
      throw refuse(name, TEXTS.get("expected.flag", shown(value)));
    }
    return flag;
  }

  /// One of a few words; `otherwise` where there is none. A word of a newer version is left as it
  /// stands.
  <E extends Enum<E>> E word(String name, E otherwise) {
    for (E known : otherwise.getDeclaringClass().getEnumConstants()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(left.get(name))) {
        left.remove(name);
        return known;
      }
    }
    return otherwise;
  }

  String place() {
    return place;
  }

  /// Sets what nobody took aside under `key`, so that it can be written again.
  void keepRest(String key) {
    keepRest(key, Set.of());
  }

  /// @param known names that are kept without a word
  void keepRest(String key, Set<String> known) {
    if (left.isEmpty()) {
      return;
    }
    reading.unknown.put(key, new LinkedHashMap<>(left));
    left.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> TEXTS.get("unknown", reading.file, place.isEmpty() ? name : inside(name)))
        .forEach(reading.warnings::add);
  }

  /// What nobody took so far.
  Map<String, Object> rest() {
    return left;
  }

  void taken(String name) {
    left.remove(name);
  }

  private String inside(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String brief(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  static String shown(Object value) {
    String text = value instanceof String ? "`" + value + "`" : String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
