package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A node of the graph: an operator with the values that it reads and makes (`NodeProto`).
///
/// @param name for people: `Dense_2/Gemm`
/// @param operator as the format calls it: `Gemm`
/// @param domain of the operator; empty: the format's own
/// @param inputs names of values; empty where an optional one is left out
/// @param note a text beside it that no program needs (`doc_string`)
record Operation(
    String name,
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    List<Attribute> attributes,
    String note) {

  Operation {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = List.copyOf(attributes);
  }

  Operation withNote(String changed) {
    return new Operation(name, operator, domain, inputs, outputs, attributes, changed);
  }

  /// Whether the operator is one of the format's own.
  boolean isOfTheFormat() {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }

  ByteString bytes() {
    var out = new Outgoing();
    inputs.forEach(input -> out.element(1, input));
    outputs.forEach(output -> out.element(2, output));
    out.text(3, name).text(4, operator);
    attributes.forEach(attribute -> out.bytes(5, attribute.bytes()));
    return out.text(6, note).text(7, domain).bytes();
  }

  static Operation read(ByteString bytes) throws IOException {
    String[] texts = {"", "", "", ""};
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<Attribute> attributes = new ArrayList<>();
    Incoming.read(
        bytes,
        (field, value) -> {
          switch (field) {
            case 1 -> inputs.add(value.text());
            case 2 -> outputs.add(value.text());
            case 3 -> texts[0] = value.text();
            case 4 -> texts[1] = value.text();
            case 5 -> attributes.add(Attribute.read(value.bytes()));
            case 6 -> texts[3] = value.text();
            case 7 -> texts[2] = value.text();
            default -> {}
          }
        });
    return new Operation(texts[0], texts[1], texts[2], inputs, outputs, attributes, texts[3]);
  }
}
