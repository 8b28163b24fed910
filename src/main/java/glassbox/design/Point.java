package glassbox.design;

/// A place on the canvas, in its own pixels at 100 %; `y` grows downwards. A card's place is its
/// top left corner.
public record Point(double x, double y) {

  public static final Point ORIGIN = new Point(0, 0);

  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
