package glassbox.ui.explain;

import glassbox.engine.Shape;
import glassbox.layer.BatchNorm;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerSpec;
import glassbox.microscope.Normal;
import glassbox.text.Figure;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One value of a normalization layer for the example that the cards show, as the microscope works
/// it out: mean and variance, how far the value lies from them, and what gain and shift make of it.
///
/// @param output what the engine made of it
/// @param figures where mean and variance come from, written out
record Normalized(Normal value, float output, String figures) {

  private static final Texts TEXTS = Texts.of("explain");

  /// What must be watched to know a value of a layer.
  static Set<Probe> probes(WorkspaceModel model, String id) {
    Set<Probe> probes = new HashSet<>(Neuron.probes(model, id));
    if (layer(model, id).filter(BatchNorm.Spec.class::isInstance).isPresent()) {
      probes.add(new Probe.Remembered(id));
    }
    return probes;
  }

  private static Optional<LayerSpec> layer(WorkspaceModel model, String id) {
    return Seen.node(model, id).map(node -> node.layer());
  }

  /// The value with this number, from 0; of batch normalization the first one of a channel. Empty
  /// while it is not known, and where a layer does not normalize.
  static Optional<Normalized> of(WorkspaceModel model, String id, int place) {
    List<String> sources = model.design().inputsOf(id);
    List<Shape> shapes = model.checked().inputsOf(id);
    if (sources.size() != 1 || shapes.size() != 1) {
      return Optional.empty();
    }
    Optional<float[]> x = Seen.values(model, sources.getFirst());
    Optional<float[]> y = Seen.values(model, id);
    Optional<Picture.Weights> learned = Seen.weights(model, id);
    if (x.isEmpty() || y.isEmpty() || learned.isEmpty()) {
      return Optional.empty();
    }
    var values = new Values(x.get(), y.get(), learned.get().byName());
    Optional<LayerSpec> layer = layer(model, id);
    if (layer.orElse(null) instanceof BatchNorm.Spec spec) {
      return Seen.remembered(model, id)
          .flatMap(running -> ofBatch(spec, values, running, new Seat(place, shapes.getFirst())));
    }
    return layer.orElse(null) instanceof LayerNorm.Spec spec
        ? ofLayer(spec, values, place)
        : Optional.empty();
  }

  /// What goes in, what comes out, and gain and shift by their names.
  record Values(float[] x, float[] y, Map<String, float[]> learned) {

    Optional<Normalized> at(int element, int parameter, Measured by) {
      float[] gain = learned.getOrDefault("gain", new float[0]);
      float[] shift = learned.getOrDefault("shift", new float[0]);
      boolean there =
          Math.min(gain.length, shift.length) > parameter && Math.min(x.length, y.length) > element;
      return there
          ? Optional.of(
              new Normalized(
                  new Normal(
                      x[element],
                      by.mean(),
                      by.variance(),
                      by.epsilon(),
                      gain[parameter],
                      shift[parameter]),
                  y[element],
                  by.figures()))
          : Optional.empty();
    }
  }

  /// What a value is measured by.
  record Measured(double mean, double variance, double epsilon, String figures) {}

  /// A channel of an input.
  private record Seat(int channel, Shape shape) {
    int element() {
      return shape.rank() >= 3 ? channel * (shape.elements() / shape.size(0)) : channel;
    }
  }

  /// Looked at outside training, a batch normalization takes what it remembers.
  private static Optional<Normalized> ofBatch(
      BatchNorm.Spec spec, Values values, Picture.Remembered running, Seat seat) {
    float[] means = running.byName().getOrDefault("mean", new float[0]);
    float[] variances = running.byName().getOrDefault("variance", new float[0]);
    if (Math.min(means.length, variances.length) <= seat.channel()) {
      return Optional.empty();
    }
    double mean = means[seat.channel()];
    double variance = variances[seat.channel()];
    String figures = TEXTS.get("now.running", Figure.term(mean), Figure.term(variance));
    return values.at(
        seat.element(), seat.channel(), new Measured(mean, variance, spec.epsilon(), figures));
  }

  static Optional<Normalized> ofLayer(LayerNorm.Spec spec, Values values, int place) {
    var all = Normal.Spread.of(values.x());
    String figures =
        "μ = Σ x / n = %s / %d = %s\nσ² = Σ (x − μ)² / n = %s / %d = %s"
            .formatted(
                Figure.term(all.sum()),
                all.count(),
                Figure.result(all.mean()),
                Figure.term(all.squares()),
                all.count(),
                Figure.result(all.variance()));
    var measured = new Measured(all.mean(), all.variance(), spec.epsilon(), figures);
    return values.at(place, place, measured);
  }

  /// Down to the output that is shown.
  String written() {
    return "%s\nn = (%s − %s) / √(%s + %s)\n  = %s\ny = %s\n  = %s"
        .formatted(
            figures,
            Figure.term(value.x()),
            Figure.factor(value.mean()),
            Figure.term(value.variance()),
            Figure.plain(value.epsilon()),
            Figure.result(value.n()),
            TEXTS.get(
                "now.stretched",
                Figure.term(value.gain()),
                Figure.factor(value.n()),
                Figure.factor(value.shift())),
            Figure.result(output));
  }
}
