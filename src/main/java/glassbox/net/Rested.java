package glassbox.net;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which of the stages that rest ([Blueprint#resting]) had learned something before.
///
/// @param lastIn the blueprint that each was last part of; empty where a file knows its numbers
public record Rested(Map<String, Optional<Blueprint>> lastIn) {

  public static final Rested NONE = new Rested(Map.of());

  public Rested {
    lastIn = Map.copyOf(lastIn);
  }

  /// Where a run begins with `weights`.
  public static Rested of(Weights weights, Blueprint now) {
    Map<String, Optional<Blueprint>> known = new HashMap<>();
    for (String id : now.resting()) {
      if (weights.byNode().containsKey(id)) {
        known.put(id, Optional.empty());
      }
    }
    return new Rested(known);
  }

  /// After `now` came in the place of `before`.
  public Rested after(Blueprint before, Blueprint now) {
    Map<String, Optional<Blueprint>> known = new HashMap<>();
    for (String id : now.resting()) {
      if (before.stage(id).filter(before::learns).isPresent()) {
        known.put(id, Optional.of(before));
      } else if (lastIn.containsKey(id)) {
        known.put(id, lastIn.getOrDefault(id, Optional.empty()));
      }
    }
    return new Rested(known);
  }

  /// Those that are part of `now` again and go on with what they knew ([Blueprint#keeps]).
  public Set<String> returning(Blueprint now) {
    Set<String> ids = new HashSet<>();
    lastIn.forEach(
        (id, before) -> {
          boolean fits = before.map(old -> now.keeps(old).contains(id)).orElse(true);
          if (now.stage(id).isPresent() && fits) {
            ids.add(id);
          }
        });
    return ids;
  }
}
