package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A choice of an operator, by name (`AttributeProto`).
sealed interface Attribute {

  String name();

  record Whole(String name, long value) implements Attribute {}

  record Number(String name, float value) implements Attribute {}

  record Text(String name, String value) implements Attribute {}

  record Wholes(String name, List<Long> values) implements Attribute {
    public Wholes {
      values = List.copyOf(values);
    }
  }

  record Numbers(String name, List<Float> values) implements Attribute {
    public Numbers {
      values = List.copyOf(values);
    }
  }

  record Texts(String name, List<String> values) implements Attribute {
    public Texts {
      values = List.copyOf(values);
    }
  }

  /// Numbers of a `Constant`.
  record Values(String name, Initializer value) implements Attribute {}

  /// A kind of choice that nothing here asks for.
  record Other(String name) implements Attribute {}

  static Attribute of(String name, long value) {
    return new Whole(name, value);
  }

  static Attribute of(String name, double value) {
    return new Number(name, (float) value);
  }

  static Attribute of(String name, String value) {
    return new Text(name, value);
  }

  static Attribute ofWholes(String name, int... values) {
    return new Wholes(name, Arrays.stream(values).mapToObj(Long::valueOf).toList());
  }

  static Attribute of(String name, List<String> values) {
    return new Texts(name, values);
  }

  default ByteString bytes() {
    Outgoing out = new Outgoing().text(1, name());
    return switch (this) {
      case Number(var _, float value) -> out.number(2, value).whole(20, 1).bytes();
      case Whole(var _, long value) -> out.whole(3, value).whole(20, 2).bytes();
      case Text(var _, String value) -> out.element(4, value).whole(20, 3).bytes();
      case Values(var _, Initializer value) -> out.bytes(5, value.bytes()).whole(20, 4).bytes();
      case Numbers(var _, List<Float> values) -> {
        values.forEach(value -> out.number(7, value));
        yield out.whole(20, 6).bytes();
      }
      case Wholes(var _, List<Long> values) -> {
        values.forEach(value -> out.whole(8, value));
        yield out.whole(20, 7).bytes();
      }
      case Texts(var _, List<String> values) -> {
        values.forEach(value -> out.element(9, value));
        yield out.whole(20, 8).bytes();
      }
      case Other _ -> out.bytes();
    };
  }

  static Attribute read(ByteString bytes) throws IOException {
    var reading = new Reading();
    Incoming.read(bytes, reading::take);
    return reading.attribute();
  }

  /// An attribute whose fields come one after the other; the type may be the last of them.
  final class Reading {
    private String name = "";
    private long type;
    private float number;
    private long whole;
    private ByteString text = ByteString.EMPTY;
    private ByteString tensor = ByteString.EMPTY;
    private final List<Float> numbers = new ArrayList<>();
    private final List<Long> wholes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private void take(int field, Incoming value) throws IOException {
      switch (field) {
        case 1 -> name = value.text();
        case 2 -> number = value.number();
        case 3 -> whole = value.whole();
        case 4 -> text = value.bytes();
        case 5 -> tensor = value.bytes();
        case 7 -> value.numbers(numbers);
        case 8 -> value.wholes(wholes);
        case 9 -> texts.add(value.text());
        case 20 -> type = value.whole();
        default -> {}
      }
    }

    private Attribute attribute() throws IOException {
      return switch ((int) type) {
        case 1 -> new Number(name, number);
        case 2 -> new Whole(name, whole);
        case 3 -> new Text(name, text.toStringUtf8());
        case 4 -> new Values(name, Initializer.read(tensor));
        case 6 -> new Numbers(name, numbers);
        case 7 -> new Wholes(name, wholes);
        case 8 -> new Texts(name, texts);
        default -> new Other(name);
      };
    }
  }
}
