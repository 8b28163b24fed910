package glassbox.export.onnx;

import glassbox.design.json.Version;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Draws the graph of a network: the operators of one stage after the other.
final class ModelWriter {

  /// What goes into the graph and comes out of it.
  static final String INPUT = "input";

  static final String OUTPUT = "output";

  private final Blueprint blueprint;
  private final Weights weights;
  private final Map<String, String> notes;
  private final Map<String, String> values = new HashMap<>(Map.of(Blueprint.DATA, INPUT));
  private final List<Operation> operations = new ArrayList<>();
  private final List<Initializer> initializers = new ArrayList<>();

  /// @param weights of all stages that have some
  /// @param notes a text beside the first operator of each stage, by its id
  ModelWriter(Blueprint blueprint, Weights weights, Map<String, String> notes) {
    this.blueprint = blueprint;
    this.weights = weights;
    this.notes = notes;
  }

  Model model(String name, Map<String, String> metadata) {
    blueprint.stages().forEach(this::add);
    return new Model(
        "Glassbox",
        Version.current(),
        new OperatorGraph(
            name,
            operations,
            initializers,
            List.of(signature(INPUT, blueprint.input())),
            List.of(signature(OUTPUT, blueprint.last().output()))),
        metadata);
  }

  private void add(Blueprint.Stage stage) {
    String title = blueprint.title(stage.id()).orElse(stage.id()).replace(' ', '_');
    boolean isLast = stage.id().equals(blueprint.last().id());
    String result = isLast ? OUTPUT : title;
    List<String> inputs =
        stage.inputs().stream().map(id -> Objects.requireNonNull(values.get(id), id)).toList();
    Draft draft = Lowering.of(title, stage.layer(), inputs, blueprint.inputsOf(stage), result);
    Operation first = draft.operations().removeFirst();
    draft.operations().addFirst(first.withNote(notes.getOrDefault(stage.id(), "")));
    operations.addAll(draft.operations());
    initializers.addAll(draft.constants());
    Map<String, Tensor> numbers = weights.byNode().getOrDefault(stage.id(), Map.of());
    Map<String, Tensor> filed =
        Gates.of(stage.layer()).map(gates -> gates.packed(numbers)).orElse(numbers);
    filed.forEach(
        (parameter, tensor) ->
            initializers.add(Initializer.of(Draft.parameter(title, parameter), tensor)));
    values.put(stage.id(), result);
  }

  private static Signature signature(String name, Shape shape) {
    return new Signature(
        name,
        Stream.concat(Stream.of(Signature.ANY), shape.sizes().stream().map(Integer::longValue))
            .toList());
  }
}
