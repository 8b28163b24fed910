package glassbox.ui.explain;

import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Where the numbers of this moment come from.
///
/// @param probes what must be watched to know them
/// @param numbers the formula with the numbers in it; empty while they are not known
record Moment(
    BiFunction<WorkspaceModel, Subject, Set<Probe>> probes,
    BiFunction<WorkspaceModel, Subject, Optional<String>> numbers) {

  /// These numbers, and others where they are not known.
  Moment or(Moment other) {
    return new Moment(
        (model, subject) -> {
          Set<Probe> both = new HashSet<>(probes.apply(model, subject));
          both.addAll(other.probes.apply(model, subject));
          return both;
        },
        (model, subject) ->
            numbers.apply(model, subject).or(() -> other.numbers.apply(model, subject)));
  }

  /// Numbers that are known without watching.
  static Moment of(BiFunction<WorkspaceModel, Subject, Optional<String>> numbers) {
    return new Moment((_, _) -> Set.of(), numbers);
  }
}
