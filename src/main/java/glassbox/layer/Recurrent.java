package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The choices of a layer that reads a sequence step by step. The kinds differ in their gates and
/// in what they do at a step; shapes, parameters and words follow from the same few numbers.
public sealed interface Recurrent extends LayerSpec permits SimpleRNN.Spec, LSTM.Spec, GRU.Spec {

  Texts TEXTS = Texts.of("layer", "shapes");

  /// How many numbers the state has.
  int units();

  /// Whether the state after every step comes out, or the last alone.
  boolean returnSequences();

  /// Whether a second one reads from the end, with parameters of its own.
  boolean bidirectional();

  /// How many stretches of [#units] rows the matrices have.
  int gates();

  /// How many biases each of their rows has.
  default int biases() {
    return 1;
  }

  /// How `bias` begins.
  default ParameterSpec.Start biasStart() {
    return ParameterSpec.Start.ZERO;
  }

  /// What a parameter is called for the one that reads from the end: `backwardWeight`.
  static String reversed(String name) {
    return Track.reversed(name);
  }

  @Override
  default Category category() {
    return Category.SEQUENCES;
  }

  @Override
  default Family family() {
    return Family.SEQUENCE;
  }

  /// `2·32, each step`.
  @Override
  default String summary() {
    return TEXTS.get(
        returnSequences() ? "summary.each" : "summary.last",
        (bidirectional() ? "2·" : "") + units());
  }

  @Override
  default Shape outputShape(List<Shape> inputs) {
    Shape input = Sliding.sequence(inputs.getFirst());
    int features = bidirectional() ? Math.multiplyExact(2, units()) : units();
    return returnSequences() ? Shape.of(input.size(0), features) : Shape.of(features);
  }

  @Override
  default List<ParameterSpec> parameters(List<Shape> inputs) {
    List<ParameterSpec> forward = forward(inputs.getFirst().last());
    Stream<ParameterSpec> backward = forward.stream().map(one -> one.named(reversed(one.name())));
    return bidirectional() ? Stream.concat(forward.stream(), backward).toList() : forward;
  }

  private List<ParameterSpec> forward(int features) {
    int rows = Math.multiplyExact(gates(), units());
    Shape perRow = Shape.of(rows);
    List<ParameterSpec> all = new ArrayList<>();
    all.add(matrix("weight", rows, features));
    all.add(matrix("recurrentWeight", rows, units()));
    all.add(new ParameterSpec("bias", perRow, features, units(), biasStart()));
    if (biases() > 1) {
      all.add(
          new ParameterSpec("recurrentBias", perRow, units(), units(), ParameterSpec.Start.ZERO));
    }
    return all;
  }

  private ParameterSpec matrix(String name, int rows, int columns) {
    return new ParameterSpec(
        name, Shape.of(rows, columns), columns, units(), ParameterSpec.Start.DRAWN);
  }

  @Override
  default List<String> arithmetic(List<Shape> inputs) {
    Shape input = inputs.getFirst();
    int features = input.last();
    int ways = bidirectional() ? 2 : 1;
    String rows = (ways > 1 ? "2·" : "") + (gates() > 1 ? gates() + "·" : "") + units();
    return List.of(
        TEXTS.get(returnSequences() ? "state.each" : "state.last", input.size(0)),
        TEXTS.get(
            "parameters.recurrent",
            rows,
            features,
            units(),
            biases(),
            ways * gates() * units() * (features + units() + biases())));
  }
}
