package glassbox.app;

import glassbox.net.Blueprint;
import glassbox.net.Rested;
import glassbox.text.Lists;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says in one sentence which layers go on with what they have learned when the network changes.
final class KeptWeights {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  private KeptWeights() {}

  /// Empty where nothing is to be said: every layer is still there and goes on.
  ///
  /// @param rested what was known of layers that were muted
  static Optional<String> sentence(Blueprint before, Blueprint after, Rested rested) {
    Set<String> keeps = new HashSet<>(after.keeps(before));
    keeps.addAll(rested.returning(after));
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
      return Optional.of(TEXTS.get("kept.none"));
    }
    return Optional.of(
        anew.isEmpty()
            ? TEXTS.get("kept.all", Lists.and(kept))
            : TEXTS.count("kept.some", anew.size(), Lists.and(kept), Lists.and(anew)));
  }

  private static List<String> ids(Blueprint blueprint) {
    return blueprint.stages().stream().map(Blueprint.Stage::id).sorted().toList();
  }
}
