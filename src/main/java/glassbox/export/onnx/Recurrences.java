package glassbox.export.onnx;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.SimpleRNN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Layers that read a sequence step by step, as operators. Those of ONNX have the steps in front of
/// the batch, `[steps, batch, features]`, and give `[steps, directions, batch, units]`.
///
/// @param sequence the shape of one example
record Recurrences(Draft draft, String input, Shape sequence) {

  private static final float SLOPE = ActivationFunction.DEFAULT_SLOPE;

  String lstm(LSTM.Spec spec) {
    return gated("LSTM", spec.units(), spec.returnSequences(), spec.bidirectional(), List.of());
  }

  String gru(GRU.Spec spec) {
    List<Attribute> resetBehind = List.of(Attribute.of("linear_before_reset", 1L));
    return gated("GRU", spec.units(), spec.returnSequences(), spec.bidirectional(), resetBehind);
  }

  String simple(SimpleRNN.Spec spec) {
    return hasOperator(spec)
        ? gated(
            "RNN",
            spec.units(),
            spec.returnSequences(),
            spec.bidirectional(),
            function(spec.activation(), spec.bidirectional() ? 2 : 1))
        : unrolled(spec);
  }

  /// Whether the operator knows the layer's activation.
  static boolean hasOperator(SimpleRNN.Spec spec) {
    return switch (spec.activation()) {
      case Linear, Sigmoid, Tanh, ReLU, LeakyReLU, ELU, Softplus, HardSigmoid -> true;
      case SELU, GELU, SiLU, Softmax -> false;
    };
  }

  private static List<Attribute> function(ActivationFunction function, int directions) {
    return switch (function) {
      case Linear -> functions("Affine", directions, List.of(1.0, 0.0));
      case Sigmoid -> functions("Sigmoid", directions, List.of());
      case Tanh -> functions("Tanh", directions, List.of());
      case ReLU -> functions("Relu", directions, List.of());
      case LeakyReLU -> functions("LeakyRelu", directions, List.of((double) SLOPE));
      case ELU -> functions("Elu", directions, List.of(1.0));
      case Softplus -> functions("Softplus", directions, List.of());
      case HardSigmoid -> functions("HardSigmoid", directions, List.of(1.0 / 6, 0.5));
      case SELU, GELU, SiLU, Softmax ->
          throw new IllegalArgumentException("There is no operator with " + function + ".");
    };
  }

  /// @param choices the function's first and second number, where it has them
  private static List<Attribute> functions(String name, int directions, List<Double> choices) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.of("activations", Collections.nCopies(directions, name)));
    List<String> names = List.of("activation_alpha", "activation_beta");
    for (int i = 0; i < choices.size(); i++) {
      float choice = choices.get(i).floatValue();
      attributes.add(new Attribute.Numbers(names.get(i), Collections.nCopies(directions, choice)));
    }
    return attributes;
  }

  private String gated(
      String operator,
      int units,
      boolean returnSequences,
      boolean bidirectional,
      List<Attribute> further) {
    List<Attribute> attributes = new ArrayList<>(further);
    attributes.add(Attribute.of("hidden_size", (long) units));
    attributes.add(Attribute.of("direction", bidirectional ? "bidirectional" : "forward"));
    String steps = draft.apply("Transpose", input, Attribute.ofWholes("perm", 1, 0, 2));
    List<String> taken =
        List.of(
            steps,
            draft.parameter("weight"),
            draft.parameter("recurrentWeight"),
            draft.parameter("bias"));
    // What comes out first are all states, second the last of each direction.
    String states = draft.apply(operator, taken, returnSequences ? 0 : 1, attributes);
    long width = (long) units * (bidirectional ? 2 : 1);
    return returnSequences
        ? reshaped(
            draft.apply("Transpose", states, Attribute.ofWholes("perm", 2, 0, 1, 3)),
            List.of(0L, 0L, width))
        : reshaped(
            draft.apply("Transpose", states, Attribute.ofWholes("perm", 1, 0, 2)),
            List.of(0L, width));
  }

  private String reshaped(String value, List<Long> sizes) {
    return draft.apply("Reshape", List.of(value, draft.wholes("sizes", sizes)));
  }

  /// Step by step, each with operators of its own.
  private String unrolled(SimpleRNN.Spec spec) {
    int directions = spec.bidirectional() ? 2 : 1;
    List<String> inputs = new ArrayList<>();
    for (int step = 0; step < sequence.size(0); step++) {
      String index = draft.whole("step" + step, step);
      inputs.add(draft.apply("Gather", List.of(input, index), Attribute.of("axis", 1L)));
    }
    List<List<String>> states = new ArrayList<>();
    for (int side = 0; side < directions; side++) {
      states.add(side == 0 ? walk(spec, side, inputs) : walk(spec, side, inputs.reversed()));
    }
    if (!spec.returnSequences()) {
      return joined(states.stream().map(List::getLast).toList(), 1);
    }
    String axis = draft.wholes("stepAxis", List.of(1L));
    List<String> steps = new ArrayList<>();
    for (int step = 0; step < inputs.size(); step++) {
      List<String> sides = new ArrayList<>(List.of(states.getFirst().get(step)));
      if (spec.bidirectional()) {
        sides.add(states.getLast().get(inputs.size() - 1 - step));
      }
      steps.add(draft.apply("Unsqueeze", List.of(joined(sides, 1), axis)));
    }
    return joined(steps, 1);
  }

  /// The states of one direction, in its order. The first begins from zeros.
  private List<String> walk(SimpleRNN.Spec spec, int side, List<String> inputs) {
    String weight = draft.parameter(Gates.called(side, "weight"));
    String recurrent = draft.parameter(Gates.called(side, "recurrentWeight"));
    String bias = draft.parameter(Gates.called(side, "bias"));
    List<String> states = new ArrayList<>();
    for (String x : inputs) {
      String sums = draft.apply("Gemm", List.of(x, weight, bias), Attribute.of("transB", 1L));
      if (!states.isEmpty()) {
        sums =
            draft.apply(
                "Gemm", List.of(states.getLast(), recurrent, sums), Attribute.of("transB", 1L));
      }
      states.add(Functions.apply(draft, spec.activation(), SLOPE, sums));
    }
    return states;
  }

  private String joined(List<String> values, long axis) {
    return draft.apply("Concat", values, Attribute.of("axis", axis));
  }
}
