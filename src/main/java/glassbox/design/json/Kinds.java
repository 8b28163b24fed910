package glassbox.design.json;

import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.layer.LayerOptions;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Records of a sealed family as `{"kind": "Dense", "units": 8, …}`: layers, losses, optimizers,
/// schedules and initializers alike.
public final class Kinds {

  private static final Texts TEXTS = Texts.of("design", "files");

  private Kinds() {}

  /// What is left out takes the format's default; what the kind does not know is left alone.
  ///
  /// @throws IllegalArgumentException when the kind is unknown or a value does not fit
  public static <T> T read(Class<T> family, Map<String, Object> fields) {
    Object kind = fields.getOrDefault("kind", "");
    Record like =
        find(family, kind)
            .orElseThrow(
                () -> new IllegalArgumentException(TEXTS.get("kind", names(family), kind)));
    return family.cast(make(like.getClass().asSubclass(Record.class), fields));
  }

  public static boolean knows(Class<?> family, Object kind) {
    return find(family, kind).isPresent();
  }

  /// What may be said of any layer: its own penalties, its own initializer.
  public static LayerOptions options(Map<String, Object> fields) {
    return make(LayerOptions.class, fields);
  }

  /// The record with its kind in front. What is optional and empty is left out.
  public static Map<String, Object> write(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", Choices.kind(record));
    fields.putAll(choices(record));
    return fields;
  }

  /// The record's choices alone.
  public static Map<String, Object> choices(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Choice choice : Choices.of(record)) {
      choice.value().ifPresent(value -> fields.put(choice.name(), plain(value)));
    }
    return fields;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Shape shape -> shape.sizes();
      case Pair pair -> List.of(pair.height(), pair.width());
      case Padding padding -> Padding.written(padding);
      case Enum<?> option -> option.toString();
      case Record inner -> write(inner);
      case Double number -> brief(number);
      default -> value;
    };
  }

  /// `5` rather than `5.0`.
  static Object brief(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? (Object) (long) number
        : (Object) number;
  }

  /// Reads a record from the fields that it knows.
  public static <R extends Record> R make(Class<R> type, Map<String, Object> fields) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Choice choice : Choices.of(Choices.omitted(type))) {
      Object value = fields.get(choice.name());
      if (value != null) {
        known.put(choice.name(), nested(choice, value));
      }
    }
    return Choices.make(type, known);
  }

  private static Object nested(Choice choice, Object value) {
    if (choice.type() != Choice.Type.FAMILY || !(value instanceof Map<?, ?>)) {
      return value;
    }
    return read(family(choice.options().getFirst()), Json.asObject(value));
  }

  /// The sealed interface that a record of a family implements.
  private static Class<?> family(Object member) {
    return Arrays.stream(member.getClass().getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Record> find(Class<?> family, Object kind) {
    return Choices.family(family).stream()
        .map(Record.class::cast)
        .filter(record -> Choices.kind(record).equals(kind))
        .findFirst();
  }

  private static String names(Class<?> family) {
    List<?> members = Choices.family(family);
    return members.stream()
        .map(member -> Choices.kind((Record) member))
        .collect(Collectors.joining(", "));
  }
}
