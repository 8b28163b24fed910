package glassbox.ui.observatory;

import glassbox.ui.look.GreyImage;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// The pixels that the network gets of a drawing.
final class SeenImage extends PlotPane {

  private Optional<Raster> raster = Optional.empty();

  SeenImage() {
    setId("draw-seen");
  }

  /// @param pixels `side × side`; empty: nothing was drawn
  void show(Optional<float[]> pixels, int side) {
    raster = pixels.map(of -> GreyImage.of(of, 0, side, side));
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double side = Math.max(1, Math.min(width, height) - 1);
    raster.ifPresent(pixels -> GreyImage.draw(g, pixels, side, side));
    g.setStroke(inks().axis());
    g.setLineWidth(1);
    g.strokeRect(0.5, 0.5, side - 1, side - 1);
  }
}
