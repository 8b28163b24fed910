package glassbox.layer;

import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.List;

/// A layer that is wired up alone, with numbers in all its inputs and parameters.
record Bench(Wiring wiring, Layer layer, int batch) {

  /// One row more than is used, so that a layer which writes too far is caught.
  static Bench of(LayerSample sample, int batch, Kernels kernels, long seed) {
    Seeds seeds = Seeds.of(seed);
    Wiring wiring = wiring(sample, batch + 1, kernels, seeds, new Tally());
    wiring.inputs().forEach(input -> fill(input.value(), seeds, -1.5f, 1.5f));
    wiring.parameters().forEach(parameter -> fill(parameter.value(), seeds, -1, 1));
    wiring.state().forEach(parameter -> fill(parameter.value(), seeds, 0.5f, 1.5f));
    return new Bench(wiring, sample.spec().build(wiring), batch);
  }

  /// With zeros everywhere, for a layer that is not built yet.
  static Wiring wiring(LayerSample sample, int rows, Kernels kernels, Seeds seeds, Tally tally) {
    LayerSpec spec = sample.spec();
    return new Wiring(
        rows,
        sample.inputs().stream().map(shape -> Signal.forBatch(rows, shape)).toList(),
        Signal.forBatch(rows, spec.outputShape(sample.inputs())),
        parameters(spec.parameters(sample.inputs())),
        parameters(spec.state(sample.inputs())),
        kernels,
        seeds.child("noise"),
        true,
        tally);
  }

  /// Runs forward, and backward from a gradient that only `seed` decides.
  Bench run(boolean training, long seed) {
    layer.forward(batch, training);
    fill(wiring.output().gradient(), Seeds.of(seed), -1, 1);
    layer.backward(batch, training);
    return this;
  }

  private static List<Parameter> parameters(List<ParameterSpec> specs) {
    return specs.stream()
        .map(
            spec ->
                new Parameter(
                    spec.name(),
                    spec.shape(),
                    spec.turned(),
                    Slice.ofLength(spec.shape().elements()),
                    Slice.ofLength(spec.shape().elements())))
        .toList();
  }

  static void fill(Slice slice, Seeds seeds, float from, float to) {
    for (int i = 0; i < slice.data().length; i++) {
      slice.data()[i] = seeds.uniform(from, to);
    }
  }
}
