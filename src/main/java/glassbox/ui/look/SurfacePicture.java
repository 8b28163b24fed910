package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.engine.loss.Loss;
import glassbox.train.Picture;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.plot.Raster;

/// A network's output over the plane as a picture: each class in its colour, stronger where it is
/// surer; a number from blue to orange.
public final class SurfacePicture {

  private static final double FAINTEST = 0.1;
  private static final double STRONGEST = 0.62;

  private Raster raster = new Raster(1, 1);

  /// @param middle for one output that decides between two classes: where it turns
  public Raster of(Picture.Maps maps, Dataset data, double middle, Inks inks) {
    fit(maps);
    ColourMap signed = signed(inks);
    double range = range(data);
    int cells = maps.width() * maps.height();
    for (int i = 0; i < cells; i++) {
      int colour;
      if (!data.classifies()) {
        colour =
            ColourMap.mix(
                ColourMap.packed(inks.ground()),
                signed.at(0.5 + maps.values()[i] / (2 * range)),
                0.8);
      } else if (maps.units() == 1) {
        double share = (maps.values()[i] - middle + 0.5);
        colour = ofClass(inks, share > 0.5 ? 1 : 0, Math.abs(2 * share - 1));
      } else {
        colour = ofSurest(maps, i, cells, inks);
      }
      raster.set(i % maps.width(), i / maps.width(), colour);
    }
    return raster;
  }

  /// One unit's output.
  ///
  /// @param scale its colours, with the values at their ends
  public Raster ofUnit(Picture.Maps maps, int unit, PointPlot.Scale scale) {
    fit(maps);
    int cells = maps.width() * maps.height();
    for (int i = 0; i < cells; i++) {
      double value = maps.values()[unit * cells + i];
      raster.set(
          i % maps.width(),
          i / maps.width(),
          scale.colours().at((value - scale.low()) / (scale.high() - scale.low())));
    }
    return raster;
  }

  private void fit(Picture.Maps maps) {
    if (!raster.fits(maps.width(), maps.height())) {
      raster = new Raster(maps.width(), maps.height());
    }
  }

  private static int ofSurest(Picture.Maps maps, int cell, int cells, Inks inks) {
    int best = 0;
    double second = Double.NEGATIVE_INFINITY;
    for (int unit = 1; unit < maps.units(); unit++) {
      double value = maps.values()[unit * cells + cell];
      double leading = maps.values()[best * cells + cell];
      if (value > leading) {
        second = leading;
        best = unit;
      } else {
        second = Math.max(second, value);
      }
    }
    return ofClass(inks, best, maps.values()[best * cells + cell] - second);
  }

  private static int ofClass(Inks inks, int index, double sureness) {
    double share = FAINTEST + (STRONGEST - FAINTEST) * Math.clamp(sureness, 0, 1);
    return ColourMap.mix(
        ColourMap.packed(inks.ground()), ColourMap.packed(inks.ofClass(index)), share);
  }

  /// Where one output turns from the first class to the second: hinge loss asks for -1 and 1, the
  /// others for 0 and 1.
  public static double middle(Loss loss) {
    return loss instanceof Loss.Hinge ? 0 : 0.5;
  }

  /// The largest size among the numbers to predict; at least a little.
  public static double range(Dataset data) {
    double range = 0.1;
    if (data.training().target() instanceof Target.Values target) {
      for (float value : target.values()) {
        range = Math.max(range, Math.abs(value));
      }
    }
    return range;
  }

  public static ColourMap signed(Inks inks) {
    return ColourMap.diverging(inks.ofClass(0), inks.ground(), inks.ofClass(1));
  }
}
