package glassbox.cli.golden;

import glassbox.design.json.Kinds;
import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Layer;
import glassbox.layer.LayerSpec;
import glassbox.layer.ParameterSpec;
import glassbox.layer.Signal;
import glassbox.layer.Wiring;
import java.util.List;
import java.util.Map;

/// A layer alone, forward and backward.
final class LayerCase {

  private final Case golden;
  private final List<Tensor> inputs;
  private final Wiring wiring;
  private final Layer layer;
  private final int batch;

  private LayerCase(Case golden, Kernels kernels) {
    this.golden = golden;
    inputs = golden.has("inputs") ? golden.tensors("inputs") : List.of(golden.tensor("input"));
    batch = inputs.getFirst().shape().size(0);
    LayerSpec spec = Kinds.read(LayerSpec.class, golden.object("layer"));
    List<Shape> shapes = inputs.stream().map(input -> perExample(input.shape())).toList();
    Shape output = spec.outputShape(shapes);
    Shape expected = perExample(golden.tensor("output").shape());
    if (!output.equals(expected)) {
      throw new IllegalArgumentException(
          "The output has another shape. Expected %s, received %s.".formatted(expected, output));
    }
    wiring =
        new Wiring(
            batch,
            inputs.stream().map(input -> filled(batch, input)).toList(),
            Signal.forBatch(batch, output),
            given(spec.parameters(shapes)),
            given(spec.state(shapes)),
            kernels,
            Seeds.of(0),
            true);
    layer = spec.build(wiring);
  }

  static Outcome run(Case golden, Kernels kernels) {
    return new LayerCase(golden, kernels).run();
  }

  private Outcome run() {
    boolean training = golden.flag("training");
    Comparison comparison = new Comparison(1e-4);
    layer.forward(batch, training);
    comparison.compare("output", golden.tensor("output"), wiring.output().value());
    golden
        .named("runningAfter")
        .forEach((name, tensor) -> comparison.compare(name, tensor, wiring.state(name)));
    copy(golden.tensor("outputGradient"), wiring.output().gradient());
    layer.backward(batch, training);
    compareInputGradients(comparison);
    golden
        .named("parameterGradients")
        .forEach(
            (name, tensor) ->
                comparison.compare(
                    "gradient of " + name,
                    tensor,
                    Slice.of(wiring.parameter(name).readGradient().values())));
    return comparison.outcome(golden.text("name"));
  }

  private void compareInputGradients(Comparison comparison) {
    if (golden.has("inputGradient")) {
      comparison.compare(
          "inputGradient", golden.tensor("inputGradient"), wiring.input().gradient());
    }
    if (golden.has("inputGradients")) {
      List<Tensor> expected = golden.tensors("inputGradients");
      for (int i = 0; i < expected.size(); i++) {
        comparison.compare(
            "inputGradients " + i, expected.get(i), wiring.inputs().get(i).gradient());
      }
    }
  }

  private List<Parameter> given(List<ParameterSpec> specs) {
    Map<String, Tensor> values = golden.named("parameters");
    return specs.stream().map(spec -> given(spec, values)).toList();
  }

  private static Parameter given(ParameterSpec spec, Map<String, Tensor> values) {
    Tensor value = values.get(spec.name());
    if (value == null || !value.shape().equals(spec.shape())) {
      throw new IllegalArgumentException(
          "The parameter %s has another shape. Expected %s, received %s."
              .formatted(spec.name(), value == null ? "none" : value.shape(), spec.shape()));
    }
    Slice own = Slice.ofLength(value.values().length);
    Slice gradient = Slice.ofLength(value.values().length);
    Parameter parameter = new Parameter(spec.name(), spec.shape(), spec.turned(), own, gradient);
    parameter.write(value);
    return parameter;
  }

  private static Signal filled(int batch, Tensor tensor) {
    Signal signal = Signal.forBatch(batch, perExample(tensor.shape()));
    copy(tensor, signal.value());
    return signal;
  }

  private static void copy(Tensor from, Slice to) {
    System.arraycopy(from.values(), 0, to.data(), to.offset(), from.values().length);
  }

  private static Shape perExample(Shape batched) {
    return new Shape(batched.sizes().subList(1, batched.rank()));
  }
}
