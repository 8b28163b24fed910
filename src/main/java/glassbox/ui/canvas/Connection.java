package glassbox.ui.canvas;

import glassbox.net.WeightPlace;

/// A weight drawn as a line from unit to unit, or a bias drawn as a dot, in the canvas's own
/// pixels. A dot begins where it ends.
///
/// @param number what it stands for, for its colour and thickness
record Connection(
    WeightPlace place, double fromX, double fromY, double toX, double toY, float number) {

  private static final int PIECES = 20;

  boolean isDot() {
    return fromX == toX && fromY == toY;
  }

  /// How far the curve bends from its ends.
  double handle() {
    return Math.max(12, Math.abs(toX - fromX) * 0.45);
  }

  double distance(double x, double y) {
    if (isDot()) {
      return Math.hypot(x - toX, y - toY);
    }
    double least = Double.POSITIVE_INFINITY;
    double beforeX = fromX;
    double beforeY = fromY;
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      double nextX = cubic(t, fromX, fromX + handle(), toX - handle(), toX);
      double nextY = cubic(t, fromY, fromY, toY, toY);
      least = Math.min(least, fromSegment(x, y, beforeX, beforeY, nextX, nextY));
      beforeX = nextX;
      beforeY = nextY;
    }
    return least;
  }

  /// A place on the line.
  ///
  /// @param t 0 at its begin, 1 at its end
  double xAt(double t) {
    return cubic(t, fromX, fromX + handle(), toX - handle(), toX);
  }

  double yAt(double t) {
    return cubic(t, fromY, fromY, toY, toY);
  }

  private static double cubic(double t, double a, double b, double c, double d) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }

  private static double fromSegment(
      double x, double y, double ax, double ay, double bx, double by) {
    double square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    double along =
        square == 0 ? 0 : Math.clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square, 0, 1);
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
  }
}
