package glassbox.design;

/// Where something stands on the canvas and how large it is there. Cards know their sizes only when
/// they are drawn, so the canvas tells them to what needs them.
public record Box(double x, double y, double width, double height) {

  public Point at() {
    return new Point(x, y);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centre() {
    return x + width / 2;
  }

  public double middle() {
    return y + height / 2;
  }

  /// Whether the middle of `other` is in here: then it stands in a frame of this box.
  public boolean holds(Box other) {
    return x < other.centre()
        && other.centre() < right()
        && y < other.middle()
        && other.middle() < bottom();
  }

  /// Whether the two have an area in common.
  public boolean meets(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
