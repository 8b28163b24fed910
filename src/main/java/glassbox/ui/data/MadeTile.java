package glassbox.ui.data;

import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.digits.Digits;
import glassbox.data.sound.Spoken;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;

/// A picture of what is made, itself made when it is first seen: a start of the program has no time
/// for it.
final class MadeTile extends PlotPane {

  private static final double SIZE = 58;
  private static final long SEED = 7;

  /// Of the digits: how many stand beside and below each other, and how many pixels wide one is.
  private static final int ACROSS = 3;

  private static final int SIDE = 28;

  /// Of the words that are spoken, the one that is shown.
  private static final int WORD = 6;

  private final Supplier<Raster> making;
  private Optional<Raster> raster = Optional.empty();

  private MadeTile(Supplier<Raster> making) {
    this.making = making;
    setPrefSize(SIZE, SIZE);
    setMinSize(SIZE, SIZE);
  }

  /// Some of the digits that are drawn.
  static MadeTile digits() {
    return new MadeTile(MadeTile::someDigits);
  }

  /// One of the words that are spoken, as the network hears it.
  static MadeTile spoken() {
    return new MadeTile(MadeTile::oneWord);
  }

  private static Raster someDigits() {
    Seeds seeds = Seeds.of(SEED);
    Examples examples =
        training(
            Digits.generate(
                Digits.FEWEST, 0, DataChoice.Digits.DEFAULT.wobble(), seeds, Progress.NONE),
            seeds);
    var raster = new Raster(ACROSS * SIDE, ACROSS * SIDE);
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

  private static Raster oneWord() {
    Seeds seeds = Seeds.of(SEED);
    Examples examples =
        training(
            Spoken.generate(Spoken.FEWEST, 0, 0, Reading.Sound.View.MEL, seeds, Progress.NONE),
            seeds);
    int width = examples.shape().last();
    int height = examples.shape().size(1);
    var raster = new Raster(width, height);
    for (int i = 0; i < width * height; i++) {
      raster.set(
          i % width, i / width, ColourMap.VIRIDIS.at(examples.inputs()[WORD * width * height + i]));
    }
    return raster;
  }

  private static Examples training(Source made, Seeds seeds) {
    return made.prepare(new Split.Shares(0, 0), seeds).training();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setImageSmoothing(true);
    double side = Math.min(width, height);
    Raster seen = raster.orElseGet(making);
    raster = Optional.of(seen);
    g.drawImage(seen.image(), (width - side) / 2, 0, side, side);
  }
}
