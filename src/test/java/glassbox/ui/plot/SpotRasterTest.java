package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.testing.FxTest;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SpotRasterTest {

  private static final int SIDE = 40;
  private static final Pen.Box ALL = new Pen.Box(0, 0, SIDE, SIDE);
  private static final Pen.Stroke NO_RIM = Pen.Stroke.solid(Color.BLACK, 0);

  private static Spot spot(Form form, double x, double y, double radius, Pen.Stroke rim) {
    return new Spot(form, x, y, radius, Color.WHITE, rim);
  }

  /// How much is covered, in pixels.
  private static double area(Raster raster) {
    double sum = 0;
    for (int argb : raster.pixels()) {
      sum += (argb >>> 24) / 255.0;
    }
    return sum;
  }

  @Test
  void aDiscCoversItsArea() {
    for (double radius : new double[] {1.3, 2, 4, 11}) {
      Raster raster = SpotRaster.of(List.of(spot(Form.CIRCLE, 20.3, 19.8, radius, NO_RIM)), ALL, 1);
      double area = Math.PI * radius * radius;
      assertThat(area(raster)).as("radius " + radius).isCloseTo(area, within(0.05 * area));
    }
  }

  @Test
  void aThinRimCoversItsArea() {
    var rim = Pen.Stroke.solid(Color.BLACK, 0.5);
    var ring = new Spot(Form.CIRCLE, 20, 20, 8, Color.TRANSPARENT, rim);
    double area = 2 * Math.PI * 8 * 0.5;
    assertThat(area(SpotRaster.of(List.of(ring), ALL, 1))).isCloseTo(area, within(0.03 * area));
  }

  @Test
  void laterSpotsLieOverEarlierOnes() {
    var below = new Spot(Form.SQUARE, 20, 20, 10, Color.RED, NO_RIM);
    var above = new Spot(Form.CIRCLE, 20, 20, 4, Color.BLUE, NO_RIM);
    Raster raster = SpotRaster.of(List.of(below, above), ALL, 1);
    assertThat(raster.pixels()[20 * SIDE + 20]).isEqualTo(0xff0000ff);
    assertThat(raster.pixels()[20 * SIDE + 13]).isEqualTo(0xffff0000);
  }

  @Test
  void whatReachesOverTheEdgeIsCut() {
    Raster raster = SpotRaster.of(List.of(spot(Form.CIRCLE, 0, 0, 10, NO_RIM)), ALL, 1);
    assertThat(area(raster)).isCloseTo(Math.PI * 100 / 4, within(3.0));
  }

  /// The toolkit's rasterizer is the oracle: corners, which it rounds, differ a little.
  @ParameterizedTest
  @EnumSource(Form.class)
  void looksAsTheToolkitDrawsIt(Form form) {
    var rim = Pen.Stroke.solid(Color.color(0, 0, 0, 0.7), 1.2);
    var spot = new Spot(form, 20.25, 19.6, 9, Color.STEELBLUE, rim);
    int[] drawn = SpotRaster.of(List.of(spot), ALL, 1).pixels();
    int[] expected = FxTest.onFx(() -> byToolkit(spot));
    double away = 0;
    for (int i = 0; i < drawn.length; i++) {
      for (int shift = 0; shift < 32; shift += 8) {
        away += Math.abs((drawn[i] >>> shift & 0xff) - (expected[i] >>> shift & 0xff));
      }
    }
    // All of it elsewhere would be about 100.
    assertThat(away / (255 * 4)).as(form + ", pixels that differ").isLessThan(4);
  }

  private static int[] byToolkit(Spot spot) {
    var canvas = new Canvas(SIDE, SIDE);
    spot.paint(new CanvasPen(canvas.getGraphicsContext2D(), 1));
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    WritableImage image = canvas.snapshot(parameters, null);
    int[] pixels = new int[SIDE * SIDE];
    image
        .getPixelReader()
        .getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbPreInstance(), pixels, 0, SIDE);
    return pixels;
  }

  @Test
  void aCanvasHasThemWhereAPathWouldBe() {
    var spot = new Spot(Form.CIRCLE, 12.5, 7.25, 4, Color.STEELBLUE, NO_RIM);
    double away =
        FxTest.onFx(
            () -> {
              var canvas = new Canvas(SIDE, SIDE);
              var g = canvas.getGraphicsContext2D();
              // Moved and enlarged, as charts in files and on cards are.
              g.setTransform(1.5, 0, 0, 1.5, 3.4, 5.7);
              var pen = new CanvasPen(g, 1);
              pen.spots(List.of(spot));
              WritableImage image = canvas.snapshot(null, null);
              double sum = 0;
              double x = 0;
              double y = 0;
              for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                  double dark = 1 - image.getPixelReader().getColor(column, row).getRed();
                  sum += dark;
                  x += dark * (column + 0.5);
                  y += dark * (row + 0.5);
                }
              }
              return Math.hypot(x / sum - (1.5 * 12.5 + 3.4), y / sum - (1.5 * 7.25 + 5.7));
            });
    assertThat(away).isLessThan(0.05);
  }
}
