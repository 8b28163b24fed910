package glassbox.ui.explain;

import glassbox.layer.ParameterSpec;
import glassbox.net.WeightPlace;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the last step moved a weight: what the optimizer remembered of it, its gradient, and the
/// update that both made. Of the first weight that learns.
final class UpdateMoments {

  private static final Texts TEXTS = Texts.of("explain");

  static final Moment MOMENT =
      new Moment(
          (model, subject) ->
              first(model, subject)
                  .<Set<Probe>>map(place -> Set.of(new Probe.Update(place)))
                  .orElse(Set.of()),
          (model, subject) -> first(model, subject).flatMap(place -> written(model, place)));

  private UpdateMoments() {}

  static Map<String, Moment> all() {
    Map<String, Moment> all = new HashMap<>();
    for (String choice : List.of("beta1", "beta2", "decay", "weightDecay", "momentumDecay")) {
      all.put("choice." + choice, MOMENT);
    }
    return all;
  }

  private static Optional<WeightPlace> first(WorkspaceModel model, Subject subject) {
    if (!subject.equals(Subject.RUN)) {
      return Optional.empty();
    }
    return Seen.learners(model).stream()
        .filter(id -> Seen.node(model, id).filter(node -> !node.options().frozen()).isPresent())
        .findFirst()
        .flatMap(
            id ->
                Seen.parameters(model, id).stream()
                    .findFirst()
                    .map(spec -> new WeightPlace(id, spec.name(), 0)));
  }

  private static Optional<String> written(WorkspaceModel model, WeightPlace place) {
    return Seen.update(model, place)
        .map(update -> title(model, place) + "\n" + Updated.of(update).written());
  }

  /// `Dense 2: weight[1, 1]`, counted from 1 as units are.
  private static String title(WorkspaceModel model, WeightPlace place) {
    int rank =
        Seen.parameters(model, place.node()).stream()
            .filter(spec -> spec.name().equals(place.parameter()))
            .mapToInt((ParameterSpec spec) -> spec.shape().rank())
            .findFirst()
            .orElse(1);
    return TEXTS.get(
        "now.place",
        Seen.title(model, place.node()),
        place.parameter(),
        String.join(", ", Collections.nCopies(rank, "1")));
  }
}
