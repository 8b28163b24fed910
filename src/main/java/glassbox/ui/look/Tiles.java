package glassbox.ui.look;

import java.util.Optional;

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

  /// A tile's place, from its upper left corner to the lower right one.
  ///
  /// @param across from 0 at the left to below 1
  /// @param down from 0 at the top to below 1
  record Spot(int index, double across, double down) {}

  /// What lies there; empty: the ground between tiles.
  Optional<Spot> at(double x, double y) {
    int column = (int) Math.floor(x / (width() + GAP));
    int row = (int) Math.floor(y / (tileHeight() + GAP));
    double across = (x - column * (width() + GAP)) / width();
    double down = (y - row * (tileHeight() + GAP)) / tileHeight();
    int index = row * columns() + column;
    boolean inside = column >= 0 && column < columns() && row >= 0 && across < 1 && down < 1;
    return inside && index < count ? Optional.of(new Spot(index, across, down)) : Optional.empty();
  }
}
