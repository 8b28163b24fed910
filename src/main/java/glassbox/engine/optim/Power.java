package glassbox.engine.optim;

/// Powers for every step. `StrictMath.pow` makes arrays until the compiler does away with them,
/// which takes it thousands of steps.
final class Power {

  private Power() {}

  /// By squaring.
  ///
  /// @param exponent at least 0
  static double of(double base, long exponent) {
    double product = 1;
    double square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        product *= square;
      }
      square *= square;
    }
    return product;
  }

  /// By way of the logarithm.
  ///
  /// @param base at least 0
  static double ofReal(double base, double exponent) {
    return exponent == 0 ? 1 : StrictMath.exp(exponent * StrictMath.log(base));
  }
}
