package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import java.util.List;

/// The choices of a layer: a record, validated when it is made, that knows its shapes and builds
/// the layer that runs. This list is the catalogue: palette, file format and inspector come from
/// it.
public sealed interface LayerSpec
    permits Dense.Spec,
        Activation.Spec,
        Flatten.Spec,
        Reshape.Spec,
        Conv2D.Spec,
        MaxPool2D.Spec,
        AvgPool2D.Spec,
        GlobalMaxPool.Spec,
        GlobalAvgPool.Spec,
        Pad2D.Spec,
        UpSample2D.Spec,
        DepthwiseConv2D.Spec,
        ConvTranspose2D.Spec,
        Conv1D.Spec,
        MaxPool1D.Spec,
        AvgPool1D.Spec,
        Recurrent,
        Embedding.Spec,
        Dropout.Spec,
        GaussianNoise.Spec,
        BatchNorm.Spec,
        LayerNorm.Spec,
        Add.Spec,
        Multiply.Spec,
        Concat.Spec {

  /// The name in the file format and on the card: `Dense`.
  default String kind() {
    return getClass().getEnclosingClass().getSimpleName();
  }

  Category category();

  Family family();

  /// Whether several wires may end here (Add, Multiply, Concat).
  default boolean combines() {
    return false;
  }

  /// What the output went through last: decides how weights begin and which loss suits.
  default ActivationFunction activation() {
    return ActivationFunction.Linear;
  }

  /// The slope of [#activation] below 0, where that is LeakyReLU.
  default double slope() {
    return ActivationFunction.DEFAULT_SLOPE;
  }

  /// The one or two choices that tell most, for the card: `ReLU` or `3×3, same`; may be empty.
  String summary();

  /// The shape of the output.
  ///
  /// @throws ShapeException when the inputs cannot be taken; says which sum fails and the mend
  Shape outputShape(List<Shape> inputs);

  /// What will be learned, for inputs that [#outputShape] accepts.
  default List<ParameterSpec> parameters(List<Shape> inputs) {
    return List.of();
  }

  /// What is remembered from step to step and saved, but not learned: running means.
  default List<ParameterSpec> state(List<Shape> inputs) {
    return List.of();
  }

  /// The arithmetic behind shape and parameters, a line each, with its numbers: `16·(784 + 1) =
  /// 12,560 parameters`.
  List<String> arithmetic(List<Shape> inputs);

  /// What one element of the output is made of, where a window moves over images or along a
  /// sequence: the places that it reads, in the order of their weights. Empty for other kinds, and
  /// where a transposed convolution leaves gaps between its stamps.
  ///
  /// @param inputs that [#outputShape] accepts
  /// @param output counted as the elements of an example lie in memory
  default List<Tap> taps(List<Shape> inputs, int output) {
    return List.of();
  }

  /// The layer that runs. What it keeps for itself it takes from the wiring, which counts it.
  Layer build(Wiring wiring);
}
