package glassbox.export.onnx;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Pad2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What moves over images and along sequences, as operators. Those of ONNX have channels in front
/// of the axes that they move along; a sequence is turned before and after.
///
/// @param axes one window for each axis
record Windows(List<Window> axes) {

  static Windows over(Shape image, Pair kernel, Pair stride, Pair dilation, Padding padding) {
    return new Windows(
        List.of(
            Window.of(image.size(1), kernel.height(), stride.height(), dilation.height(), padding),
            Window.of(image.size(2), kernel.width(), stride.width(), dilation.width(), padding)));
  }

  static Windows along(Shape sequence, int kernel, int stride, int dilation, Padding padding) {
    return new Windows(List.of(Window.of(sequence.size(0), kernel, stride, dilation, padding)));
  }

  /// @param groups in how many groups the channels fall that don't see each other
  String convolve(
      Draft draft,
      String value,
      int groups,
      PaddingMode mode,
      boolean bias,
      ActivationFunction activation) {
    String input = turned(draft, value);
    boolean apart = mode != PaddingMode.ZERO && !pads().stream().allMatch(pad -> pad == 0);
    if (apart) {
      input = pad(draft, input, mode, pads());
    }
    List<String> inputs = new ArrayList<>(List.of(input, draft.parameter("weight")));
    if (bias) {
      inputs.add(draft.parameter("bias"));
    }
    List<Attribute> choices = new ArrayList<>(sliding(apart));
    choices.add(
        new Attribute.Wholes(
            "dilations", axes.stream().map(axis -> (long) axis.dilation()).toList()));
    choices.add(Attribute.of("group", (long) groups));
    String sums = draft.apply("Conv", inputs, choices.toArray(Attribute[]::new));
    return Functions.apply(
        draft, activation, ActivationFunction.DEFAULT_SLOPE, turned(draft, sums));
  }

  String largest(Draft draft, String value) {
    return turned(
        draft,
        draft.apply("MaxPool", turned(draft, value), sliding(false).toArray(Attribute[]::new)));
  }

  /// Padding does not count.
  String mean(Draft draft, String value) {
    List<Attribute> choices = new ArrayList<>(sliding(false));
    choices.add(Attribute.of("count_include_pad", 0L));
    return turned(
        draft, draft.apply("AveragePool", turned(draft, value), choices.toArray(Attribute[]::new)));
  }

  static String stamp(Draft draft, String value, ConvTranspose2D.Spec spec) {
    List<String> inputs = new ArrayList<>(List.of(value, draft.parameter("weight")));
    if (spec.bias()) {
      inputs.add(draft.parameter("bias"));
    }
    int cut = spec.padding();
    String sums =
        draft.apply(
            "ConvTranspose",
            inputs,
            Attribute.ofWholes("kernel_shape", spec.kernel().height(), spec.kernel().width()),
            Attribute.ofWholes("strides", spec.stride().height(), spec.stride().width()),
            Attribute.ofWholes("pads", cut, cut, cut, cut),
            Attribute.ofWholes("output_padding", spec.outputPadding(), spec.outputPadding()));
    return Functions.apply(draft, spec.activation(), ActivationFunction.DEFAULT_SLOPE, sums);
  }

  static String pad(Draft draft, String value, Pad2D.Spec spec) {
    return pad(
        draft,
        value,
        spec.mode(),
        Stream.of(spec.top(), spec.left(), spec.bottom(), spec.right())
            .map(Integer::longValue)
            .toList());
  }

  /// @param pads of the axes behind the channels: in front of each, then behind each
  private static String pad(Draft draft, String value, PaddingMode mode, List<Long> pads) {
    List<Long> all = new ArrayList<>(List.of(0L, 0L));
    all.addAll(pads.subList(0, pads.size() / 2));
    all.addAll(List.of(0L, 0L));
    all.addAll(pads.subList(pads.size() / 2, pads.size()));
    String word =
        switch (mode) {
          case ZERO -> "constant";
          case MIRROR -> "reflect";
          case REPLICATE -> "edge";
        };
    return draft.apply(
        "Pad", List.of(value, draft.wholes("pads", all)), Attribute.of("mode", word));
  }

  private List<Attribute> sliding(boolean paddedBefore) {
    return List.of(
        new Attribute.Wholes(
            "kernel_shape", axes.stream().map(axis -> (long) axis.kernel()).toList()),
        new Attribute.Wholes("strides", axes.stream().map(axis -> (long) axis.stride()).toList()),
        new Attribute.Wholes(
            "pads", paddedBefore ? pads().stream().map(_ -> 0L).toList() : pads()));
  }

  /// In front of each axis, then behind each.
  private List<Long> pads() {
    return Stream.concat(
            axes.stream().map(axis -> (long) axis.before()),
            axes.stream().map(axis -> (long) axis.after()))
        .toList();
  }

  private String turned(Draft draft, String value) {
    return axes.size() == 1 ? draft.turned(value) : value;
  }
}
