package glassbox.export.onnx;

import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.Json;
import glassbox.design.json.Kinds;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.layer.LayerSpec;
import glassbox.layer.ParameterSpec;
import glassbox.layer.ShapeException;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads a graph layer by layer. A note says which layer begins; its operators must be those that
/// such a layer is written as, and its weights are theirs.
final class ModelReader {

  private final Refusal refusal;
  private final String name;
  private final Model model;
  private final Map<String, Initializer> given = new LinkedHashMap<>();

  /// What is known of a value that flows: the card that makes it, and the shape of one example.
  private record Flow(String card, Shape shape) {}

  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final List<Map<String, Object>> nodes = new ArrayList<>();
  private final List<List<String>> wires = new ArrayList<>();
  private final Map<String, Map<String, Tensor>> weights = new LinkedHashMap<>();

  /// @param name of the file, for messages
  ModelReader(String name, Model model) {
    this.name = name;
    this.model = model;
    refusal = new Refusal(name);
    model.graph().initializers().forEach(number -> given.put(number.name(), number));
  }

  /// @throws DesignException naming the node, the operator and the mend
  DesignFile read() {
    begin();
    List<Operation> left = model.graph().operations();
    String last = "";
    while (!left.isEmpty()) {
      int count = 1;
      while (count < left.size() && Besides.layer(left.get(count)).isEmpty()) {
        count++;
      }
      last = layer(left.subList(0, count));
      left = left.subList(count, left.size());
    }
    if (model.graph().outputs().size() != 1
        || !model.graph().outputs().getFirst().name().equals(last)) {
      throw refusal.of("output");
    }
    DesignFile file = Besides.design(name, model.metadata(), nodes, wires);
    return file.with(file.design(), new Weights(weights));
  }

  private void begin() {
    List<Signature> inputs =
        model.graph().inputs().stream().filter(input -> !given.containsKey(input.name())).toList();
    List<Long> sizes = inputs.isEmpty() ? List.of() : inputs.getFirst().sizes();
    List<Long> example = sizes.isEmpty() ? List.of() : sizes.subList(1, sizes.size());
    if (inputs.size() != 1 || example.isEmpty() || example.stream().anyMatch(size -> size < 1)) {
      throw refusal.of("input", described(inputs));
    }
    try {
      var shape = new Shape(example.stream().map(Math::toIntExact).toList());
      flows.put(inputs.getFirst().name(), new Flow(Blueprint.DATA, shape));
    } catch (IllegalArgumentException | ArithmeticException tooLarge) {
      throw refusal.of("input", described(inputs));
    }
  }

  private Object described(List<Signature> inputs) {
    return inputs.isEmpty()
        ? refusal.word("input.none")
        : String.join(
            ", ", inputs.stream().map(input -> input.name() + " " + input.sizes()).toList());
  }

  /// @param operations of one layer; the first has its note
  /// @return the name of what it makes
  private String layer(List<Operation> operations) {
    Operation first = operations.getFirst();
    Map<String, Object> node =
        Besides.layer(first).orElseThrow(() -> refusal.at(first, "foreign", first.operator()));
    LayerSpec layer = spec(first, Json.asObject(Objects.requireNonNull(node.get("layer"))));
    String id = String.valueOf(node.get("id"));
    String result = operations.getLast().outputs().stream().findFirst().orElse("");
    Map<String, Shape> inputs = inputs(operations);
    if (inputs.isEmpty()) {
      throw refusal.at(first, "wired", first.operator(), layer.kind());
    }
    List<Shape> shapes = List.copyOf(inputs.values());
    Shape output = output(first, layer, shapes);
    Map<String, Initializer> parameters =
        new Recognition(refusal, layer, given, inputs, result).parameters(operations);
    Map<String, Tensor> numbers = numbers(first, layer, shapes, parameters);
    nodes.add(node);
    inputs.keySet().forEach(input -> wires.add(List.of(flow(input).card(), id)));
    flows.put(result, new Flow(id, output));
    if (!numbers.isEmpty()) {
      weights.put(id, numbers);
    }
    return result;
  }

  private LayerSpec spec(Operation first, Map<String, Object> fields) {
    try {
      return Kinds.read(LayerSpec.class, fields);
    } catch (IllegalArgumentException refused) {
      throw refusal.at(first, "layer", String.valueOf(refused.getMessage()));
    }
  }

  /// What flows in from outside, in the order in which it is read.
  private Map<String, Shape> inputs(List<Operation> operations) {
    Map<String, Shape> inputs = new LinkedHashMap<>();
    operations.stream()
        .flatMap(operation -> operation.inputs().stream())
        .filter(flows::containsKey)
        .forEach(input -> inputs.put(input, flow(input).shape()));
    return inputs;
  }

  private Flow flow(String value) {
    return Objects.requireNonNull(flows.get(value), value);
  }

  private Shape output(Operation first, LayerSpec layer, List<Shape> inputs) {
    try {
      return layer.outputShape(inputs);
    } catch (ShapeException refused) {
      throw refusal.at(first, "layer", refused.reason());
    } catch (IllegalArgumentException | ArithmeticException tooLarge) {
      throw refusal.at(first, "layer", String.valueOf(tooLarge.getMessage()));
    }
  }

  /// The layer's own numbers, each of the shape that the layer has for it.
  private Map<String, Tensor> numbers(
      Operation first, LayerSpec layer, List<Shape> inputs, Map<String, Initializer> parameters) {
    Map<String, Tensor> filed = new LinkedHashMap<>();
    parameters.forEach(
        (parameter, number) -> {
          if (!number.isTensor()) {
            throw refusal.at(first, "weights", "?", number.name(), number.shape());
          }
          filed.put(parameter, number.tensor());
        });
    List<ParameterSpec> wanted =
        Stream.concat(layer.parameters(inputs).stream(), layer.state(inputs).stream()).toList();
    Map<String, Tensor> numbers =
        Gates.of(layer).map(gates -> gates.unpacked(filed).orElse(Map.of())).orElse(filed);
    Map<String, Tensor> sorted = new LinkedHashMap<>();
    for (ParameterSpec parameter : wanted) {
      Tensor tensor = numbers.get(parameter.name());
      if (tensor == null || !tensor.shape().equals(parameter.shape())) {
        throw refusal.at(
            first,
            "weights",
            parameter.shape(),
            parameter.name(),
            tensor == null ? "?" : tensor.shape());
      }
      sorted.put(parameter.name(), tensor);
    }
    return sorted;
  }
}
