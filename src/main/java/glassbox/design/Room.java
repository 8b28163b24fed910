package glassbox.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes room for a card that came between two others: what it would cover, and what that feeds,
/// goes to the right.
final class Room {

  /// From the left edge of a card to that of the one behind it.
  static final double STEP = 200;

  /// Cards further above or below each other than this don't touch.
  private static final double HEIGHT = 160;

  private Room() {}

  /// @param id a node between `from`, a node's id or the data's, and what it feeds
  static Design between(Design design, String from, String id) {
    Design placed = Edits.move(design, Map.of(id, behind(design, from, id)));
    Point at = Edits.placeOf(placed, id);
    Graph graph = new Graph(placed);
    List<String> fed = graph.outputsOf(id);
    double lacking =
        fed.stream()
            .map(to -> Edits.placeOf(placed, to))
            .filter(to -> covers(at, to))
            .mapToDouble(to -> at.x() + STEP - to.x())
            .max()
            .orElse(0);
    if (lacking <= 0) {
      return placed;
    }
    Map<String, Point> places = new HashMap<>();
    for (Node node : placed.nodes()) {
      boolean follows = fed.stream().anyMatch(to -> graph.reaches(to, node.id()));
      if (follows && !node.id().equals(id)) {
        places.put(node.id(), node.at().plus(lacking, 0));
      }
    }
    return Edits.move(placed, places);
  }

  /// Where the card stands, or as far to the right as `from` needs.
  private static Point behind(Design design, String from, String id) {
    Point at = Edits.placeOf(design, id);
    Point before = Edits.placeOf(design, from);
    return covers(at, before) ? new Point(before.x() + STEP, at.y()) : at;
  }

  /// Whether cards at these places would touch, or nearly so.
  private static boolean covers(Point one, Point other) {
    return Math.abs(one.x() - other.x()) < STEP && Math.abs(one.y() - other.y()) < HEIGHT;
  }
}
