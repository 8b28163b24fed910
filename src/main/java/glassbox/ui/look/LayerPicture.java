package glassbox.ui.look;

import glassbox.text.Letters;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A layer's live picture. Values with a sign are blue below 0 and orange above; sizes are viridis.
/// The pointer reads a value.
public final class LayerPicture extends PlotPane {

  /// No colour at all.
  private static final int CLEAR = 0;

  private Look look;
  private Optional<Picture> picture = Optional.empty();

  /// Whether the picture is still that of the sample before.
  private boolean waiting;

  private Raster raster = new Raster(1, 1);
  private double scale = 1;
  private final PointerTip tip = new PointerTip(this, this::read);

  // The tip reads nothing before the picture stands.
  @SuppressWarnings("this-escape")
  public LayerPicture(Look look) {
    this.look = look;
    getStyleClass().add("glass-picture");
    size();
  }

  public Look look() {
    return look;
  }

  /// Another look; the picture is empty until it is shown one, or where only the sample is another,
  /// the last one: so it does not flicker under a hand that draws.
  public void setLook(Look changed) {
    if (!changed.equals(look)) {
      waiting = changed.isOfAnotherSample(look);
      look = changed;
      picture = picture.filter(_ -> waiting);
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

  /// Empty, or of another shape: nothing is known yet.
  public void show(Optional<Picture> seen) {
    Optional<Picture> changed = seen.filter(look::suits);
    if (waiting && changed.isEmpty()) {
      return;
    }
    waiting = false;
    boolean same =
        changed.isPresent() && picture.isPresent()
            ? changed.get().equals(picture.get())
            : changed.isEmpty() && picture.isEmpty();
    if (!same) {
      picture = changed;
      tip.reread();
      refresh();
    }
  }

  private Optional<String> read(Point2D at) {
    return picture.flatMap(
        seen -> LayerReading.of(look, seen).at(at.getX() / scale, at.getY() / scale));
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
      case Look.Courses courses -> drawCourses(g, courses);
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
    ColourMap colours = Signs.areas(inks());
    double largest = largest(seen.values(), count * seen.width() * seen.height());
    drawTiles(
        g,
        tiles,
        new Grids(seen.values(), count, seen.width(), seen.height()),
        value -> colours.at(0.5 + 0.5 * value / largest));
  }

  private void drawImages(GraphicsContext g, Look.Images images) {
    Tiles tiles = new Tiles(images.channels(), (double) images.rows() / images.columns());
    if (!(picture.orElse(null) instanceof Picture.Values seen)) {
      drawEmpty(g, tiles, images.channels());
      return;
    }
    var grids = new Grids(seen.values(), images.channels(), images.columns(), images.rows());
    double largest = largest(seen.values(), images.channels() * images.columns() * images.rows());
    // Where something is below 0, both signs are to be told apart.
    ColourMap signs = Signs.areas(inks());
    boolean signed = isBelowZero(grids);
    drawTiles(
        g,
        tiles,
        grids,
        value ->
            signed ? signs.at(0.5 + 0.5 * value / largest) : ColourMap.VIRIDIS.at(value / largest));
  }

  private static boolean isBelowZero(Grids grids) {
    for (int i = 0; i < grids.count() * grids.columns() * grids.rows(); i++) {
      if (grids.values()[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Small pictures one behind the other, row by row.
  private record Grids(float[] values, int count, int columns, int rows) {}

  /// Tiles stand below each other in one image.
  private void drawTiles(GraphicsContext g, Tiles tiles, Grids grids, DoubleToIntFunction colour) {
    int high = grids.rows() * grids.count();
    fit(grids.columns(), high);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < grids.columns(); x++) {
        raster.set(x, y, colour.applyAsInt(grids.values()[y * grids.columns() + x]));
      }
    }
    for (int i = 0; i < grids.count(); i++) {
      double x = tiles.x(i);
      double y = tiles.y(i);
      raster.drawPart(
          g,
          new Pen.Box(0, (double) i * grids.rows(), grids.columns(), grids.rows()),
          new Pen.Box(x, y, tiles.width(), tiles.tileHeight()));
      Rim.within(g, inks().axis(), x, y, tiles.width(), tiles.tileHeight());
    }
  }

  private void drawEmpty(GraphicsContext g, Tiles tiles, int count) {
    g.setFill(inks().grid());
    for (int i = 0; i < count; i++) {
      g.fillRoundRect(tiles.x(i), tiles.y(i), tiles.width(), tiles.tileHeight(), 4, 4);
    }
  }

  private void drawCourses(GraphicsContext g, Look.Courses courses) {
    if (!(picture.orElse(null) instanceof Picture.Values seen)) {
      drawNothing(g, courses.height());
      return;
    }
    fit(courses.steps(), courses.units());
    ColourMap colours = Signs.areas(inks());
    double largest = largest(seen.values(), courses.steps() * courses.features());
    for (int t = 0; t < courses.steps(); t++) {
      for (int unit = 0; unit < courses.units(); unit++) {
        double value = seen.values()[t * courses.features() + unit];
        raster.set(t, unit, colours.at(0.5 + 0.5 * value / largest));
      }
    }
    raster.drawPart(
        g,
        new Pen.Box(0, 0, courses.steps(), courses.units()),
        new Pen.Box(0, 0, Look.WIDTH, courses.height()));
    Rim.within(g, inks().axis(), 0, 0, Look.WIDTH, courses.height());
  }

  private void drawNothing(GraphicsContext g, double height) {
    g.setFill(inks().grid());
    g.fillRoundRect(0, 0, Look.WIDTH, height, 4, 4);
  }

  private void drawCells(GraphicsContext g, Look.Cells cells) {
    int columns = cells.columns();
    double height = cells.height();
    if (!(picture.orElse(null) instanceof Picture.Values seen)) {
      drawNothing(g, height);
      return;
    }
    fit(columns, cells.rows());
    ColourMap colours = Signs.areas(inks());
    int count = Math.min(cells.count(), seen.values().length);
    // One unit has no other to be measured by: 1 is large.
    double largest = Math.max(largest(seen.values(), count), count == 1 ? 1 : 0);
    for (int i = 0; i < columns * cells.rows(); i++) {
      int colour = i < count ? colours.at(0.5 + 0.5 * seen.values()[i] / largest) : CLEAR;
      raster.set(i % columns, i / columns, colour);
    }
    g.drawImage(raster.image(), 0, 0, columns, cells.rows(), 0, 0, Look.WIDTH, height);
    drawEdges(g, cells, count);
  }

  /// Around each cell where cells are large; around a single one, which may be as its ground.
  private void drawEdges(GraphicsContext g, Look.Cells cells, int count) {
    if (cells.columns() > 16) {
      return;
    }
    Color rim = count == 1 ? inks().axis() : inks().ground();
    for (int i = 0; i < count; i++) {
      double left = edge(i % cells.columns(), cells.columns(), Look.WIDTH);
      double top = edge(i / cells.columns(), cells.rows(), cells.height());
      double right = edge(i % cells.columns() + 1, cells.columns(), Look.WIDTH);
      double bottom = edge(i / cells.columns() + 1, cells.rows(), cells.height());
      Rim.within(g, rim, left, top, right - left, bottom - top);
    }
  }

  private static double edge(int cell, int of, double length) {
    return Math.round(cell * length / of);
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
    double line = bars.line();
    double left = bars.names().stream().anyMatch(name -> name.length() > 2) ? 58 : 18;
    double room = 6 + Math.ceil(Pen.width("100 %", numberFont()));
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < bars.names().size() && i < shares.length; i++) {
      double middle = i * line + line / 2;
      boolean mark = i == best && picture.isPresent();
      g.setFont(textFont());
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(mark ? inks().strong() : inks().text());
      g.fillText(cut(bars.names().get(i)), 0, middle);
      double length = Math.max(2, (Look.WIDTH - left - room) * Math.clamp(shares[i], 0, 1));
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
    return Glyphs.seen(Letters.count(name) > 9 ? Letters.first(name, 8) + "…" : name);
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
