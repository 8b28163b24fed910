package glassbox.ui.canvas;

import glassbox.design.Point;
import glassbox.ui.plot.PlotPane;
import javafx.scene.canvas.GraphicsContext;

/// The dots of the canvas; they move and grow with what is seen.
final class DotGrid extends PlotPane {

  private static final double SPACING = 24;

  private final Viewport viewport;

  DotGrid(Viewport viewport) {
    this.viewport = viewport;
    getStyleClass().add("glass-dots");
    setMouseTransparent(true);
    viewport.transform().setOnTransformChanged(_ -> refresh());
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double step = SPACING * viewport.zoom();
    while (step < 14) {
      step *= 2;
    }
    Point origin = viewport.toView(new Point(0, 0));
    g.setFill(inks().grid());
    for (double x = Math.floorMod((long) origin.x(), (long) step); x < width; x += step) {
      for (double y = Math.floorMod((long) origin.y(), (long) step); y < height; y += step) {
        g.fillRect(Math.floor(x), Math.floor(y), 2, 2);
      }
    }
  }
}
