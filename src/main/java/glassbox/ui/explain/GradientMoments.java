package glassbox.ui.explain;

import glassbox.design.Wire;
import glassbox.text.Figure;
import glassbox.train.LayerStats;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lengths of gradients and updates.
final class GradientMoments {

  private GradientMoments() {}

  static Map<String, Moment> all() {
    var norm =
        new Moment(
            (_, subject) ->
                subject instanceof Subject.Layer(String id)
                    ? Set.of(new Probe.Weights(id))
                    : Set.of(),
            GradientMoments::norm);
    var step = Moment.of((model, _) -> step(model));
    return Map.of(
        "card.gradient", norm,
        "layer.figures", Moment.of(GradientMoments::ratio),
        "chart.updates", Moment.of((model, _) -> each(model, GradientMoments::ratioLine)),
        "chart.gradients", Moment.of((model, _) -> each(model, GradientMoments::normLine)),
        "layer.table", Moment.of((model, _) -> each(model, GradientMoments::ratioLine)),
        "wire", Moment.of(GradientMoments::wire),
        "card.output", Moment.of(GradientMoments::signal),
        "run.step", UpdateMoments.MOMENT.or(step),
        "choice.optimizer", UpdateMoments.MOMENT.or(step),
        "choice.gradientClipNorm",
            new Moment(
                (model, _) ->
                    Seen.learners(model).stream()
                        .map(Probe.Weights::new)
                        .collect(Collectors.toSet()),
                (model, _) -> whole(model)));
  }

  /// The squares of each parameter, and the root of what they add up to.
  private static Optional<String> norm(WorkspaceModel model, Subject subject) {
    if (!(subject instanceof Subject.Layer(String id))) {
      return Optional.empty();
    }
    return Seen.weights(model, id)
        .filter(seen -> !seen.gradients().isEmpty())
        .map(seen -> new TreeMap<>(seen.gradients()))
        .map(gradients -> root(gradients.values().stream().map(GradientMoments::squares).toList()));
  }

  static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /// `√(0.0102 + 0.0031) = 0.115`.
  static String root(List<Double> squares) {
    double sum = squares.stream().mapToDouble(Double::doubleValue).sum();
    return "√(%s) = %s"
        .formatted(
            squares.stream().map(Figure::term).collect(Collectors.joining(" + ")),
            Figure.result(Math.sqrt(sum)));
  }

  private static Optional<String> whole(WorkspaceModel model) {
    List<Double> squares = new ArrayList<>();
    for (String id : Seen.learners(model)) {
      Optional<Picture.Weights> seen =
          Seen.weights(model, id).filter(each -> !each.gradients().isEmpty());
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      squares.add(
          seen.get().gradients().values().stream().mapToDouble(GradientMoments::squares).sum());
    }
    return squares.isEmpty() ? Optional.empty() : Optional.of(root(squares));
  }

  private static Optional<String> ratio(WorkspaceModel model, Subject subject) {
    return subject instanceof Subject.Layer(String id)
        ? Seen.stats(model, id).filter(GradientMoments::moved).map(GradientMoments::ratio)
        : Optional.empty();
  }

  private static boolean moved(LayerStats stats) {
    return Double.isFinite(stats.updateRatio());
  }

  private static String ratio(LayerStats stats) {
    return "%s / %s = %s"
        .formatted(
            Figure.term(stats.updateRatio() * stats.weightNorm()),
            Figure.term(stats.weightNorm()),
            Figure.result(stats.updateRatio()));
  }

  private interface Line {
    Optional<String> of(WorkspaceModel model, String id);
  }

  private static Optional<String> each(WorkspaceModel model, Line line) {
    String lines =
        Seen.learners(model).stream()
            .flatMap(id -> line.of(model, id).stream())
            .limit(4)
            .collect(Collectors.joining("\n"));
    return Optional.of(lines).filter(text -> !text.isEmpty());
  }

  private static Optional<String> ratioLine(WorkspaceModel model, String id) {
    return Seen.stats(model, id)
        .filter(GradientMoments::moved)
        .map(stats -> Seen.title(model, id) + ": " + ratio(stats));
  }

  private static Optional<String> normLine(WorkspaceModel model, String id) {
    return Seen.stats(model, id)
        .filter(stats -> Double.isFinite(stats.gradientNorm()))
        .map(stats -> Seen.title(model, id) + ": ‖g‖ = " + Figure.result(stats.gradientNorm()));
  }

  private static Optional<String> wire(WorkspaceModel model, Subject subject) {
    if (!(subject instanceof Subject.OnWire(Wire wire))) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    Seen.stats(model, wire.from())
        .filter(stats -> Double.isFinite(stats.signal()))
        .ifPresent(stats -> parts.add("√(Σ y² / n) = " + Figure.result(stats.signal())));
    Seen.stats(model, wire.to())
        .filter(stats -> Double.isFinite(stats.gradientNorm()))
        .ifPresent(stats -> parts.add("‖g‖ = " + Figure.result(stats.gradientNorm())));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
  }

  private static Optional<String> signal(WorkspaceModel model, Subject subject) {
    return subject instanceof Subject.Layer(String id)
        ? Seen.stats(model, id)
            .filter(stats -> Double.isFinite(stats.signal()))
            .map(stats -> "√(Σ y² / n) = " + Figure.result(stats.signal()))
        : Optional.empty();
  }

  private static Optional<String> step(WorkspaceModel model) {
    return model
        .snapshot()
        .map(
            shot ->
                "%s, α = %s"
                    .formatted(Figure.count(shot.step()), Figure.plain(shot.learningRate())));
  }
}
