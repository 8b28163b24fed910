package glassbox.ui.plot;

import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// How the points of a class are drawn, so that colour does not stand alone.
public enum Form {
  CIRCLE,
  SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
  TRIANGLE(0, -1.2, 1.1, 0.8, -1.1, 0.8),
  DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
  POINTING_DOWN(0, 1.2, -1.1, -0.8, 1.1, -0.8);

  /// How far from the middle the farthest corner is.
  static final double WIDEST = 1.4;

  /// About the middle of a circle of radius 1, clockwise; none: the circle.
  private final double[] corners;

  Form(double... corners) {
    this.corners = corners;
  }

  /// They begin again after five, as colours do.
  public static Form of(int index) {
    return values()[Math.floorMod(index, values().length)];
  }

  void paint(Pen pen, double x, double y, double radius, Color inside, Pen.Stroke rim) {
    if (corners.length == 0) {
      pen.circle(x, y, radius, inside, rim);
      return;
    }
    double[] places = new double[corners.length];
    for (int i = 0; i < places.length; i += 2) {
      places[i] = x + radius * corners[i];
      places[i + 1] = y + radius * corners[i + 1];
    }
    pen.polygon(places, inside, rim);
  }

  /// How far a place is from the edge, below zero inside; beyond a corner, from the nearer of the
  /// edge's two lines. All in radii.
  double distance(double x, double y) {
    if (corners.length == 0) {
      return Math.hypot(x, y) - 1;
    }
    double most = Double.NEGATIVE_INFINITY;
    int last = corners.length - 2;
    for (int i = 0; i <= last; i += 2) {
      int next = i == last ? 0 : i + 2;
      double acrossEdge = corners[next] - corners[i];
      double downEdge = corners[next + 1] - corners[i + 1];
      double outward = (x - corners[i]) * downEdge - (y - corners[i + 1]) * acrossEdge;
      most = Math.max(most, outward / Math.hypot(acrossEdge, downEdge));
    }
    return most;
  }

  /// The form as a part of the scene, about the middle of a circle.
  public Shape shape(double radius) {
    return corners.length == 0
        ? new Circle(radius)
        : new Polygon(DoubleStream.of(corners).map(corner -> radius * corner).toArray());
  }
}
