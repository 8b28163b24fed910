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
}
