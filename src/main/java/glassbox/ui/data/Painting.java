package glassbox.ui.data;

import glassbox.data.OwnPoints;
import glassbox.data.PlanePoint;
import glassbox.engine.Seeds;
import java.util.ArrayList;
import java.util.List;

/// One stroke on the plane, from the press of the button to its release: what the points are
/// meanwhile, and at the end. Needs no window.
final class Painting {

  /// What a stroke does.
  enum Tool {
    PAINT,
    ERASE,
    MOVE
  }

  /// @param answer the class or the number that is painted
  /// @param radius in units of the plane
  /// @param density points for each touch of the brush
  record Brush(Tool tool, float answer, double radius, int density) {}

  /// The nearest point within so many units is taken.
  private static final double REACH = 0.3;

  private final Brush brush;
  private final Seeds draw;
  private final List<PlanePoint> points;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private int moved = -1;

  /// @param seed another one for each stroke
  Painting(Brush brush, List<PlanePoint> before, long seed) {
    this.brush = brush;
    draw = Seeds.of(seed);
    points = new ArrayList<>(before);
  }

  List<PlanePoint> points() {
    return List.copyOf(points);
  }

  boolean isFull() {
    return points.size() >= OwnPoints.MOST;
  }

  /// The pointer is at a place of the plane, its button pressed.
  void touch(double x, double y) {
    switch (brush.tool) {
      case PAINT -> paint(x, y);
      case ERASE -> points.removeIf(point -> distance(point, x, y) <= brush.radius);
      case MOVE -> move(x, y);
    }
  }

  /// Paints anew when the brush has gone half its width, so that a slow hand paints no more than a
  /// quick one.
  private void paint(double x, double y) {
    if (Math.hypot(x - lastX, y - lastY) < Math.max(0.1, brush.radius / 2)) {
      return;
    }
    lastX = x;
    lastY = y;
    for (int i = 0; i < brush.density && !isFull(); i++) {
      // Even over the disc.
      double away = i == 0 && brush.density == 1 ? 0 : brush.radius * Math.sqrt(draw.nextDouble());
      double angle = 2 * Math.PI * draw.nextDouble();
      points.add(
          new PlanePoint(
              (float) (x + away * Math.cos(angle)),
              (float) (y + away * Math.sin(angle)),
              brush.answer));
    }
  }

  private void move(double x, double y) {
    if (Double.isNaN(lastX)) {
      moved = nearest(x, y);
    }
    lastX = x;
    lastY = y;
    if (moved >= 0) {
      points.set(moved, points.get(moved).at(x, y));
    }
  }

  private int nearest(double x, double y) {
    int best = -1;
    double least = REACH;
    for (int i = 0; i < points.size(); i++) {
      double distance = distance(points.get(i), x, y);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static double distance(PlanePoint point, double x, double y) {
    return Math.hypot(point.x() - x, point.y() - y);
  }
}
