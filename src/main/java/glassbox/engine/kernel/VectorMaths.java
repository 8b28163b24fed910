package glassbox.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Functions of many numbers, as polynomials of multiply and add, so that interpreter and compiler
/// give the same bits.
///
/// A function is a loop, not a method from vector to vector: the compiler inlines the vectors' own
/// methods at any depth, but does not a method of ours that it has compiled by itself before, and
/// then each vector in between becomes an object.
final class VectorMaths {

  /// The only one that is used anywhere. With a second, the vectors' own methods have receivers of
  /// two kinds, and what the compiler makes of a loop hangs on which it has seen more of: in one
  /// start of five, vectors became objects.
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  static final int LANES = SPECIES.length();

  /// Adding 1.5 · 2²³ rounds to the nearest integer, which then stands in the low bits.
  private static final float ROUND = 12_582_912f;

  private static final float LOG2_E = 1.44269504f;

  /// ln 2 in two parts, the first with few bits, so that its multiples are exact.
  private static final float LN2_HIGH = 0.693359375f;

  private static final float LN2_LOW = -2.12194440e-4f;

  /// Beyond it the nearest float to tanh is all but 1.
  private static final float TANH_END = 7.90531110763549805f;

  private VectorMaths() {}

  /// `y = e^(factor · x)`, `count` being a multiple of the vector.
  ///
  /// `2^k · e^r` with `|r| <= ln 2 / 2`; the polynomial of the Cephes library. Underflows to 0 and
  /// overflows to infinity, since 2^k is multiplied in two halves.
  static void exp(int count, float factor, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i).mul(factor).max(-104f).min(89f);
      FloatVector shifted =
          v.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector k = shifted.sub(ROUND);
      FloatVector r =
          k.fma(
              FloatVector.broadcast(SPECIES, -LN2_LOW),
              k.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), v));
      FloatVector p =
          FloatVector.broadcast(SPECIES, 1.9875691500e-4f)
              .fma(r, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
      p =
          p.fma(r, FloatVector.broadcast(SPECIES, 8.3334519073e-3f))
              .fma(r, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
      p =
          p.fma(r, FloatVector.broadcast(SPECIES, 1.6666665459e-1f))
              .fma(r, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
      p = p.fma(r.mul(r), r).add(1f);
      IntVector whole = k.add(ROUND).reinterpretAsInts().sub(Float.floatToRawIntBits(ROUND));
      IntVector half = whole.lanewise(VectorOperators.ASHR, 1);
      IntVector other = whole.sub(half);
      p = p.mul(half.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      p = p.mul(other.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      p.intoArray(y, yAt + i);
    }
  }

  /// `y = 1 / (1 + e^-x)`, `count` being a multiple of the vector. From -87 down it stays at e^-87.
  ///
  /// As [#exp], but that 2^k needs no halves within these bounds; written out, because by way of
  /// that loop and another one the numbers go through memory twice.
  static void sigmoid(int count, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i).neg().max(-87f).min(87f);
      FloatVector shifted =
          v.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector k = shifted.sub(ROUND);
      FloatVector r =
          k.fma(
              FloatVector.broadcast(SPECIES, -LN2_LOW),
              k.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), v));
      FloatVector p =
          FloatVector.broadcast(SPECIES, 1.9875691500e-4f)
              .fma(r, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
      p =
          p.fma(r, FloatVector.broadcast(SPECIES, 8.3334519073e-3f))
              .fma(r, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
      p =
          p.fma(r, FloatVector.broadcast(SPECIES, 1.6666665459e-1f))
              .fma(r, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
      p = p.fma(r.mul(r), r).add(1f);
      FloatVector power =
          shifted
              .reinterpretAsInts()
              .add(127 - Float.floatToRawIntBits(ROUND))
              .lanewise(VectorOperators.LSHL, 23)
              .reinterpretAsFloats();
      FloatVector one = FloatVector.broadcast(SPECIES, 1);
      one.div(p.fma(power, one)).intoArray(y, yAt + i);
    }
  }

  /// `y = tanh(min(factor · x, highest))`, `count` being a multiple of the vector.
  ///
  /// A rational function: odd powers up to 13 over even powers up to 6, the coefficients in common
  /// use.
  static void tanh(int count, float factor, float highest, float[] x, int xAt, float[] y, int yAt) {
    float end = Math.min(highest, TANH_END);
    for (int i = 0; i < count; i += LANES) {
      FloatVector v =
          FloatVector.fromArray(SPECIES, x, xAt + i).mul(factor).max(-TANH_END).min(end);
      FloatVector u = v.mul(v);
      FloatVector p =
          FloatVector.broadcast(SPECIES, -2.76076847742355e-16f)
              .fma(u, FloatVector.broadcast(SPECIES, 2.00018790482477e-13f));
      p =
          p.fma(u, FloatVector.broadcast(SPECIES, -8.60467152213735e-11f))
              .fma(u, FloatVector.broadcast(SPECIES, 5.12229709037114e-08f));
      p =
          p.fma(u, FloatVector.broadcast(SPECIES, 1.48572235717979e-05f))
              .fma(u, FloatVector.broadcast(SPECIES, 6.37261928875436e-04f));
      p = p.fma(u, FloatVector.broadcast(SPECIES, 4.89352455891786e-03f)).mul(v);
      FloatVector q =
          FloatVector.broadcast(SPECIES, 1.19825839466702e-06f)
              .fma(u, FloatVector.broadcast(SPECIES, 1.18534705686654e-04f));
      q =
          q.fma(u, FloatVector.broadcast(SPECIES, 2.26843463243900e-03f))
              .fma(u, FloatVector.broadcast(SPECIES, 4.89352518554385e-03f));
      p.div(q).intoArray(y, yAt + i);
    }
  }
}
