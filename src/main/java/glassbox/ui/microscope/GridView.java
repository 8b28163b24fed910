package glassbox.ui.microscope;

import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Line;
import glassbox.text.Figure;
import glassbox.text.Numbers;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A grid of numbers as cells; the numbers stand in them where there is room.
final class GridView extends PlotPane {

  /// Cells of at least so many pixels have their number in them.
  private static final double READABLE_WIDTH = 38;

  private static final double READABLE_HEIGHT = 17;
  private static final double GAP_FROM = 17;

  /// What is pointed out is outlined no smaller than this, however small its cells are.
  private static final double LEAST_OUTLINE = 7;

  private final Grid grid;
  private final double across;
  private final double down;
  private final double textSize;
  private final double largest;

  /// @param across how many pixels a cell takes
  /// @param down likewise
  /// @param textSize of the window, 1 for 13 px
  /// @param reading told what is under the pointer; empty: nothing
  /// @param picking told which cell was clicked
  GridView(
      Grid grid,
      double across,
      double down,
      double textSize,
      Consumer<String> reading,
      IntConsumer picking) {
    this.grid = grid;
    this.across = across;
    this.down = down;
    this.textSize = textSize;
    largest = Math.max(1e-12, Signs.largest(grid.values()));
    double width = across * grid.columns();
    double height = down * grid.rows();
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    getStyleClass().add("glass-exhibit");
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> reading.accept(read(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> reading.accept(""));
    if (!(grid.pick() instanceof Pick.Nothing)) {
      getStyleClass().add("glass-pickable");
      addEventHandler(MouseEvent.MOUSE_CLICKED, event -> pick(event, picking));
    }
  }

  private int at(MouseEvent event) {
    int row = (int) Math.clamp(event.getY() / down, 0, grid.rows() - 1);
    int column = (int) Math.clamp(event.getX() / across, 0, grid.columns() - 1);
    return row * grid.columns() + column;
  }

  private String read(MouseEvent event) {
    int index = at(event);
    float value = grid.values()[index];
    return Float.isNaN(value)
        ? ""
        : Reading.at(
            grid.title(), index / grid.columns(), index % grid.columns(), grid, Line.shown(value));
  }

  private void pick(MouseEvent event, IntConsumer picking) {
    int index = at(event);
    if (!Float.isNaN(grid.values()[index])) {
      picking.accept(index);
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    var raster = new Raster(grid.columns(), grid.rows());
    for (int i = 0; i < grid.values().length; i++) {
      raster.set(i % grid.columns(), i / grid.columns(), colour(grid.values()[i]));
    }
    raster.drawPart(
        g, new Pen.Box(0, 0, grid.columns(), grid.rows()), new Pen.Box(0, 0, width, height));
    if (Math.min(across, down) >= GAP_FROM) {
      g.setFill(inks().ground());
      for (int row = 1; row < grid.rows(); row++) {
        g.fillRect(0, Math.round(row * down) - 1, width, 2);
      }
      for (int column = 1; column < grid.columns(); column++) {
        g.fillRect(Math.round(column * across) - 1, 0, 2, height);
      }
    }
    if (across >= READABLE_WIDTH * textSize && down >= READABLE_HEIGHT * textSize) {
      write(g);
    }
    edge(g, width, height);
    grid.mark().ifPresent(mark -> outline(g, mark, width, height));
  }

  private void edge(GraphicsContext g, double width, double height) {
    g.setFill(inks().axis());
    g.fillRect(0, 0, width, 1);
    g.fillRect(0, height - 1, width, 1);
    g.fillRect(0, 0, 1, height);
    g.fillRect(width - 1, 0, 1, height);
  }

  private void write(GraphicsContext g) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font("JetBrains Mono", Math.min(across / 4, 12 * textSize)));
    for (int i = 0; i < grid.values().length; i++) {
      float value = grid.values()[i];
      if (!Float.isNaN(value)) {
        g.setFill(ink(colour(value)));
        g.fillText(
            number(value),
            (i % grid.columns() + 0.5) * across,
            (i / grid.columns() + 0.5) * down,
            across - 4);
      }
    }
  }

  static String number(float value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    // What rounds up to 0.1 has the decimals of what is as large.
    return size >= 0.095 && size < 0.1
        ? Numbers.fixed(value, 2)
        : Figure.written(value, size >= 0.1 ? 2 : 1);
  }

  /// Black or white, whichever is read better on it.
  private static Color ink(int argb) {
    double light = 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
    return light > 140 ? Color.web("#14181f") : Color.WHITE;
  }

  private int colour(float value) {
    if (Float.isNaN(value)) {
      return 0;
    }
    return 0xff000000
        | switch (grid.scale()) {
          case SIGNED -> Signs.areas(inks()).at(Signs.share(value, largest));
          case SIZE -> ColourMap.VIRIDIS.at(value / largest);
          case GREY -> ColourMap.GREY.at(value);
        };
  }

  /// What lies beyond the edges is cut there.
  private void outline(GraphicsContext g, Mark mark, double width, double height) {
    double beside = Math.max(0, LEAST_OUTLINE - mark.width() * across) / 2;
    double over = Math.max(0, LEAST_OUTLINE - mark.height() * down) / 2;
    double left = Math.max(0, mark.column() * across - beside);
    double top = Math.max(0, mark.row() * down - over);
    double right = Math.min(width, (mark.column() + mark.width()) * across + beside);
    double bottom = Math.min(height, (mark.row() + mark.height()) * down + over);
    g.setLineWidth(2.5);
    g.setStroke(inks().ground());
    g.strokeRect(left + 1.5, top + 1.5, right - left - 3, bottom - top - 3);
    g.setLineWidth(2);
    g.setStroke(inks().series(1));
    g.strokeRect(left + 1, top + 1, right - left - 2, bottom - top - 2);
  }
}
