package glassbox.ui.canvas;

import glassbox.design.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cards as one reads them: column by column from the left, each from the top.
///
/// @param ids in this order
record ReadingOrder(List<String> ids) {

  /// Cards whose left edges are this near stand in one column.
  private static final double COLUMN = 60;

  static ReadingOrder of(Map<String, Box> boxes) {
    return new ReadingOrder(
        boxes.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Box> entry) -> Math.floor(entry.getValue().x() / COLUMN))
                    .thenComparingDouble(entry -> entry.getValue().y())
                    .thenComparingDouble(entry -> entry.getValue().x())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList());
  }

  /// What comes behind the last of the selected ones, or before the first; empty at the end. With
  /// nothing selected, the first or the last.
  Optional<String> next(Set<String> selected, boolean back) {
    List<String> way = back ? ids.reversed() : ids;
    int at = -1;
    for (int i = 0; i < way.size(); i++) {
      if (selected.contains(way.get(i))) {
        at = i;
      }
    }
    return at + 1 < way.size() ? Optional.of(way.get(at + 1)) : Optional.empty();
  }
}
