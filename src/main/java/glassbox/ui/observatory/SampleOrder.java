package glassbox.ui.observatory;

import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.ui.look.Outcome;
import glassbox.ui.plot.HeatMap;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// In which order examples are shown.
enum SampleOrder {
  WRONG,
  RIGHT,
  CLASS,
  RANDOM,
  GIVEN;

  /// Whatever a run does, at random is the same order.
  private static final long SEED = 7;

  String key() {
    return "order." + name().toLowerCase(Locale.ROOT);
  }

  /// The examples in this order.
  ///
  /// @param only those of one class that were taken for one class; empty: all
  int[] of(Outcome outcome, Optional<HeatMap.Cell> only) {
    int[] all = IntStream.range(0, outcome.count()).toArray();
    if (this == RANDOM) {
      Seeds.of(SEED).shuffle(all);
    }
    IntStream kept = IntStream.of(all).filter(i -> only.isEmpty() || isIn(outcome, i, only.get()));
    return switch (this) {
      case RANDOM, GIVEN -> kept.toArray();
      case WRONG -> sorted(kept, Comparator.comparingDouble((Integer i) -> -outcome.wrongness(i)));
      case RIGHT -> sorted(kept, Comparator.comparingDouble(outcome::wrongness));
      case CLASS ->
          sorted(
              kept,
              Comparator.comparingDouble((Integer i) -> truth(outcome, i))
                  .thenComparing(i -> -outcome.wrongness(i)));
    };
  }

  /// Equal ones stay in the order of the data.
  private static int[] sorted(IntStream examples, Comparator<Integer> by) {
    return examples.boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }

  private static double truth(Outcome outcome, int example) {
    return switch (outcome.target()) {
      case Target.Classes(var names, int[] labels, var _) -> labels[example];
      case Target.Values(var name, float[] values) -> values[example];
    };
  }

  private static boolean isIn(Outcome outcome, int example, HeatMap.Cell cell) {
    return outcome.target() instanceof Target.Classes classes
        && classes.labels()[example] == cell.row()
        && outcome.taken(example) == cell.column();
  }
}
