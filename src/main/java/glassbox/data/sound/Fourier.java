package glassbox.data.sound;

import java.util.Arrays;

/// The power of each frequency in a piece of sound: the fast Fourier transform of Cooley and Tukey
/// (1965), for lengths that are powers of two.
final class Fourier {

  private final int size;
  private final double[] cosines;
  private final double[] sines;
  private final double[] real;
  private final double[] imaginary;

  Fourier(int size) {
    this.size = size;
    cosines = new double[size / 2];
    sines = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
      sines[i] = -StrictMath.sin(2 * Math.PI * i / size);
    }
    real = new double[size];
    imaginary = new double[size];
  }

  /// How many frequencies there are, from 0 to half the rate.
  int bins() {
    return size / 2 + 1;
  }

  /// `|X|²` of each frequency.
  ///
  /// @param piece [#size] samples, windowed
  void power(double[] piece, double[] power) {
    int bits = Integer.numberOfTrailingZeros(size);
    for (int i = 0; i < size; i++) {
      real[Integer.reverse(i) >>> (32 - bits)] = piece[i];
    }
    Arrays.fill(imaginary, 0);
    for (int half = 1; half < size; half *= 2) {
      int stride = size / (2 * half);
      for (int from = 0; from < size; from += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(from + k, from + k + half, k * stride);
        }
      }
    }
    for (int bin = 0; bin < bins(); bin++) {
      power[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
    }
  }

  private void butterfly(int a, int b, int turn) {
    double re = real[b] * cosines[turn] - imaginary[b] * sines[turn];
    double im = real[b] * sines[turn] + imaginary[b] * cosines[turn];
    real[b] = real[a] - re;
    imaginary[b] = imaginary[a] - im;
    real[a] += re;
    imaginary[a] += im;
  }
}
