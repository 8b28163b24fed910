package glassbox.export.onnx;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.AvgPool1D;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GaussianNoise;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool1D;
import glassbox.layer.MaxPool2D;
import glassbox.layer.Multiply;
import glassbox.layer.Pad2D;
import glassbox.layer.Reshape;
import glassbox.layer.SimpleRNN;
import glassbox.layer.UpSample2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Says of each kind of layer which operators it is, outside training. The same answer writes a
/// file and tells a layer when it is read.
final class Lowering {

  private static final Pair ONE = Pair.square(1);

  private final Draft draft;
  private final List<String> inputs;
  private final List<Shape> shapes;

  private Lowering(Draft draft, List<String> inputs, List<Shape> shapes) {
    this.draft = draft;
    this.inputs = inputs;
    this.shapes = shapes;
  }

  /// @param title what names in the file begin with
  /// @param inputs names of the values that flow in
  /// @param shapes of one example of each
  /// @param result the name of what the layer makes
  static Draft of(
      String title, LayerSpec layer, List<String> inputs, List<Shape> shapes, String result) {
    var draft = new Draft(title);
    draft.finish(new Lowering(draft, inputs, shapes).lower(layer), result);
    return draft;
  }

  private String lower(LayerSpec layer) {
    String x = inputs.getFirst();
    Shape shape = shapes.getFirst();
    return switch (layer) {
      case Dense.Spec spec -> dense(spec);
      case Activation.Spec spec -> Functions.apply(draft, spec.function(), spec.slope(), x);
      case Flatten.Spec _ -> draft.apply("Flatten", x, Attribute.of("axis", 1L));
      case Reshape.Spec spec -> draft.apply("Reshape", List.of(x, sizes(spec.shape())));
      case Conv2D.Spec s ->
          Windows.over(shape, s.kernel(), s.stride(), s.dilation(), s.padding())
              .convolve(draft, x, 1, s.paddingMode(), s.bias(), s.activation());
      case DepthwiseConv2D.Spec s ->
          Windows.over(shape, s.kernel(), s.stride(), s.dilation(), s.padding())
              .convolve(draft, x, shape.size(0), s.paddingMode(), s.bias(), s.activation());
      case Conv1D.Spec s ->
          Windows.along(shape, s.kernel(), s.stride(), s.dilation(), s.padding())
              .convolve(draft, x, 1, s.paddingMode(), s.bias(), s.activation());
      case ConvTranspose2D.Spec spec -> Windows.stamp(draft, x, spec);
      case MaxPool2D.Spec s ->
          pool(s.size(), s.stride().orElse(s.size()), s.padding()).largest(draft, x);
      case AvgPool2D.Spec s ->
          pool(s.size(), s.stride().orElse(s.size()), s.padding()).mean(draft, x);
      case MaxPool1D.Spec s ->
          Windows.along(shape, s.size(), s.stride().orElse(s.size()), 1, s.padding())
              .largest(draft, x);
      case AvgPool1D.Spec s ->
          Windows.along(shape, s.size(), s.stride().orElse(s.size()), 1, s.padding())
              .mean(draft, x);
      case GlobalMaxPool.Spec _ -> whole("GlobalMaxPool", "ReduceMax");
      case GlobalAvgPool.Spec _ -> whole("GlobalAveragePool", "ReduceMean");
      case Pad2D.Spec spec -> Windows.pad(draft, x, spec);
      case UpSample2D.Spec spec -> enlarge(spec.factor());
      case Embedding.Spec spec -> embed(spec);
      case SimpleRNN.Spec spec -> new Recurrences(draft, x, shape).simple(spec);
      case LSTM.Spec spec -> new Recurrences(draft, x, shape).lstm(spec);
      case GRU.Spec spec -> new Recurrences(draft, x, shape).gru(spec);
      case Dropout.Spec spec ->
          draft.apply("Dropout", List.of(x, draft.number("rate", spec.rate())));
      case GaussianNoise.Spec _ -> draft.apply("Identity", x);
      case BatchNorm.Spec spec -> batchNorm(spec);
      case LayerNorm.Spec spec -> layerNorm(spec);
      case Add.Spec _ -> combine("Add");
      case Multiply.Spec _ -> combine("Mul");
      case Concat.Spec _ -> draft.apply("Concat", inputs, Attribute.of("axis", (long) joined()));
    };
  }

  /// On vectors in one operator. More axes are multiplied along the last of them.
  private String dense(Dense.Spec spec) {
    String x = inputs.getFirst();
    String weight = draft.parameter("weight");
    String bias = draft.parameter("bias");
    String sums;
    if (shapes.getFirst().rank() == 1) {
      List<String> taken = spec.bias() ? List.of(x, weight, bias) : List.of(x, weight);
      sums = draft.apply("Gemm", taken, Attribute.of("transB", 1L));
    } else {
      String turned = draft.apply("Transpose", weight, Attribute.ofWholes("perm", 1, 0));
      sums = draft.apply("MatMul", List.of(x, turned));
      if (spec.bias()) {
        sums = draft.apply("Add", List.of(sums, bias));
      }
    }
    return Functions.apply(draft, spec.activation(), ActivationFunction.DEFAULT_SLOPE, sums);
  }

  /// The batch is taken over as it is: 0 says so.
  private String sizes(Shape shape) {
    return draft.wholes(
        "shape",
        Stream.concat(Stream.of(0L), shape.sizes().stream().map(Integer::longValue)).toList());
  }

  private Windows pool(Pair size, Pair stride, Padding padding) {
    return Windows.over(shapes.getFirst(), size, stride, ONE, padding);
  }

  private String whole(String ofImages, String ofSequences) {
    String x = inputs.getFirst();
    return shapes.getFirst().rank() == 3
        ? draft.apply("Flatten", draft.apply(ofImages, x), Attribute.of("axis", 1L))
        : draft.apply(ofSequences, x, Attribute.ofWholes("axes", 1), Attribute.of("keepdims", 0L));
  }

  /// The operator's second input, a region, is left out.
  private String enlarge(int factor) {
    return draft.apply(
        "Resize",
        List.of(inputs.getFirst(), "", draft.numbers("scales", 1, 1, factor, factor)),
        Attribute.of("mode", "nearest"),
        Attribute.of("coordinate_transformation_mode", "asymmetric"),
        Attribute.of("nearest_mode", "floor"));
  }

  /// Words are whole numbers; where they are none, the nearest word is meant.
  private String embed(Embedding.Spec spec) {
    String raised = draft.apply("Add", List.of(inputs.getFirst(), draft.number("half", 0.5)));
    String last = draft.number("last", spec.vocabulary() - 1);
    String known =
        draft.apply("Clip", List.of(draft.apply("Floor", raised), draft.number("first", 0), last));
    String word = draft.apply("Cast", known, Attribute.of("to", Initializer.INT64));
    return draft.apply("Gather", List.of(draft.parameter("weight"), word));
  }

  private String batchNorm(BatchNorm.Spec spec) {
    boolean isSequence = shapes.getFirst().rank() == 2;
    String x = inputs.getFirst();
    List<String> taken = new ArrayList<>(List.of(isSequence ? draft.turned(x) : x));
    Stream.of("gain", "shift", "mean", "variance").map(draft::parameter).forEach(taken::add);
    String normal =
        draft.apply("BatchNormalization", taken, Attribute.of("epsilon", spec.epsilon()));
    return isSequence ? draft.turned(normal) : normal;
  }

  private String layerNorm(LayerNorm.Spec spec) {
    return draft.apply(
        "LayerNormalization",
        List.of(inputs.getFirst(), draft.parameter("gain"), draft.parameter("shift")),
        Attribute.of("axis", 1L),
        Attribute.of("epsilon", spec.epsilon()));
  }

  private String combine(String operator) {
    String all = inputs.getFirst();
    for (String other : inputs.subList(1, inputs.size())) {
      all = draft.apply(operator, List.of(all, other));
    }
    return all;
  }

  /// The channels of images, else the features; the batch is axis 0.
  private int joined() {
    int rank = shapes.getFirst().rank();
    return rank >= 3 ? 1 : rank;
  }
}
