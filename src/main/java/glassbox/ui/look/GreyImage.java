package glassbox.ui.look;

import glassbox.engine.Shape;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Raster;
import javafx.scene.canvas.GraphicsContext;

/// Draws numbers from 0 to 1 as pixels from black to white, or in colours where there are three for
/// each.
public final class GreyImage {

  private GreyImage() {}

  /// @param pixels row by row
  /// @param at where the first row begins
  public static Raster of(float[] pixels, int at, int columns, int rows) {
    var raster = new Raster(columns, rows);
    for (int i = 0; i < columns * rows; i++) {
      raster.set(i % columns, i / columns, ColourMap.GREY.at(pixels[at + i]) | 0xff000000);
    }
    return raster;
  }

  /// The picture at `at`, `[channels, height, width]`: three channels are red, green and blue; of
  /// others the first is grey.
  public static Raster of(float[] pixels, int at, Shape shape) {
    int columns = shape.last();
    int rows = shape.size(shape.rank() - 2);
    int channels = shape.rank() > 2 ? shape.size(0) : 1;
    var raster = new Raster(columns, rows);
    for (int i = 0; i < columns * rows; i++) {
      raster.set(i % columns, i / columns, argb(pixels, at + i, columns * rows, channels));
    }
    return raster;
  }

  /// @param at of the pixel in the first channel
  /// @param area from one channel to the next
  public static int argb(float[] pixels, int at, int area, int channels) {
    return channels == 3
        ? 0xff000000
            | level(pixels[at]) << 16
            | level(pixels[at + area]) << 8
            | level(pixels[at + 2 * area])
        : ColourMap.GREY.at(pixels[at]) | 0xff000000;
  }

  private static int level(float value) {
    return Math.clamp(Math.round(255 * value), 0, 255);
  }

  /// Its pixels stay squares with sharp edges.
  public static void draw(GraphicsContext g, Raster raster, double width, double height) {
    g.setImageSmoothing(false);
    g.drawImage(raster.image(), 0, 0, width, height);
  }
}
