package glassbox.doctor;

import glassbox.train.LayerStats;
import glassbox.train.Snapshot;
import glassbox.train.UnitShares;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Sums up what single batches tell of a layer's units. A unit may be silent for the few examples
/// of one batch and still be alive; what counts is the least share over several of them, for no
/// more units than that can be dead.
final class UnitWatch {

  /// Looks are kept until they have seen so many examples.
  private static final int EXAMPLES = 128;

  /// What is known of a batch.
  private record Look(long step, int rows, Map<String, UnitShares> units) {}

  private final Deque<Look> looks = new ArrayDeque<>();

  void forget() {
    looks.clear();
  }

  /// @param rows how many examples the last batch had
  void see(Snapshot shot, int rows) {
    if (shot.step() == 0 || (!looks.isEmpty() && looks.getLast().step() == shot.step())) {
      return;
    }
    Map<String, UnitShares> units = new HashMap<>();
    for (Map.Entry<String, LayerStats> layer : shot.layers().entrySet()) {
      if (layer.getValue().units().isKnown()) {
        units.put(layer.getKey(), layer.getValue().units());
      }
    }
    looks.add(new Look(shot.step(), rows, units));
    while (rows(looks) - looks.getFirst().rows() >= EXAMPLES) {
      looks.removeFirst();
    }
  }

  private static int rows(Deque<Look> looks) {
    return looks.stream().mapToInt(Look::rows).sum();
  }

  /// By layer; nothing while too few examples were seen.
  Map<String, UnitShares> certain() {
    Map<String, UnitShares> least = new HashMap<>();
    if (rows(looks) < EXAMPLES) {
      return least;
    }
    looks.forEach(
        look -> look.units().forEach((layer, units) -> least.merge(layer, units, UnitWatch::less)));
    return least;
  }

  private static UnitShares less(UnitShares one, UnitShares other) {
    return one.active() >= other.active() ? one : other;
  }
}
