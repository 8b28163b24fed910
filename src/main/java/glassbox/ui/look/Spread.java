package glassbox.ui.look;

import glassbox.train.Distribution;
import glassbox.ui.plot.Bars;

/// How numbers are spread, as bars.
public final class Spread {

  private Spread() {}

  /// @param sizes whether magnitudes on a logarithmic scale are wanted
  public static Bars bars(Distribution seen, boolean sizes) {
    if (!sizes) {
      Distribution.Bins bins = seen.bins();
      return new Bars(
          bins.from(),
          bins.to(),
          false,
          bins.counts(),
          seen.count(),
          seen.zeros(),
          bins.below(),
          bins.above());
    }
    Distribution.Octaves octaves = seen.octaves();
    int count = Math.max(1, octaves.counts().length);
    return new Bars(
        Math.scalb(1.0, octaves.first()),
        Math.scalb(1.0, octaves.first() + count),
        true,
        octaves.counts().length == 0 ? new int[1] : octaves.counts(),
        seen.count(),
        seen.zeros(),
        0,
        0);
  }
}
