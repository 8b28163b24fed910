package glassbox.ui.explain;

import glassbox.design.Training;
import glassbox.layer.LayerOptions;
import glassbox.layer.ParameterSpec;
import glassbox.text.Figure;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// What the penalties add to the loss.
final class PenaltyMoments {

  private interface Size {
    double of(float value);
  }

  /// A penalty: `rate · share · Σ size(w)`.
  ///
  /// @param own the layer's own rate, in place of the run's
  private record Penalty(
      String form,
      double share,
      Size size,
      ToDoubleFunction<Training> rate,
      Function<LayerOptions, OptionalDouble> own) {}

  private static final Penalty L1 =
      new Penalty("%s · %s = %s", 1, Math::abs, Training::l1, LayerOptions::l1);

  private static final Penalty L2 =
      new Penalty("%s / 2 · %s = %s", 0.5, w -> (double) w * w, Training::l2, LayerOptions::l2);

  private PenaltyMoments() {}

  static Map<String, Moment> all() {
    return Map.of("choice.l1", moment(L1), "choice.l2", moment(L2));
  }

  private static Moment moment(Penalty penalty) {
    return new Moment(
        (model, subject) ->
            layers(model, subject, penalty).stream()
                .map(Probe.Weights::new)
                .collect(Collectors.toSet()),
        (model, subject) -> written(model, subject, penalty));
  }

  /// The layer, or for the run those that have no penalty of their own.
  private static List<String> layers(WorkspaceModel model, Subject subject, Penalty penalty) {
    return subject instanceof Subject.Layer(String id)
        ? List.of(id)
        : Seen.learners(model).stream()
            .filter(id -> penalty.own().apply(options(model, id)).isEmpty())
            .toList();
  }

  private static Optional<String> written(WorkspaceModel model, Subject subject, Penalty penalty) {
    double general = penalty.rate().applyAsDouble(model.design().training());
    double rate =
        subject instanceof Subject.Layer(String id)
            ? penalty.own().apply(options(model, id)).orElse(general)
            : general;
    return sum(model, layers(model, subject, penalty), penalty.size())
        .map(
            sum ->
                penalty
                    .form()
                    .formatted(
                        Figure.plain(rate),
                        Figure.term(sum),
                        Figure.result(rate * penalty.share() * sum)));
  }

  private static LayerOptions options(WorkspaceModel model, String id) {
    return Seen.node(model, id).map(node -> node.options()).orElse(LayerOptions.DEFAULT);
  }

  /// Over weights that are not frozen; biases are not punished.
  private static Optional<Double> sum(WorkspaceModel model, List<String> layers, Size size) {
    double sum = 0;
    for (String id : layers) {
      Optional<Picture.Weights> seen = Seen.weights(model, id);
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      if (!options(model, id).frozen()) {
        sum += sum(seen.get(), Seen.parameters(model, id), size);
      }
    }
    return Optional.of(sum);
  }

  private static double sum(Picture.Weights seen, List<ParameterSpec> specs, Size size) {
    double sum = 0;
    for (ParameterSpec spec : specs) {
      float[] values = seen.byName().get(spec.name());
      if (isWeight(spec) && values != null) {
        for (float value : values) {
          sum += size.of(value);
        }
      }
    }
    return sum;
  }

  /// As the engine's own parameters say.
  private static boolean isWeight(ParameterSpec spec) {
    return spec.name().endsWith("weight") || spec.name().endsWith("Weight");
  }
}
