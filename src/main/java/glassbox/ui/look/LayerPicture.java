package glassbox.ui.look;

import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A layer's live picture. Values with a sign are blue below 0 and orange above; sizes are viridis.
public final class LayerPicture extends PlotPane {

  private Look look;
  private Optional<Picture> picture = Optional.empty();
  private Raster raster = new Raster(1, 1);
  private double scale = 1;

  public LayerPicture(Look look) {
    this.look = look;
    size();
  }

  public Look look() {
    return look;
  }

  /// Another look; the picture is empty until it is shown one.
  public void setLook(Look changed) {
    if (!changed.equals(look)) {
      look = changed;
      picture = Optional.empty();
      size();
      refresh();
    }
  }

  /// How much larger than on a card.
  public void setScale(double changed) {
    if (changed != scale) {
      scale = changed;
      size();
      refresh();
    }
  }

  /// Empty: nothing is known yet.
  public void show(Optional<Picture> changed) {
    boolean same =
        changed.isPresent() && picture.isPresent()
            ? changed.get().equals(picture.get())
            : changed.isEmpty() && picture.isEmpty();
    if (!same) {
      picture = changed;
      refresh();
    }
  }

  private void size() {
    setMinSize(Look.WIDTH * scale, look.height() * scale);
    setPrefSize(Look.WIDTH * scale, look.height() * scale);
    setMaxSize(Look.WIDTH * scale, look.height() * scale);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.save();
    g.scale(scale, scale);
    g.setImageSmoothing(false);
    switch (look) {
      case Look.Maps maps -> drawMaps(g, maps);
      case Look.Images images -> drawImages(g, images);
      case Look.Bars bars -> drawBars(g, bars);
      case Look.Cells cells -> drawCells(g, cells);
    }
    g.restore();
  }

  private void drawMaps(GraphicsContext g, Look.Maps maps) {
    Tiles tiles = new Tiles(maps.units(), 1);
    if (!(picture.orElse(null) instanceof Picture.Maps seen)) {
      drawEmpty(g, tiles, maps.units());
      return;
    }
    int count = Math.min(maps.units(), seen.units());
    fit(seen.width(), seen.height() * count);
    ColourMap colours = Signs.areas(inks());
    double largest = largest(seen.values(), count * seen.width() * seen.height());
    for (int y = 0; y < seen.height() * count; y++) {
      for (int x = 0; x < seen.width(); x++) {
        double value = seen.values()[y * seen.width() + x];
        raster.set(x, y, colours.at(0.5 + 0.5 * value / largest));
      }
    }
    drawTiles(g, tiles, count, seen.width(), seen.height());
  }

  private void drawImages(GraphicsContext g, Look.Images images) {
    Tiles tiles = new Tiles(images.channels(), (double) images.rows() / images.columns());
    if (!(picture.orElse(null) instanceof Picture.Values seen)) {
      drawEmpty(g, tiles, images.channels());
      return;
    }
    int rows = images.rows() * images.channels();
    fit(images.columns(), rows);
    double largest = largest(seen.values(), images.columns() * rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < images.columns(); x++) {
        double value = seen.values()[y * images.columns() + x];
        raster.set(x, y, ColourMap.VIRIDIS.at(value / largest));
      }
    }
    drawTiles(g, tiles, images.channels(), images.columns(), images.rows());
  }

  private void drawTiles(GraphicsContext g, Tiles tiles, int count, int columns, int rows) {
    for (int i = 0; i < count; i++) {
      raster.drawPart(
          g,
          new Pen.Box(0, (double) i * rows, columns, rows),
          new Pen.Box(tiles.x(i), tiles.y(i), tiles.width(), tiles.tileHeight()));
    }
  }

  private void drawEmpty(GraphicsContext g, Tiles tiles, int count) {
    g.setFill(inks().grid());
    for (int i = 0; i < count; i++) {
      g.fillRoundRect(tiles.x(i), tiles.y(i), tiles.width(), tiles.tileHeight(), 4, 4);
    }
  }

  private void drawCells(GraphicsContext g, Look.Cells cells) {
    int columns = cells.columns();
    double height = cells.height();
    if (!(picture.orElse(null) instanceof Picture.Values seen)) {
      g.setFill(inks().grid());
      g.fillRoundRect(0, 0, Look.WIDTH, height, 4, 4);
      return;
    }
    fit(columns, cells.rows());
    ColourMap colours = Signs.areas(inks());
    int count = Math.min(cells.count(), seen.values().length);
    double largest = largest(seen.values(), count);
    int ground = ColourMap.packed(inks().ground());
    for (int i = 0; i < columns * cells.rows(); i++) {
      int colour = i < count ? colours.at(0.5 + 0.5 * seen.values()[i] / largest) : ground;
      raster.set(i % columns, i / columns, colour);
    }
    g.drawImage(raster.image(), 0, 0, columns, cells.rows(), 0, 0, Look.WIDTH, height);
    if (columns <= 16) {
      drawGaps(g, columns, cells.rows(), height);
    }
  }

  private void drawGaps(GraphicsContext g, int columns, int rows, double height) {
    g.setStroke(inks().ground());
    g.setLineWidth(1);
    for (int column = 1; column < columns; column++) {
      double x = Math.round(column * Look.WIDTH / columns) + 0.5;
      g.strokeLine(x, 0, x, height);
    }
    for (int row = 1; row < rows; row++) {
      double y = Math.round(row * height / rows) + 0.5;
      g.strokeLine(0, y, Look.WIDTH, y);
    }
  }

  private void drawBars(GraphicsContext g, Look.Bars bars) {
    float[] shares =
        picture.orElse(null) instanceof Picture.Values seen
            ? seen.values()
            : new float[bars.names().size()];
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    double line = bars.height() / bars.names().size();
    double left = bars.names().stream().anyMatch(name -> name.length() > 2) ? 58 : 18;
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < bars.names().size() && i < shares.length; i++) {
      double middle = i * line + line / 2;
      boolean mark = i == best && picture.isPresent();
      g.setFont(textFont());
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(mark ? inks().strong() : inks().text());
      g.fillText(cut(bars.names().get(i)), 0, middle);
      double length = Math.max(2, (Look.WIDTH - left - 34) * Math.clamp(shares[i], 0, 1));
      g.setFill(mark ? inks().series(1) : inks().axis());
      g.fillRoundRect(left, middle - 4, length, 8, 3, 3);
      if (shares[i] >= 0.01) {
        g.setFont(numberFont());
        g.setFill(mark ? inks().strong() : inks().text());
        g.fillText(Numbers.percent(shares[i], 0), left + length + 5, middle);
      }
    }
  }

  private static String cut(String name) {
    return name.length() > 9 ? name.substring(0, 8) + "…" : name;
  }

  /// The largest magnitude, not 0; what is no number does not count.
  private static double largest(float[] values, int count) {
    double largest = 1e-6;
    for (int i = 0; i < Math.min(count, values.length); i++) {
      double magnitude = Math.abs(values[i]);
      if (magnitude > largest && magnitude < Double.POSITIVE_INFINITY) {
        largest = magnitude;
      }
    }
    return largest;
  }

  private void fit(int width, int height) {
    if (!raster.fits(width, height)) {
      raster = new Raster(width, height);
    }
  }
}
