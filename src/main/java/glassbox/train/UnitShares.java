package glassbox.train;

/// What shares of a layer's units are dead, saturated and active over some examples; together 1.
///
/// A unit is an output of a vector, a feature of a sequence (at all its steps), a channel of an
/// image (at all its pixels). What counts is its output `y` behind the layer's activation `f`:
///
/// - **dead**: `y = 0` for every example, so that the unit passes nothing on and, where `f` is flat
///   there, learns nothing. Of ReLU, and of LeakyReLU with a slope of 0. Of the functions that only
///   come near 0, Softplus, GELU and SiLU: `|y| ≤ 0.01` for every example.
/// - **saturated**: `f` is flat where the unit is, for at least 9 of 10 values: `|f'|` is at most 1
///   % of its maximum. Of Sigmoid (`y` below 0.00251 or above 0.99749, which are sums beyond ±5.98)
///   and Tanh (`|y|` above 0.99499, sums beyond ±2.99), of HardSigmoid (`y` 0 or 1), and of ELU and
///   SELU at their lower end (`y` below −0.99, −1.7405).
/// - **active**: all others.
///
/// @param dead NaN where no unit can be: another function, or nothing has gone through yet
/// @param saturated likewise; a function has one kind or the other
/// @param active NaN where a function knows neither (Linear, Softmax, LeakyReLU; the gates of LSTM
///   and GRU)
public record UnitShares(double dead, double saturated, double active) {

  /// The notions have no meaning, or nothing is known.
  public static final UnitShares NONE = new UnitShares(Double.NaN, Double.NaN, Double.NaN);

  /// Whether the notions have a meaning and something is known.
  public boolean isKnown() {
    return !Double.isNaN(active);
  }

  static UnitShares ofDead(double dead) {
    return new UnitShares(dead, Double.NaN, 1 - dead);
  }

  static UnitShares ofSaturated(double saturated) {
    return new UnitShares(Double.NaN, saturated, 1 - saturated);
  }
}
