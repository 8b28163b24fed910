package glassbox.design.json;

import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.net.Weights;
import glassbox.text.Texts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trained numbers in a file: for each node and parameter its shape, and its values as
/// little-endian 32-bit floats in Base64 (RFC 4648).
final class WeightsJson {

  private static final Texts TEXTS = Texts.of("design", "files");

  private WeightsJson() {}

  static Weights read(Fields fields) {
    Map<String, Map<String, Tensor>> byNode = new LinkedHashMap<>();
    for (String node : List.copyOf(fields.rest().keySet())) {
      byNode.put(node, readTensors(fields.object(node).orElseThrow()));
    }
    return new Weights(byNode);
  }

  /// The tensors of one node, by name.
  static Map<String, Tensor> readTensors(Fields fields) {
    Map<String, Tensor> byName = new LinkedHashMap<>();
    for (String name : List.copyOf(fields.rest().keySet())) {
      byName.put(name, tensor(fields.object(name).orElseThrow()));
    }
    return byName;
  }

  private static Tensor tensor(Fields fields) {
    int[] sizes = fields.list("shape", 8).stream().mapToInt(size -> size(fields, size)).toArray();
    String text = fields.text("values", Integer.MAX_VALUE).orElse("");
    byte[] bytes;
    Shape shape;
    try {
      bytes = Base64.getDecoder().decode(text);
      shape = Shape.of(sizes);
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      throw fields.refuse("values", TEXTS.get("weights.unreadable"));
    }
    if (bytes.length != (long) shape.elements() * Float.BYTES) {
      throw fields.refuse(
          "values",
          TEXTS.get("weights.size", bytes.length, shape, (long) shape.elements() * Float.BYTES));
    }
    float[] values = new float[shape.elements()];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Tensor(shape, values);
  }

  private static int size(Fields fields, Object size) {
    if (size instanceof Integer whole && whole > 0) {
      return whole;
    }
    throw fields.refuse("shape", TEXTS.get("weights.shape", size));
  }

  static Map<String, Object> write(Weights weights) {
    Map<String, Object> object = new LinkedHashMap<>();
    weights.byNode().forEach((node, tensors) -> object.put(node, tensors(tensors)));
    return object;
  }

  static Map<String, Object> tensors(Map<String, Tensor> tensors) {
    Map<String, Object> byName = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> byName.put(name, write(tensor)));
    return byName;
  }

  private static Map<String, Object> write(Tensor tensor) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(tensor.values());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("shape", tensor.shape().sizes());
    object.put("values", Base64.getEncoder().encodeToString(bytes.array()));
    return object;
  }
}
