package glassbox.engine.choice;

import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A component of a record, seen as a [Choice]: what it may hold, and how a value of a form or a
/// file becomes one of its own.
///
/// @param held the type inside, where the component's own is optional
record Component(RecordComponent source, Class<?> held, boolean optional) {

  private static final Texts TEXTS = Texts.of("engine", "choices");

  /// Read once for each type: annotations are slow to read, and a file has many records.
  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
      };

  /// All of a record, in its order.
  static List<Component> all(Class<? extends Record> type) {
    return ALL.get(type);
  }

  private static Component of(RecordComponent source) {
    Class<?> type = source.getType();
    if (type == OptionalDouble.class) {
      return new Component(source, double.class, true);
    }
    if (type == Optional.class
        && source.getGenericType() instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
      return new Component(source, inner, true);
    }
    return new Component(source, type, false);
  }

  String name() {
    return source.getName();
  }

  boolean required() {
    return source.isAnnotationPresent(Required.class);
  }

  boolean known() {
    return type().isPresent();
  }

  Optional<Choice.Type> type() {
    if (held == int.class || held == Integer.class) {
      return Optional.of(Choice.Type.INTEGER);
    } else if (held == double.class) {
      return Optional.of(Choice.Type.REAL);
    } else if (held == boolean.class) {
      return Optional.of(Choice.Type.FLAG);
    } else if (held == Shape.class) {
      return Optional.of(Choice.Type.SHAPE);
    } else if (held == Pair.class) {
      return Optional.of(Choice.Type.PAIR);
    } else if (held == Padding.class) {
      return Optional.of(Choice.Type.PADDING);
    } else if (held.isEnum()) {
      return Optional.of(Choice.Type.OPTION);
    }
    return held.isSealed() ? Optional.of(Choice.Type.FAMILY) : Optional.empty();
  }

  Optional<Range> range() {
    return Optional.ofNullable(source.getAnnotation(Range.class));
  }

  List<Object> options() {
    return switch (type().orElseThrow()) {
      case OPTION -> List.of(held.getEnumConstants());
      case FAMILY -> List.copyOf(Choices.family(held));
      case PADDING -> List.copyOf(Padding.USUAL);
      case INTEGER, REAL, FLAG, SHAPE, PAIR -> List.of();
    };
  }

  /// `a whole number from 1 to 64`, `one of Linear, ReLU`.
  String inWords() {
    return switch (type().orElseThrow()) {
      case INTEGER -> bounded("whole");
      case REAL -> bounded("real");
      case FLAG -> TEXTS.get("flag");
      case SHAPE -> TEXTS.get("sizes");
      case PAIR -> TEXTS.get("pair");
      case PADDING -> TEXTS.get("padding");
      case OPTION, FAMILY -> TEXTS.get("option", names());
    };
  }

  private String bounded(String number) {
    return range()
        .map(range -> Ranges.inWords(number, range))
        .orElseGet(() -> TEXTS.get(number + ".any"));
  }

  /// The value in a record.
  Object read(Record record) {
    try {
      return source.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + source + ".", e);
    }
  }

  /// The value as the record's constructor takes it.
  Object take(Object value) {
    if (!optional) {
      return known() ? convert(value) : value;
    }
    Optional<?> given =
        switch (value) {
          case Optional<?> already -> already;
          case OptionalDouble number ->
              number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
          default -> Optional.of(value);
        };
    Optional<Object> taken = given.map(this::convert);
    return source.getType() != OptionalDouble.class
        ? taken
        : taken.map(number -> OptionalDouble.of((double) number)).orElse(OptionalDouble.empty());
  }

  private Object convert(Object value) {
    return switch (type().orElseThrow()) {
      case INTEGER -> whole(value);
      case REAL -> inRange(number(value));
      case FLAG -> value instanceof Boolean flag ? flag : refuse(value);
      case SHAPE -> shape(value);
      case PAIR -> pair(value);
      case PADDING -> Padding.read(value).map(Object.class::cast).orElseGet(() -> refuse(value));
      case OPTION -> option(value);
      case FAMILY -> held.isInstance(value) ? value : refuse(value);
    };
  }

  private int whole(Object value) {
    double number = number(value);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      refuse(value);
    }
    inRange(number);
    return (int) number;
  }

  private double number(Object value) {
    double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      refuse(value);
    }
    return number;
  }

  private double inRange(double number) {
    range().ifPresent(range -> Ranges.check(range, name(), number));
    return number;
  }

  private Object shape(Object value) {
    if (value instanceof Shape) {
      return value;
    }
    if (value instanceof List<?> sizes && !sizes.isEmpty()) {
      return new Shape(sizes.stream().map(this::size).toList());
    }
    return refuse(value);
  }

  /// `[3, 5]`, or `3` for both axes.
  private Object pair(Object value) {
    return switch (value) {
      case Pair pair -> pair;
      case Number number -> Pair.square(size(number));
      case List<?> sizes when sizes.size() == 1 -> Pair.square(size(sizes.getFirst()));
      case List<?> sizes when sizes.size() == 2 ->
          new Pair(size(sizes.getFirst()), size(sizes.getLast()));
      default -> refuse(value);
    };
  }

  private int size(Object value) {
    double number = number(value);
    if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) {
      refuse(value);
    }
    return (int) number;
  }

  private Object option(Object value) {
    return Arrays.stream(held.getEnumConstants())
        .filter(option -> option.equals(value) || option.toString().equals(value))
        .findFirst()
        .map(option -> (Object) option)
        .orElseGet(() -> refuse(value));
  }

  private String names() {
    return options().stream()
        .map(option -> option instanceof Record record ? Choices.kind(record) : option.toString())
        .collect(Collectors.joining(", "));
  }

  /// Throws; the result is for expressions.
  private Object refuse(Object value) {
    String received = value instanceof Number n ? Ranges.number(n.doubleValue()) : "" + value;
    throw new IllegalArgumentException(TEXTS.get("refused", name(), inWords(), received));
  }
}
