package glassbox.design;

import glassbox.net.Blueprint;
import java.util.HashMap;
import java.util.Map;

/// Puts the cards from left to right: each behind all that feed it, those at the same distance from
/// the data one under the other. Notes stay.
public final class Layout {

  private static final double ACROSS = 200;
  private static final double DOWN = 190;

  private Layout() {}

  public static Design leftToRight(Design design) {
    Point start = Design.EMPTY.dataAt();
    Map<String, Integer> columns = new HashMap<>();
    Map<Integer, Integer> filled = new HashMap<>();
    Map<String, Point> places = new HashMap<>();
    places.put(Blueprint.DATA, start);
    for (Node node : new Graph(design).order()) {
      int column =
          1
              + design.inputsOf(node.id()).stream()
                  .mapToInt(from -> columns.getOrDefault(from, 0))
                  .max()
                  .orElse(0);
      columns.put(node.id(), column);
      int row = filled.merge(column, 1, Integer::sum) - 1;
      places.put(node.id(), start.plus(column * ACROSS, row * DOWN));
    }
    return Edits.move(design, places);
  }
}
