package glassbox.ui.look;

import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Raster;
import javafx.scene.canvas.GraphicsContext;

/// Draws numbers from 0 to 1 as pixels from black to white.
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

  /// Its pixels stay squares with sharp edges.
  public static void draw(GraphicsContext g, Raster raster, double width, double height) {
    g.setImageSmoothing(false);
    g.drawImage(raster.image(), 0, 0, width, height);
  }
}
