package glassbox.ui.plot;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Small pictures of one size in rows, each with a caption: as many as one likes, because only
/// those that are seen are asked for and drawn, from one image.
public final class TileGrid extends Region {

  private static final double GAP = 8;
  private static final double BAR = 12;

  /// @param pixels `[channels, height, width]` from `offset` on, 0 to 1
  /// @param good whether the caption is that of something right
  public record Tile(float[] pixels, int offset, String caption, boolean good) {}

  /// @param channels 1: grey; 3: red, green and blue; of others the first
  public record Size(int width, int height, int channels) {}

  private final ScrollBar bar = new ScrollBar();
  private final Tiles tiles = new Tiles();
  private Size size = new Size(1, 1, 1);
  private int count;
  private IntFunction<Tile> source = _ -> new Tile(new float[1], 0, "", true);
  private IntConsumer pointed = _ -> {};
  private IntConsumer chosen = _ -> {};
  private int marked = -1;

  public TileGrid() {
    setMinSize(0, 0);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener((_, _, _) -> tiles.refresh());
    getChildren().addAll(tiles, bar);
    setOnScroll(
        event -> {
          bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
          event.consume();
        });
    tiles.setOnMouseMoved(event -> pointed.accept(tiles.at(event.getX(), event.getY())));
    tiles.setOnMouseExited(_ -> pointed.accept(-1));
    tiles.setOnMouseClicked(
        event -> {
          int place = tiles.at(event.getX(), event.getY());
          if (place >= 0) {
            chosen.accept(place);
          }
        });
  }

  /// @param tile gives the one at a place, when it is about to be seen
  public void setTiles(Size ofEach, int number, IntFunction<Tile> tile) {
    size = ofEach;
    count = number;
    source = tile;
    requestLayout();
    tiles.refresh();
  }

  /// Told of the place under the pointer; -1: none.
  public void whenPointed(IntConsumer told) {
    pointed = told;
  }

  /// Told of a place that is clicked.
  public void whenChosen(IntConsumer told) {
    chosen = told;
    tiles.setCursor(Cursor.HAND);
  }

  /// Frames the picture at a place; -1: none.
  public void mark(int place) {
    if (place != marked) {
      marked = place;
      tiles.refresh();
    }
  }

  public void toTop() {
    bar.setValue(0);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    tiles.resizeRelocate(0, 0, Math.max(0, width - BAR - 4), height);
    bar.resizeRelocate(width - BAR, 0, BAR, height);
    double whole = Math.ceil((double) count / tiles.columns()) * tiles.pitch();
    double most = Math.max(0, whole - height);
    bar.setMax(most);
    bar.setVisibleAmount(whole > 0 ? most * Math.min(1, height / whole) : 0);
    bar.setUnitIncrement(tiles.pitch());
    bar.setBlockIncrement(Math.max(tiles.pitch(), height - tiles.pitch()));
    bar.setVisible(most > 0);
    bar.setValue(Math.min(bar.getValue(), most));
  }

  /// The part that is seen.
  private final class Tiles extends PlotPane {

    private Raster atlas = new Raster(1, 1);

    private double side() {
      return Math.clamp(getWidth() / 9, 36, 72);
    }

    private int columns() {
      return Math.max(1, (int) ((getWidth() + GAP) / (side() + GAP)));
    }

    private double tall() {
      return side() * size.height() / size.width();
    }

    private double pitch() {
      return tall() + Math.ceil(inks().textSize() * 1.5) + GAP;
    }

    private int at(double x, double y) {
      int column = (int) (x / (side() + GAP));
      int row = (int) ((y + bar.getValue()) / pitch());
      int place = row * columns() + column;
      return column < columns() && place < count ? place : -1;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
      int first = (int) (bar.getValue() / pitch()) * columns();
      int rows = (int) Math.ceil(height / pitch()) + 1;
      int last = Math.min(count, first + rows * columns());
      int tallest = Math.max(1, rows * columns()) * size.height();
      if (!atlas.fits(size.width(), tallest)) {
        atlas = new Raster(size.width(), tallest);
      }
      Tile[] seen = new Tile[Math.max(0, last - first)];
      for (int i = 0; i < seen.length; i++) {
        seen[i] = source.apply(first + i);
        paint(seen[i], i);
      }
      g.setFont(textFont());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.TOP);
      for (int i = 0; i < seen.length; i++) {
        double x = i % columns() * (side() + GAP);
        double y = (first + i) / columns() * pitch() - bar.getValue();
        atlas.drawPart(
            g,
            new Pen.Box(0, (double) i * size.height(), size.width(), size.height()),
            new Pen.Box(x, y, side(), tall()));
        if (first + i == marked) {
          g.setStroke(inks().series(0));
          g.setLineWidth(3);
          g.strokeRect(x + 1.5, y + 1.5, side() - 3, tall() - 3);
        }
        g.setFill(seen[i].good() ? inks().text() : inks().bad());
        String caption = Pen.fitted(seen[i].caption(), textFont(), side() + GAP - 2);
        g.fillText(caption, x + side() / 2, y + tall() + 2);
      }
    }

    private void paint(Tile tile, int place) {
      int pixels = size.width() * size.height();
      for (int p = 0; p < pixels; p++) {
        int at = tile.offset() + p;
        int colour =
            size.channels() == 3
                ? 0xff000000
                    | level(tile, at) << 16
                    | level(tile, at + pixels) << 8
                    | level(tile, at + 2 * pixels)
                : ColourMap.GREY.at(tile.pixels()[at]);
        atlas.set(p % size.width(), place * size.height() + p / size.width(), colour);
      }
    }

    private static int level(Tile tile, int at) {
      return Math.clamp(Math.round(255 * tile.pixels()[at]), 0, 255);
    }
  }
}
