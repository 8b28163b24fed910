package glassbox.engine.choice;

import glassbox.text.Texts;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and changes records of choices by the names of their components. The forms and the files
/// are made with this, so that a new choice is one line in its record.
public final class Choices {

  private static final Texts TEXTS = Texts.of("engine", "choices");

  private Choices() {}

  /// What may be chosen in a record, in its order. Components of other types than [Choice.Type] has
  /// are left out.
  public static List<Choice> of(Record record) {
    return Component.all(record.getClass()).stream()
        .filter(Component::known)
        .map(component -> choice(component, component.read(record)))
        .toList();
  }

  /// The record with one choice changed.
  ///
  /// @param value as [Choice#value] describes it; for an option its name will do, for a shape a
  ///   list of whole numbers, for what is optional also an empty [Optional]
  /// @throws IllegalArgumentException when the value does not fit; the message is for the user
  public static <R extends Record> R with(R record, String name, Object value) {
    return changed(record, Map.of(name, value));
  }

  /// A record from a file: what `values` leaves out is as the format says.
  ///
  /// @throws IllegalArgumentException when a value does not fit or a required one is missing; the
  ///   message is for the user
  public static <R extends Record> R make(Class<R> type, Map<String, Object> values) {
    for (Component component : Component.all(type)) {
      if (component.required() && !values.containsKey(component.name())) {
        throw new IllegalArgumentException(
            TEXTS.get("missing", component.name(), component.inWords()));
      }
    }
    return changed(omitted(type), values);
  }

  /// What the format means where it says nothing: the record's `OMITTED`, else its `DEFAULT`.
  public static <R extends Record> R omitted(Class<R> type) {
    R omitted = constant(type, "OMITTED");
    return omitted == null ? byDefault(type) : omitted;
  }

  /// What a form begins with: the record's `DEFAULT`.
  public static <R extends Record> R byDefault(Class<R> type) {
    R found = constant(type, "DEFAULT");
    if (found == null) {
      throw new IllegalArgumentException(type.getName() + " has no DEFAULT.");
    }
    return found;
  }

  /// The default of each record of a sealed family, in the order in which it permits them.
  public static <T> List<T> family(Class<T> sealed) {
    return records(sealed)
        .map(type -> sealed.cast(byDefault(type.asSubclass(Record.class))))
        .toList();
  }

  /// A family may have families in it.
  private static Stream<Class<?>> records(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? records(type) : Stream.of(type));
  }

  /// The name of a record in a file: that of its class, or for a layer's `Spec` that of the layer.
  public static String kind(Record record) {
    Class<?> type = record.getClass();
    Class<?> outer = type.getEnclosingClass();
    return type.getSimpleName().equals("Spec") && outer != null
        ? outer.getSimpleName()
        : type.getSimpleName();
  }

  private static <R extends Record> R changed(R record, Map<String, Object> values) {
    List<Component> components = Component.all(record.getClass());
    Map<String, Object> left = new HashMap<>(values);
    Class<?>[] types = new Class<?>[components.size()];
    Object[] arguments = new Object[components.size()];
    for (int i = 0; i < types.length; i++) {
      Component component = components.get(i);
      Object value = left.remove(component.name());
      types[i] = component.source().getType();
      arguments[i] = value == null ? component.read(record) : component.take(value);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(unknown(left.keySet().iterator().next(), components));
    }
    return construct(record, types, arguments);
  }

  private static String unknown(String name, List<Component> components) {
    String known = components.stream().map(Component::name).collect(Collectors.joining(", "));
    return TEXTS.get("unknown", name, known);
  }

  private static Choice choice(Component component, Object value) {
    return new Choice(
        component.name(),
        component.type().orElseThrow(),
        component.optional(),
        unwrap(value),
        component.range(),
        component.options(),
        component.required());
  }

  private static Optional<Object> unwrap(Object value) {
    return switch (value) {
      case OptionalDouble number ->
          number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
      case Optional<?> optional -> optional.map(present -> present);
      default -> Optional.of(value);
    };
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> R construct(R like, Class<?>[] types, Object[] arguments) {
    try {
      return (R) like.getClass().getConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("Cannot make a " + kind(like) + ".", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + kind(like) + ".", e);
    }
  }

  private static <R extends Record> @Nullable R constant(Class<R> type, String name) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .map(
            field -> {
              try {
                return type.cast(field.get(null));
              } catch (IllegalAccessException e) {
                throw new IllegalStateException("Cannot read " + field + ".", e);
              }
            })
        .orElse(null);
  }
}
