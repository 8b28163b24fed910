package glassbox.train;

import glassbox.layer.Channels;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.layer.Signal;

/// Counts a layer's units that do nothing, as [UnitShares] has it. A unit that works is known after
/// a few of its values.
final class UnitCensus {

  /// Of a unit's values, so many may be elsewhere than at a flat end while it counts as saturated.
  private static final double ELSEWHERE = 0.1;

  private final FlatEnds ends;
  private final Channels units;
  private final Signal signal;
  private final int rows;

  private UnitCensus(FlatEnds ends, Channels units, Signal signal, int rows) {
    this.ends = ends;
    this.units = units;
    this.signal = signal;
    this.rows = rows;
  }

  /// @param output of the layer, with the values of `rows` examples
  static UnitShares take(LayerSpec layer, Signal output, int rows) {
    FlatEnds ends = FlatEnds.of(layer.activation(), layer.slope());
    if (!ends.exist() || rows == 0) {
      return UnitShares.NONE;
    }
    double share = new UnitCensus(ends, units(layer, output), output, rows).share();
    return ends.silent() ? UnitShares.ofDead(share) : UnitShares.ofSaturated(share);
  }

  /// Dense counts the last axis as its units, whatever shape it is given.
  static Channels units(LayerSpec layer, Signal output) {
    return layer instanceof Dense.Spec
        ? Channels.ofLastAxis(output.shape())
        : Channels.of(output.shape());
  }

  private double share() {
    int flat = 0;
    for (int unit = 0; unit < units.count(); unit++) {
      flat += isFlat(unit) ? 1 : 0;
    }
    return (double) flat / units.count();
  }

  private boolean isFlat(int unit) {
    float[] values = signal.value().data();
    int apart = units.count() * units.inner();
    double mayBe = ends.silent() ? 0 : ELSEWHERE * rows * units.perChannel();
    int elsewhere = 0;
    for (int run = 0; run < rows * units.runs(); run++) {
      int from = signal.value().offset() + run * apart + unit * units.inner();
      for (int i = from; i < from + units.inner(); i++) {
        if (!ends.have(values[i]) && ++elsewhere > mayBe) {
          return false;
        }
      }
    }
    return true;
  }
}
