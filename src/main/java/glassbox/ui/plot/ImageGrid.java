package glassbox.ui.plot;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Small pictures of one size in rows, each with a caption, drawn from one image.
public final class ImageGrid extends PlotPane {

  private static final double GAP = 6;

  /// @param pixels `[height, width]`, 0 to 1
  /// @param good whether the caption is that of something right
  public record Tile(float[] pixels, String caption, boolean good) {}

  private int tileWidth = 1;
  private int tileHeight = 1;
  private List<Tile> tiles = List.of();
  private Raster atlas = new Raster(1, 1);

  /// @param changed all of `width × height`
  public void setTiles(int width, int height, List<Tile> changed) {
    tileWidth = width;
    tileHeight = height;
    tiles = List.copyOf(changed);
    int rows = Math.max(1, tiles.size());
    if (!atlas.fits(width, height * rows)) {
      atlas = new Raster(width, height * rows);
    }
    for (int i = 0; i < tiles.size(); i++) {
      float[] pixels = tiles.get(i).pixels();
      for (int p = 0; p < width * height; p++) {
        atlas.set(p % width, i * height + p / width, ColourMap.GREY.at(pixels[p]));
      }
    }
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double caption = Math.ceil(inks().textSize() * 1.5);
    double side = Math.clamp(width / 9, 30, 64);
    double tall = side * tileHeight / tileWidth;
    int columns = Math.max(1, (int) ((width + GAP) / (side + GAP)));
    g.setImageSmoothing(false);
    g.setFont(textFont());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    for (int i = 0; i < tiles.size(); i++) {
      double x = i % columns * (side + GAP);
      double y = i / columns * (tall + caption + GAP / 2);
      if (y + tall + caption > height) {
        return;
      }
      g.drawImage(atlas.image(), 0, i * tileHeight, tileWidth, tileHeight, x, y, side, tall);
      Tile tile = tiles.get(i);
      g.setFill(tile.good() ? inks().text() : inks().series(1));
      g.fillText(tile.caption(), x + side / 2, y + tall + 1, side);
    }
  }
}
