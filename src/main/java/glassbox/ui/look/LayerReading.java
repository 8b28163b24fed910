package glassbox.ui.look;

import glassbox.train.Picture;
import glassbox.ui.plot.MapGrid;
import glassbox.ui.plot.ValueWords;
import java.util.Optional;

/// What stands at a place of a layer's picture, in words. The places are those at which it is drawn
/// on a card.
record LayerReading(Look look, Picture seen) {

  static LayerReading of(Look look, Picture seen) {
    return new LayerReading(look, seen);
  }

  /// Empty where nothing is drawn.
  Optional<String> at(double x, double y) {
    if (x < 0 || x >= Look.WIDTH || y < 0 || y >= look.height()) {
      return Optional.empty();
    }
    return switch (look) {
      case Look.Maps maps when seen instanceof Picture.Maps shown -> onPlane(maps, shown, x, y);
      case Look.Maps _ -> Optional.empty();
      case Look.Images images -> values().flatMap(all -> inImages(images, all, x, y));
      case Look.Bars bars -> values().flatMap(all -> ofClass(bars, all, y));
      case Look.Courses courses -> values().map(all -> atStep(courses, all, x, y));
      case Look.Cells cells -> values().flatMap(all -> ofUnit(cells, all, x, y));
    };
  }

  private Optional<float[]> values() {
    return seen instanceof Picture.Values shown ? Optional.of(shown.values()) : Optional.empty();
  }

  /// Where in the plane the value was taken: the middle of what is drawn in its colour.
  private static Optional<String> onPlane(Look.Maps maps, Picture.Maps shown, double x, double y) {
    return new Tiles(maps.units(), 1)
        .at(x, y)
        .filter(spot -> spot.index() < shown.units())
        .map(
            spot -> {
              int column = (int) (spot.across() * shown.width());
              int row = (int) (spot.down() * shown.height());
              return ValueWords.place(
                  spot.index(),
                  Look.EXTENT * (2 * (column + 0.5) / shown.width() - 1),
                  Look.EXTENT * (1 - 2 * (row + 0.5) / shown.height()),
                  shown.values()[(spot.index() * shown.height() + row) * shown.width() + column]);
            });
  }

  private static Optional<String> inImages(Look.Images images, float[] all, double x, double y) {
    return new Tiles(images.channels(), (double) images.rows() / images.columns())
        .at(x, y)
        .map(
            spot -> {
              int row = (int) (spot.down() * images.rows());
              int column = (int) (spot.across() * images.columns());
              return ValueWords.pixel(
                  new MapGrid.Pixel(spot.index(), row, column),
                  all[(spot.index() * images.rows() + row) * images.columns() + column]);
            });
  }

  private static Optional<String> ofClass(Look.Bars bars, float[] all, double y) {
    int index = (int) (y / bars.line());
    return index < Math.min(all.length, bars.names().size())
        ? Optional.of(ValueWords.share(bars.names().get(index), all[index]))
        : Optional.empty();
  }

  private static String atStep(Look.Courses courses, float[] all, double x, double y) {
    int step = (int) (x / Look.WIDTH * courses.steps());
    int unit = (int) (y / courses.height() * courses.units());
    return ValueWords.step(unit, step, all[step * courses.features() + unit]);
  }

  private static Optional<String> ofUnit(Look.Cells cells, float[] all, double x, double y) {
    int column = (int) (x / Look.WIDTH * cells.columns());
    int row = (int) (y / cells.height() * cells.rows());
    int unit = row * cells.columns() + column;
    return unit < Math.min(all.length, cells.count())
        ? Optional.of(ValueWords.unit(unit, all[unit]))
        : Optional.empty();
  }
}
