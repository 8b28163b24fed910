package glassbox.app;

import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says in one sentence which layers go on with what they have learned when the network changes.
final class KeptWeights {

  private KeptWeights() {}

  /// Empty where nothing is to be said: every layer is still there and goes on.
  static Optional<String> sentence(Blueprint before, Blueprint after) {
    Set<String> keeps = after.keeps(before);
    List<String> kept = new ArrayList<>();
    List<String> anew = new ArrayList<>();
    for (Blueprint.Stage stage : after.stages()) {
      if (after.learns(stage)) {
        (keeps.contains(stage.id()) ? kept : anew).add(after.title(stage.id()).orElse(stage.id()));
      }
    }
    boolean sameLayers = ids(before).equals(ids(after));
    if (anew.isEmpty() && (sameLayers || kept.isEmpty())) {
      return Optional.empty();
    }
    if (kept.isEmpty()) {
      return Optional.of("Every layer begins anew: none has the shape that it had.");
    }
    String begins = anew.size() == 1 ? " begins anew." : " begin anew.";
    return Optional.of(
        "Kept the weights of "
            + listed(kept)
            + (anew.isEmpty() ? "." : "; " + listed(anew) + begins));
  }

  private static List<String> ids(Blueprint blueprint) {
    return blueprint.stages().stream().map(Blueprint.Stage::id).sorted().toList();
  }

  /// `Dense, Dense 2 and Dense 3`.
  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
