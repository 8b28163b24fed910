package glassbox.export.onnx;

import glassbox.engine.ActivationFunction;
import java.util.List;

/// Activations as operators. Some have none of their own in the version that is written, and are
/// put together.
final class Functions {

  private Functions() {}

  /// @param value what goes in
  /// @return the name of what comes out: `value` itself for [ActivationFunction#Linear]
  static String apply(Draft draft, ActivationFunction function, double slope, String value) {
    return switch (function) {
      case Linear -> value;
      case Sigmoid -> draft.apply("Sigmoid", value);
      case Tanh -> draft.apply("Tanh", value);
      case ReLU -> draft.apply("Relu", value);
      case LeakyReLU -> draft.apply("LeakyRelu", value, Attribute.of("alpha", slope));
      case Softmax -> draft.apply("Softmax", value, Attribute.of("axis", -1L));
      case ELU -> draft.apply("Elu", value, Attribute.of("alpha", 1.0));
      case SELU ->
          draft.apply(
              "Selu",
              value,
              Attribute.of("alpha", 1.6732632423543772),
              Attribute.of("gamma", 1.0507009873554805));
      case GELU -> gelu(draft, value);
      case SiLU -> draft.apply("Mul", List.of(value, draft.apply("Sigmoid", value)));
      case Softplus -> draft.apply("Softplus", value);
      case HardSigmoid ->
          draft.apply(
              "HardSigmoid", value, Attribute.of("alpha", 1.0 / 6), Attribute.of("beta", 0.5));
    };
  }

  /// `x · (1 + erf(x / √2)) / 2`.
  private static String gelu(Draft draft, String value) {
    String scaled = draft.apply("Mul", List.of(value, draft.number("rootOfHalf", Math.sqrt(0.5))));
    String error = draft.apply("Erf", scaled);
    String above = draft.apply("Add", List.of(error, draft.number("one", 1)));
    String half = draft.apply("Mul", List.of(above, draft.number("half", 0.5)));
    return draft.apply("Mul", List.of(value, half));
  }
}
