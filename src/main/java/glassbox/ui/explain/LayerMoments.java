package glassbox.ui.explain;

import glassbox.layer.Activation;
import glassbox.layer.ParameterSpec;
import glassbox.net.WeightPlace;
import glassbox.text.Figure;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Numbers of a layer: one unit worked out, its shape, its parameters, a single weight.
final class LayerMoments {

  private static final Texts TEXTS = Texts.of("explain");

  private LayerMoments() {}

  static Map<String, Moment> all() {
    Map<String, Moment> all = new HashMap<>();
    var unit = new Moment(LayerMoments::unitProbes, LayerMoments::unit);
    all.put("card", unit);
    all.put("card.picture", unit);
    all.put("choice.activation", new Moment(LayerMoments::unitProbes, LayerMoments::activation));
    all.put("layer.activation", new Moment(LayerMoments::unitProbes, LayerMoments::activation));
    var normal = new Moment(LayerMoments::unitProbes, LayerMoments::normalized);
    all.put("choice.momentum", normal.or(UpdateMoments.MOMENT));
    all.put("choice.epsilon", normal.or(UpdateMoments.MOMENT));
    all.put("choice.function", new Moment(LayerMoments::unitProbes, LayerMoments::through));
    all.put("weight", new Moment(LayerMoments::unitProbes, LayerMoments::weight));
    var arithmetic = Moment.of(LayerMoments::arithmetic);
    for (String key : List.of("card.shape", "card.parameters", "choice.units", "choice.bias")) {
      all.put(key, arithmetic);
    }
    all.put("choice.rate", arithmetic);
    all.put("choice.shape", arithmetic);
    all.put("choice.initializer", Moment.of(LayerMoments::fans));
    all.put("status.size", Moment.of((model, _) -> size(model)));
    return all;
  }

  private static Optional<String> id(Subject subject) {
    return switch (subject) {
      case Subject.Layer(String id) -> Optional.of(id);
      case Subject.Weight(WeightPlace place) -> Optional.of(place.node());
      case Subject.Run _, Subject.Kind _, Subject.OnWire _, Subject.Column _, Subject.Here _ ->
          Optional.empty();
    };
  }

  private static Set<Probe> unitProbes(WorkspaceModel model, Subject subject) {
    return id(subject).map(id -> Normalized.probes(model, id)).orElse(Set.of());
  }

  private static Optional<Neuron> first(WorkspaceModel model, Subject subject) {
    return id(subject).flatMap(id -> Neuron.of(model, id, 0));
  }

  private static Optional<String> unit(WorkspaceModel model, Subject subject) {
    return first(model, subject)
        .map(neuron -> TEXTS.get("now.first") + "\n" + neuron.written())
        .or(() -> id(subject).flatMap(id -> WindowMoment.of(model, id)))
        .or(() -> normalized(model, subject))
        .or(() -> through(model, subject))
        .or(() -> combined(model, subject));
  }

  /// The first value of a normalization.
  private static Optional<String> normalized(WorkspaceModel model, Subject subject) {
    return id(subject).flatMap(id -> Normalized.of(model, id, 0)).map(Normalized::written);
  }

  private static Optional<String> activation(WorkspaceModel model, Subject subject) {
    return first(model, subject).map(Neuron::activation);
  }

  /// An activation of its own: what goes in and what comes out first.
  private static Optional<String> through(WorkspaceModel model, Subject subject) {
    return id(subject)
        .filter(
            id ->
                Seen.node(model, id).filter(n -> n.layer() instanceof Activation.Spec).isPresent())
        .flatMap(
            id ->
                model.design().inputsOf(id).stream()
                    .findFirst()
                    .flatMap(from -> Seen.values(model, from))
                    .flatMap(
                        in ->
                            Seen.values(model, id)
                                .map(
                                    out ->
                                        "f(%s) = %s"
                                            .formatted(
                                                Figure.term(in[0]), Figure.result(out[0])))));
  }

  /// A sum or a product of layers, of the first value.
  private static Optional<String> combined(WorkspaceModel model, Subject subject) {
    Optional<String> sign =
        id(subject)
            .flatMap(id -> Seen.node(model, id))
            .map(
                node ->
                    switch (node.layer().kind()) {
                      case "Add" -> " + ";
                      case "Multiply" -> " · ";
                      default -> "";
                    })
            .filter(each -> !each.isEmpty());
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    String id = id(subject).orElseThrow();
    List<Optional<float[]>> ins =
        model.design().inputsOf(id).stream().map(from -> Seen.values(model, from)).toList();
    Optional<float[]> out = Seen.values(model, id);
    if (out.isEmpty() || ins.isEmpty() || ins.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        ins.stream().map(in -> Figure.factor(in.get()[0])).collect(Collectors.joining(sign.get()))
            + " = "
            + Figure.result(out.get()[0]));
  }

  private static Optional<String> weight(WorkspaceModel model, Subject subject) {
    if (!(subject instanceof Subject.Weight(WeightPlace place))) {
      return Optional.empty();
    }
    if (place.parameter().equals("bias")) {
      return Neuron.of(model, place.node(), place.index()).map(Neuron::written);
    }
    int inputs =
        Seen.parameters(model, place.node()).stream()
            .filter(spec -> spec.name().equals(place.parameter()))
            .mapToInt(spec -> spec.shape().last())
            .findFirst()
            .orElse(1);
    return Neuron.of(model, place.node(), place.index() / inputs)
        .map(neuron -> neuron.written(place.index() % inputs));
  }

  private static Optional<String> arithmetic(WorkspaceModel model, Subject subject) {
    return id(subject)
        .filter(id -> model.checked().outputs().containsKey(id))
        .filter(id -> !model.checked().inputsOf(id).isEmpty())
        .flatMap(
            id ->
                Seen.node(model, id)
                    .map(node -> node.layer().arithmetic(model.checked().inputsOf(id))))
        .filter(lines -> !lines.isEmpty())
        .map(lines -> String.join("\n", lines));
  }

  private static Optional<String> fans(WorkspaceModel model, Subject subject) {
    return id(subject).stream()
        .flatMap(id -> Seen.parameters(model, id).stream())
        .filter(spec -> spec.start() == ParameterSpec.Start.DRAWN)
        .findFirst()
        .map(spec -> "f = %d, u = %d".formatted(spec.fanIn(), spec.fanOut()));
  }

  private static Optional<String> size(WorkspaceModel model) {
    List<Long> counts =
        Seen.learners(model).stream()
            .map(id -> model.checked().parameters().getOrDefault(id, 0L))
            .toList();
    long all = model.checked().parameterCount();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s = %s\n%s · 4 = %s"
                .formatted(
                    counts.stream().map(Figure::count).collect(Collectors.joining(" + ")),
                    Figure.count(counts.stream().mapToLong(Long::longValue).sum()),
                    Figure.count(all),
                    Figure.count(4 * all)));
  }
}
