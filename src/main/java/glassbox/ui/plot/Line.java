package glassbox.ui.plot;

import java.util.Arrays;
import java.util.Optional;

/// A curve of a [LinePlot].
///
/// @param name in the legend and the readout
/// @param ink index of its colour
/// @param x ascending
/// @param y one for each `x`; what is not finite leaves a gap
/// @param spread what it is drawn from where its values are means; else empty
public record Line(
    String name, int ink, double[] x, double[] y, Stroke stroke, Optional<Spread> spread) {

  public Line(String name, int ink, double[] x, double[] y, Stroke stroke) {
    this(name, ink, x, y, stroke, Optional.empty());
  }

  /// Between which values a line moved, at places of its own.
  ///
  /// @param low one for each `x`, like `high`
  public record Spread(double[] x, double[] low, double[] high) {}

  public Line withSpread(Spread known) {
    return new Line(name, ink, x, y, stroke, Optional.of(known));
  }

  /// How it is drawn.
  public enum Stroke {
    SOLID,
    DASHED,
    /// Of runs that went before.
    THIN,
    /// Of runs that went before; the legend explains it once.
    THIN_DASHED,
    /// Thin and pale, under the others: the raw values behind a smooth line.
    GHOST;

    boolean isDashed() {
      return this == DASHED || this == THIN_DASHED;
    }

    /// In a legend and beside the pointer: bold lines first, then the thin ones of other runs, raw
    /// values last.
    int rank() {
      return switch (this) {
        case SOLID, DASHED -> 0;
        case THIN, THIN_DASHED -> 1;
        case GHOST -> 2;
      };
    }
  }

  /// A single point is no curve.
  boolean isDrawn() {
    return x.length > 1;
  }

  /// The index of the value next to a place on the x axis; -1 where there is none.
  public int nearest(double place) {
    return nearest(x, place);
  }

  static int nearest(double[] ascending, double value) {
    int place = Arrays.binarySearch(ascending, value);
    if (place >= 0) {
      return place;
    }
    int above = -place - 1;
    if (above == ascending.length) {
      return ascending.length - 1;
    }
    return above > 0 && value - ascending[above - 1] < ascending[above] - value ? above - 1 : above;
  }
}
