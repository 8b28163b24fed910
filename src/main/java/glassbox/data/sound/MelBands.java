package glassbox.data.sound;

/// Bands as the ear has them: narrow where it is low, wide where it is high. The scale is linear up
/// to 1,000 Hz and logarithmic above; each band is a triangle of area 1 (Slaney, Auditory Toolbox,
/// 1998).
final class MelBands {

  private static final double LINEAR = 200.0 / 3;
  private static final double TURN = 1_000;
  private static final double STEP = StrictMath.log(6.4) / 27;

  /// `[bands, bins]`.
  private final double[][] weights;

  /// @param bins frequencies from 0 to half of `rate`
  MelBands(int bands, int bins, int rate) {
    weights = new double[bands][bins];
    double most = mel(rate / 2.0);
    for (int band = 0; band < bands; band++) {
      double low = hertz(most * band / (bands + 1));
      double middle = hertz(most * (band + 1) / (bands + 1));
      double high = hertz(most * (band + 2) / (bands + 1));
      for (int bin = 0; bin < bins; bin++) {
        double at = bin * (rate / 2.0) / (bins - 1);
        double rising = (at - low) / (middle - low);
        double falling = (high - at) / (high - middle);
        weights[band][bin] = Math.max(0, Math.min(rising, falling)) * 2 / (high - low);
      }
    }
  }

  static double mel(double hertz) {
    return hertz < TURN ? hertz / LINEAR : TURN / LINEAR + StrictMath.log(hertz / TURN) / STEP;
  }

  static double hertz(double mel) {
    return mel < TURN / LINEAR ? mel * LINEAR : TURN * StrictMath.exp(STEP * (mel - TURN / LINEAR));
  }

  int count() {
    return weights.length;
  }

  double of(int band, double[] power) {
    double sum = 0;
    for (int bin = 0; bin < power.length; bin++) {
      sum += weights[band][bin] * power[bin];
    }
    return sum;
  }
}
