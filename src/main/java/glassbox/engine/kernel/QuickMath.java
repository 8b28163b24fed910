package glassbox.engine.kernel;

/// The exponential and its kin in single precision, made of multiplications, additions and
/// divisions only, so that every machine gives the same bits.
final class QuickMath {

  private static final float LOG2_E = 1.44269504f;

  /// ln 2 in two parts, the first with few enough bits to be multiplied exactly (Cody and Waite,
  /// 1980).
  private static final float LN2_HIGH = 0.693359375f;

  private static final float LN2_LOW = -2.12194440e-4f;

  private QuickMath() {}

  /// `2ⁿ eʳ` with `|r| <= ln 2 / 2`, the latter by its Taylor series to the seventh power; below
  /// -87 it stays at 1e-38.
  static float exp(float x) {
    if (!(x < 88)) {
      return (float) StrictMath.exp(x);
    }
    float held = Math.max(x, -87);
    int n = (int) (held * LOG2_E + (held < 0 ? -0.5f : 0.5f));
    float r = held - n * LN2_HIGH - n * LN2_LOW;
    float p = 1 / 5040f;
    p = p * r + 1 / 720f;
    p = p * r + 1 / 120f;
    p = p * r + 1 / 24f;
    p = p * r + 1 / 6f;
    p = p * r + 0.5f;
    p = p * r + 1;
    p = p * r + 1;
    return p * Float.intBitsToFloat((n + 127) << 23);
  }

  static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  /// Odd, and its own slope near 0, where `1 - 2 / (e²ˣ + 1)` would lose digits.
  static float tanh(float x) {
    float size = Math.abs(x);
    if (size < 0.25f) {
      float s = x * x;
      return x * (1 + s * (-1 / 3f + s * (2 / 15f + s * (-17 / 315f + s * (62 / 2835f)))));
    }
    float value = size > 9.5f ? 1 : 1 - 2 / (exp(2 * size) + 1);
    return Float.isNaN(x) ? x : Math.copySign(value, x);
  }
}
