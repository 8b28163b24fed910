package glassbox.ui.data;

import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Split;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Some of the digits that are made.
final class DigitTile extends PlotPane {

  private static final double SIZE = 58;
  private static final int ACROSS = 3;
  private static final int SIDE = 28;

  private Optional<Raster> raster = Optional.empty();

  DigitTile() {
    setPrefSize(SIZE, SIZE);
    setMinSize(SIZE, SIZE);
  }

  /// Made when it is first seen: a start of the program has no time for it.
  private static Raster some() {
    var raster = new Raster(ACROSS * SIDE, ACROSS * SIDE);
    Seeds seeds = Seeds.of(7);
    Examples examples =
        Digits.generate(Digits.FEWEST, 0, DataChoice.Digits.DEFAULT.wobble(), seeds, Progress.NONE)
            .prepare(new Split.Shares(0, 0), seeds)
            .training();
    for (int i = 0; i < ACROSS * ACROSS; i++) {
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        raster.set(
            i % ACROSS * SIDE + pixel % SIDE,
            i / ACROSS * SIDE + pixel / SIDE,
            ColourMap.GREY.at(examples.inputs()[(i + 1) * SIDE * SIDE + pixel]));
      }
    }
    return raster;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setImageSmoothing(true);
    double side = Math.min(width, height);
    Raster seen = raster.orElseGet(DigitTile::some);
    raster = Optional.of(seen);
    g.drawImage(seen.image(), (width - side) / 2, 0, side, side);
  }
}
