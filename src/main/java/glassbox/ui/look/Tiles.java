package glassbox.ui.look;

/// How small pictures stand beside and below each other on a card: four of 32 pixels in a row, or
/// eight where there are more than sixteen.
///
/// @param count at least 1
/// @param aspect of a tile, height by width
record Tiles(int count, double aspect) {

  private static final double GAP = 4;
  private static final double LARGEST = 94;

  int columns() {
    return count == 1 ? 1 : count <= 16 ? 4 : 8;
  }

  int rows() {
    return (count + columns() - 1) / columns();
  }

  double width() {
    return count == 1 ? LARGEST : (Look.WIDTH - GAP * (columns() - 1)) / columns();
  }

  double tileHeight() {
    return width() * aspect;
  }

  double height() {
    return rows() * tileHeight() + (rows() - 1) * GAP;
  }

  double x(int index) {
    return index % columns() * (width() + GAP);
  }

  double y(int index) {
    return index / columns() * (tileHeight() + GAP);
  }
}
