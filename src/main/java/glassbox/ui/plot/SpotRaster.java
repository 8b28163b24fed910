package glassbox.ui.plot;

import java.util.List;
import javafx.scene.paint.Color;

/// Hundreds of spots as pixels. As paths each would be cut into scan lines of its own, which takes
/// software two to ten times as long.
///
/// How much of a pixel a form covers follows from the distance between the pixel's middle and the
/// form's edge, which is exact where the edge is straight and parallel to the pixel's.
final class SpotRaster {

  private final Pen.Box box;
  private final double perUnit;
  private final Raster raster;

  private SpotRaster(Pen.Box box, double perUnit) {
    this.box = box;
    this.perUnit = perUnit;
    raster =
        new Raster(
            (int) Math.round(box.width() * perUnit), (int) Math.round(box.height() * perUnit));
  }

  /// The spots, the later ones over the earlier, on nothing.
  ///
  /// @param box what the raster shows, in the spots' units
  /// @param perUnit how many pixels are as wide as one unit
  static Raster of(List<Spot> spots, Pen.Box box, double perUnit) {
    var painting = new SpotRaster(box, perUnit);
    spots.forEach(painting::paint);
    return painting.raster;
  }

  private void paint(Spot spot) {
    double radius = spot.radius() * perUnit;
    double half = spot.rim().width() * perUnit / 2;
    double middleX = (spot.x() - box.x()) * perUnit;
    double middleY = (spot.y() - box.y()) * perUnit;
    int left = column(spot.left()) - 1;
    int right = Math.min(raster.width() - 1, column(spot.right()) + 1);
    int bottom = Math.min(raster.height() - 1, row(spot.bottom()) + 1);
    for (int y = Math.max(0, row(spot.top()) - 1); y <= bottom; y++) {
      for (int x = Math.max(0, left); x <= right; x++) {
        double across = (x + 0.5 - middleX) / radius;
        double down = (y + 0.5 - middleY) / radius;
        double outside = spot.form().distance(across, down) * radius;
        blend(x, y, spot.inside(), covered(outside));
        blend(x, y, spot.rim().color(), covered(outside - half) - covered(outside + half));
      }
    }
  }

  private int column(double x) {
    return (int) Math.floor((x - box.x()) * perUnit);
  }

  private int row(double y) {
    return (int) Math.floor((y - box.y()) * perUnit);
  }

  /// The share of a pixel on this side of an edge that is so many pixels away.
  private static double covered(double outside) {
    return Math.clamp(0.5 - outside, 0, 1);
  }

  private void blend(int x, int y, Color colour, double share) {
    double alpha = share * colour.getOpacity();
    if (alpha > 0) {
      raster.blend(x, y, colour, alpha);
    }
  }
}
