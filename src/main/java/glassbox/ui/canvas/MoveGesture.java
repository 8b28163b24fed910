package glassbox.ui.canvas;

import glassbox.design.Point;
import java.util.HashMap;
import java.util.Map;

/// Moves cards and notes, on the grid of 4 pixels.
final class MoveGesture implements Gesture {

  private static final double GRID = 4;
  private static final double SLACK = 3;

  private final Map<String, Point> from;
  private final Viewport viewport;
  private final Point start;
  private final Target target;
  private boolean moved;

  /// What becomes of the movement.
  interface Target {

    /// Shows everything elsewhere.
    void preview(Map<String, Point> places, Point view);

    /// Changes the design.
    void commit(Map<String, Point> places, Point view);

    /// Shows everything where it was.
    void cancel(Map<String, Point> from);
  }

  /// @param from where everything that moves stands now
  MoveGesture(Map<String, Point> from, Viewport viewport, Point start, Target target) {
    this.from = Map.copyOf(from);
    this.viewport = viewport;
    this.start = start;
    this.target = target;
  }

  @Override
  public void move(Point view) {
    moved = moved || Math.hypot(view.x() - start.x(), view.y() - start.y()) > SLACK;
    if (moved) {
      target.preview(at(view), view);
    }
  }

  @Override
  public void end(Point view) {
    if (moved) {
      target.commit(at(view), view);
    }
  }

  @Override
  public void cancel() {
    target.cancel(from);
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
