package glassbox.ui.plot;

/// A curve of a [LinePlot].
///
/// @param name in the legend; empty: not named
/// @param ink index of its colour
/// @param x ascending
/// @param y one for each `x`; what is not finite leaves a gap
public record Line(String name, int ink, double[] x, double[] y, Stroke stroke) {

  /// How it is drawn.
  public enum Stroke {
    SOLID,
    DASHED,
    /// Thin and pale, under the others: the raw values behind a smooth line.
    GHOST
  }
}
