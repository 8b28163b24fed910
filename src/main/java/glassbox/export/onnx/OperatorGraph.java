package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Operators in an order in which each stands behind what it reads (`GraphProto`).
record OperatorGraph(
    String name,
    List<Operation> operations,
    List<Initializer> initializers,
    List<Signature> inputs,
    List<Signature> outputs) {

  OperatorGraph {
    operations = List.copyOf(operations);
    initializers = List.copyOf(initializers);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  ByteString bytes() {
    var out = new Outgoing();
    operations.forEach(operation -> out.bytes(1, operation.bytes()));
    out.text(2, name);
    initializers.forEach(initializer -> out.bytes(5, initializer.bytes()));
    inputs.forEach(input -> out.bytes(11, input.bytes()));
    outputs.forEach(output -> out.bytes(12, output.bytes()));
    return out.bytes();
  }

  static OperatorGraph read(ByteString bytes) throws IOException {
    String[] name = {""};
    List<Operation> operations = new ArrayList<>();
    List<Initializer> initializers = new ArrayList<>();
    List<Signature> inputs = new ArrayList<>();
    List<Signature> outputs = new ArrayList<>();
    Incoming.read(
        bytes,
        (field, value) -> {
          switch (field) {
            case 1 -> operations.add(Operation.read(value.bytes()));
            case 2 -> name[0] = value.text();
            case 5 -> initializers.add(Initializer.read(value.bytes()));
            case 11 -> inputs.add(Signature.read(value.bytes()));
            case 12 -> outputs.add(Signature.read(value.bytes()));
            default -> {}
          }
        });
    return new OperatorGraph(name[0], operations, initializers, inputs, outputs);
  }
}
