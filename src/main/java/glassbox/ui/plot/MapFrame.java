package glassbox.ui.plot;

import java.util.Optional;

/// How maps stand beside and below each other, and which pixel lies where.
///
/// @param across how many stand beside each other
/// @param pixel how wide and high a pixel of a map is
/// @param between how many pixels of a map lie between two of them
record MapFrame(
    double left,
    double top,
    int across,
    int rows,
    int columns,
    double pixel,
    int between,
    int count) {

  static final MapFrame NONE = new MapFrame(0, 0, 1, 1, 1, 1, 0, 0);

  /// The one in which pixels are largest.
  ///
  /// @param gap between maps, about
  /// @param largest that a pixel may be
  static MapFrame fitting(MapGrid.Maps maps, Pen.Box room, double gap, double largest) {
    MapFrame best = NONE;
    int least = maps.across() > 0 ? maps.across() : 1;
    int most = maps.across() > 0 ? maps.across() : maps.count();
    for (int across = least; across <= most; across++) {
      MapFrame each = of(maps, room, across, gap, largest);
      if (best.count() == 0 || each.pixel() > best.pixel() + 1e-6) {
        best = each;
      }
    }
    return best;
  }

  private static MapFrame of(
      MapGrid.Maps maps, Pen.Box room, int across, double gap, double largest) {
    int down = Math.ceilDiv(maps.count(), across);
    double pixel = 0;
    int between = 1;
    // The gap is a whole number of pixels, whose size depends on it.
    for (int turn = 0; turn < 3; turn++) {
      double wide = room.width() / (across * (maps.columns() + between) - between);
      double high = room.height() / (down * (maps.rows() + between) - between);
      pixel = Math.min(largest, Math.min(wide, high));
      between = Math.max(1, (int) Math.round(gap / pixel));
    }
    double wide = room.width() / (across * (maps.columns() + between) - between);
    double high = room.height() / (down * (maps.rows() + between) - between);
    return new MapFrame(
        room.x(),
        room.y(),
        across,
        maps.rows(),
        maps.columns(),
        Math.min(largest, Math.min(wide, high)),
        between,
        maps.count());
  }

  int down(int maps) {
    return Math.ceilDiv(maps, across);
  }

  double height() {
    return pixel * (down(count) * (rows + between) - between);
  }

  double right() {
    return left + pixel * (across * (columns + between) - between);
  }

  /// All of so many maps.
  Pen.Box whole(int maps) {
    return new Pen.Box(
        left, top, right() - left, pixel * (down(maps) * (rows + between) - between));
  }

  Pen.Box map(int map) {
    return new Pen.Box(
        left + pixel * (map % across * (columns + between)),
        top + pixel * (map / across * (rows + between)),
        pixel * columns,
        pixel * rows);
  }

  Pen.Box pixel(MapGrid.Pixel at) {
    Pen.Box map = map(at.map());
    return new Pen.Box(map.x() + pixel * at.column(), map.y() + pixel * at.row(), pixel, pixel);
  }

  Optional<MapGrid.Pixel> at(double x, double y) {
    int column = (int) Math.floor((x - left) / pixel);
    int row = (int) Math.floor((y - top) / pixel);
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    int tile = column / (columns + between);
    int map = row / (rows + between) * across + tile;
    var found = new MapGrid.Pixel(map, row % (rows + between), column % (columns + between));
    boolean inside = tile < across && found.row() < rows && found.column() < columns;
    return inside && map < count ? Optional.of(found) : Optional.empty();
  }
}
