package glassbox.train;

/// A layer's figures at a step boundary.
///
/// @param gradientNorm length of the gradient of its parameters, or of its output's gradient where
///   it has none; NaN before the first step
/// @param weightNorm length of its parameters
/// @param updateRatio length of the last update divided by `weightNorm`; NaN before the first step
/// @param signal root of the mean square of its output over the last batch; NaN before the first
///   step
/// @param units which of its units were dead, saturated and active over the last batch
public record LayerStats(
    double gradientNorm, double weightNorm, double updateRatio, double signal, UnitShares units) {

  /// After its parameters were changed by hand.
  LayerStats withWeightNorm(double changed) {
    return new LayerStats(gradientNorm, changed, updateRatio, signal, units);
  }
}
