package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers that stand in the file: weights, and what operators take as further inputs
/// (`TensorProto`).
///
/// @param type one of the format's numbers for what the values are: [#FLOAT], [#INT64] or another
/// @param data the values one behind the other, little-endian
record Initializer(String name, List<Long> sizes, long type, ByteString data) {

  static final long FLOAT = 1;
  static final long INT64 = 7;

  Initializer {
    sizes = List.copyOf(sizes);
  }

  static Initializer of(String name, Tensor tensor) {
    List<Long> sizes = tensor.shape().sizes().stream().map(Integer::longValue).toList();
    return new Initializer(name, sizes, FLOAT, floats(tensor.values()));
  }

  /// One number, without axes.
  static Initializer of(String name, double value) {
    return new Initializer(name, List.of(), FLOAT, floats(new float[] {(float) value}));
  }

  /// A list of numbers.
  static Initializer ofNumbers(String name, float... values) {
    return new Initializer(name, List.of((long) values.length), FLOAT, floats(values));
  }

  /// One whole number, without axes.
  static Initializer ofWhole(String name, long value) {
    return new Initializer(name, List.of(), INT64, longs(List.of(value)));
  }

  /// A list of whole numbers.
  static Initializer ofWholes(String name, List<Long> values) {
    return new Initializer(name, List.of((long) values.size()), INT64, longs(values));
  }

  Initializer named(String changed) {
    return new Initializer(changed, sizes, type, data);
  }

  /// Whether name aside all is the same.
  boolean alike(Initializer other) {
    return named("").equals(other.named(""));
  }

  /// Whether these are numbers of 32 bits, as many as the sizes say.
  boolean isTensor() {
    return type == FLOAT
        && !sizes.isEmpty()
        && sizes.stream().allMatch(size -> size > 0 && size <= Integer.MAX_VALUE)
        && count() * Float.BYTES == data.size();
  }

  /// The numbers, where [#isTensor].
  Tensor tensor() {
    float[] values = new float[data.size() / Float.BYTES];
    data.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Tensor(Shape.of(sizes.stream().mapToInt(Long::intValue).toArray()), values);
  }

  /// The whole numbers, where they are some.
  List<Long> wholes() {
    long[] values = new long[data.size() / Long.BYTES];
    data.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
    return Arrays.stream(values).boxed().toList();
  }

  /// As people write it: `8×28×28`.
  String shape() {
    return String.join("×", sizes.stream().map(String::valueOf).toList());
  }

  private double count() {
    return sizes.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
  }

  ByteString bytes() {
    var out = new Outgoing();
    sizes.forEach(size -> out.whole(1, size));
    return out.whole(2, type).text(8, name).bytes(9, data).bytes();
  }

  static Initializer read(ByteString bytes) throws IOException {
    var reading = new Reading();
    Incoming.read(bytes, reading::take);
    return reading.initializer();
  }

  /// Writers put the values in one piece or one by one.
  private static final class Reading {
    private String name = "";
    private long type;
    private ByteString raw = ByteString.EMPTY;
    private final List<Long> sizes = new ArrayList<>();
    private final List<Float> numbers = new ArrayList<>();
    private final List<Long> wholes = new ArrayList<>();

    private void take(int field, Incoming value) throws IOException {
      switch (field) {
        case 1 -> value.wholes(sizes);
        case 2 -> type = value.whole();
        case 4 -> value.numbers(numbers);
        case 7 -> value.wholes(wholes);
        case 8 -> name = value.text();
        case 9 -> raw = value.bytes();
        default -> {}
      }
    }

    private Initializer initializer() {
      ByteString data = raw;
      if (!numbers.isEmpty()) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = numbers.get(i);
        }
        data = floats(values);
      } else if (!wholes.isEmpty()) {
        data = longs(wholes);
      }
      return new Initializer(name, sizes, type, data);
    }
  }

  private static ByteString floats(float[] values) {
    ByteBuffer bytes = littleEndian(Math.multiplyExact(values.length, Float.BYTES));
    bytes.asFloatBuffer().put(values);
    return UnsafeByteOperations.unsafeWrap(bytes);
  }

  private static ByteString longs(List<Long> values) {
    ByteBuffer bytes = littleEndian(Math.multiplyExact(values.size(), Long.BYTES));
    values.forEach(bytes::putLong);
    return UnsafeByteOperations.unsafeWrap(bytes.flip());
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
