package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the recurrent kinds have in common before they are built: shapes, parameters, words.
///
/// @param gates how many stretches of `units` rows its matrices have
/// @param biases how many biases each of their rows has
record Recurrent(int gates, int biases, int units, boolean returnSequences, boolean bidirectional) {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @throws ShapeException when the input is no sequence
  Shape outputShape(List<Shape> inputs) {
    Shape input = Sliding.sequence(inputs.getFirst());
    int features = bidirectional ? Math.multiplyExact(2, units) : units;
    return returnSequences ? Shape.of(input.size(0), features) : Shape.of(features);
  }

  /// @param bias how `bias` begins
  List<ParameterSpec> parameters(List<Shape> inputs, ParameterSpec.Start bias) {
    List<ParameterSpec> forward = forward(inputs.getFirst().last(), bias);
    Stream<ParameterSpec> backward =
        forward.stream().map(one -> one.named(Track.reversed(one.name())));
    return bidirectional ? Stream.concat(forward.stream(), backward).toList() : forward;
  }

  private List<ParameterSpec> forward(int features, ParameterSpec.Start bias) {
    int rows = Math.multiplyExact(gates, units);
    List<ParameterSpec> all = new ArrayList<>();
    all.add(matrix("weight", rows, features));
    all.add(matrix("recurrentWeight", rows, units));
    all.add(new ParameterSpec("bias", Shape.of(rows), features, units, bias));
    if (biases > 1) {
      all.add(
          new ParameterSpec(
              "recurrentBias", Shape.of(rows), units, units, ParameterSpec.Start.ZERO));
    }
    return all;
  }

  private ParameterSpec matrix(String name, int rows, int columns) {
    return new ParameterSpec(
        name, Shape.of(rows, columns), columns, units, ParameterSpec.Start.DRAWN);
  }

  List<String> arithmetic(List<Shape> inputs) {
    Shape input = inputs.getFirst();
    int features = input.last();
    int ways = bidirectional ? 2 : 1;
    String rows = (ways > 1 ? "2·" : "") + (gates > 1 ? gates + "·" : "") + units;
    return List.of(
        TEXTS.get(returnSequences ? "state.each" : "state.last", input.size(0)),
        TEXTS.get(
            "parameters.recurrent",
            rows,
            features,
            units,
            biases,
            ways * gates * units * (features + units + biases)));
  }

  /// `2·32, each step`.
  String summary() {
    return TEXTS.get(
        returnSequences ? "summary.each" : "summary.last", (bidirectional ? "2·" : "") + units);
  }
}
