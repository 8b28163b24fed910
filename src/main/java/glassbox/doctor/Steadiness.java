package glassbox.doctor;

import glassbox.doctor.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Lets findings through that last, and holds on to those that waver.
final class Steadiness {

  /// How long a finding must have held before it is said.
  static final long BEFORE = 1_500_000_000L;

  /// How long it must be gone before it is no more.
  static final long AFTER = 3_000_000_000L;

  /// @param from when it was found first
  /// @param seen when it was found last
  private record Known(Finding finding, long from, long seen, boolean said) {}

  private final Map<Kind, Known> known = new EnumMap<>(Kind.class);
  private List<Finding> order = new ArrayList<>();

  /// All of it, at once.
  void takeAll(List<Finding> found, long nanos) {
    known.clear();
    found.forEach(
        finding -> known.putIfAbsent(finding.kind(), new Known(finding, nanos, nanos, true)));
    order = List.copyOf(found);
  }

  void take(List<Finding> found, long nanos) {
    for (Finding finding : found) {
      Known before = known.get(finding.kind());
      if (before == null) {
        known.put(finding.kind(), new Known(finding, nanos, nanos, isPlain(finding)));
      } else {
        boolean said = before.said() || nanos - before.from() >= BEFORE;
        // Other layers, now and then, are no news.
        boolean other = !before.finding().isLike(finding);
        boolean keep = other && nanos - before.from() < AFTER;
        known.put(
            finding.kind(),
            new Known(
                keep ? before.finding() : finding,
                other && !keep ? nanos : before.from(),
                nanos,
                said));
      }
    }
    known.values().removeIf(each -> nanos - each.seen() >= (each.said() ? AFTER : 1));
    order =
        known.values().stream()
            .filter(Known::said)
            .map(Known::finding)
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::kind))
            .toList();
  }

  /// What the design alone tells does not waver.
  private static boolean isPlain(Finding finding) {
    return switch (finding.kind()) {
      case UNSOUND, UNREACHABLE, MISMATCH, BATCH_OF_ONE, UNSCALED, UNBALANCED -> true;
      default -> false;
    };
  }

  /// The worst first.
  List<Finding> said() {
    return order;
  }
}
