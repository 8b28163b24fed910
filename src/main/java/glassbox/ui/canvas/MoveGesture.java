package glassbox.ui.canvas;

import glassbox.design.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Moves cards and notes, on the grid of 4 pixels.
final class MoveGesture implements Gesture {

  private static final double GRID = 4;
  private static final double SLACK = 3;

  private final Map<String, Point> from;
  private final Viewport viewport;
  private final Point start;
  private final Consumer<Map<String, Point>> preview;
  private final Consumer<Map<String, Point>> commit;
  private boolean moved;

  /// @param from where everything that moves stands now
  /// @param preview shows it elsewhere
  /// @param commit changes the design
  MoveGesture(
      Map<String, Point> from,
      Viewport viewport,
      Point start,
      Consumer<Map<String, Point>> preview,
      Consumer<Map<String, Point>> commit) {
    this.from = Map.copyOf(from);
    this.viewport = viewport;
    this.start = start;
    this.preview = preview;
    this.commit = commit;
  }

  @Override
  public void move(Point view) {
    moved = moved || Math.hypot(view.x() - start.x(), view.y() - start.y()) > SLACK;
    if (moved) {
      preview.accept(at(view));
    }
  }

  @Override
  public void end(Point view) {
    if (moved) {
      commit.accept(at(view));
    }
  }

  @Override
  public void cancel() {
    preview.accept(from);
  }

  private Map<String, Point> at(Point view) {
    double dx = (view.x() - start.x()) / viewport.zoom();
    double dy = (view.y() - start.y()) / viewport.zoom();
    Map<String, Point> places = new HashMap<>();
    from.forEach(
        (id, place) -> places.put(id, new Point(snap(place.x() + dx), snap(place.y() + dy))));
    return places;
  }

  private static double snap(double value) {
    return Math.round(value / GRID) * GRID;
  }
}
