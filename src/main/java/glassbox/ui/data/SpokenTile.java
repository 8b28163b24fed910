package glassbox.ui.data;

import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Split;
import glassbox.data.sound.Spoken;
import glassbox.engine.Seeds;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// One of the words that are spoken, as the network hears it.
final class SpokenTile extends PlotPane {

  private static final double SIZE = 58;
  private static final int DIGIT = 6;

  private Optional<Raster> raster = Optional.empty();

  SpokenTile() {
    setPrefSize(SIZE, SIZE);
    setMinSize(SIZE, SIZE);
  }

  /// Made when it is first seen: a start of the program has no time for it.
  private static Raster one() {
    Seeds seeds = Seeds.of(7);
    Examples examples =
        Spoken.generate(Spoken.FEWEST, 0, 0, Reading.Sound.View.MEL, seeds, Progress.NONE)
            .prepare(new Split.Shares(0, 0), seeds)
            .training();
    int width = examples.shape().last();
    int height = examples.shape().size(1);
    var raster = new Raster(width, height);
    for (int i = 0; i < width * height; i++) {
      raster.set(
          i % width,
          i / width,
          ColourMap.VIRIDIS.at(examples.inputs()[DIGIT * width * height + i]));
    }
    return raster;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setImageSmoothing(true);
    double side = Math.min(width, height);
    Raster seen = raster.orElseGet(SpokenTile::one);
    raster = Optional.of(seen);
    g.drawImage(seen.image(), (width - side) / 2, 0, side, side);
  }
}
