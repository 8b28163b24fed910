package glassbox.ui.microscope;

import glassbox.microscope.Exhibit.Maps;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.microscope.Line;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import glassbox.ui.text.Texts;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/// All maps of an image beside and below each other.
final class MapsView extends PlotPane {

  private static final Texts TEXTS = Texts.of("microscope");
  private static final double GAP = 4;
  private static final int MOST = 64;

  private final Maps maps;
  private final int count;
  private final int across;
  private final double tile;
  private final double tileHeight;
  private final double largest;

  /// @param room how many pixels are free in both directions
  MapsView(Maps maps, double room, Consumer<String> reading, IntConsumer picking) {
    this.maps = maps;
    count = Math.min(MOST, maps.count());
    across = (int) Math.ceil(Math.sqrt(count));
    double ratio = (double) maps.rows() / maps.columns();
    int down = Math.ceilDiv(count, across);
    double fits = Math.min((room + GAP) / across - GAP, ((room + GAP) / down - GAP) / ratio);
    tile = Math.max(6, Math.floor(fits));
    tileHeight = Math.max(6, Math.round(tile * ratio));
    largest = Math.max(1e-12, Signs.largest(maps.values()));
    double width = across * (tile + GAP) - GAP;
    double height = down * (tileHeight + GAP) - GAP;
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> {
          OptionalInt at = at(event);
          reading.accept(at.isPresent() ? read(at.getAsInt()) : "");
        });
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> reading.accept(""));
    if (!(maps.pick() instanceof Pick.Nothing)) {
      getStyleClass().add("glass-pickable");
      addEventHandler(MouseEvent.MOUSE_CLICKED, event -> at(event).ifPresent(picking));
    }
  }

  private OptionalInt at(MouseEvent event) {
    int column = (int) (event.getX() / (tile + GAP));
    int row = (int) (event.getY() / (tileHeight + GAP));
    double x = event.getX() - column * (tile + GAP);
    double y = event.getY() - row * (tileHeight + GAP);
    int map = row * across + column;
    if (x < 0 || x >= tile || y < 0 || y >= tileHeight || column >= across || map >= count) {
      return OptionalInt.empty();
    }
    int pixelRow = (int) (y / tileHeight * maps.rows());
    int pixelColumn = (int) (x / tile * maps.columns());
    return OptionalInt.of((map * maps.rows() + pixelRow) * maps.columns() + pixelColumn);
  }

  private String read(int index) {
    int pixels = maps.rows() * maps.columns();
    int pixel = index % pixels;
    return TEXTS.get(
        "reading.map",
        maps.title(),
        index / pixels + 1,
        pixel / maps.columns() + 1,
        pixel % maps.columns() + 1,
        Line.shown(maps.values()[index]));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    var raster = new Raster(maps.columns(), maps.rows() * count);
    boolean signed = maps.scale() == Scale.SIGNED;
    for (int i = 0; i < maps.columns() * maps.rows() * count; i++) {
      float value = maps.values()[i];
      int colour =
          signed
              ? Signs.areas(inks()).at(Signs.share(value, largest))
              : ColourMap.VIRIDIS.at(value / largest);
      raster.set(i % maps.columns(), i / maps.columns(), 0xff000000 | colour);
    }
    for (int i = 0; i < count; i++) {
      double x = i % across * (tile + GAP);
      double y = i / across * (tileHeight + GAP);
      raster.drawPart(
          g,
          new Pen.Box(0, (double) i * maps.rows(), maps.columns(), maps.rows()),
          new Pen.Box(x, y, tile, tileHeight));
    }
  }
}
