package glassbox.train;

import java.util.Arrays;
import java.util.List;

/// Makes a [Distribution] in two passes over the numbers: what they are like, then where they lie.
final class Spreading {

  /// For many and for few numbers.
  private static final int MANY_BINS = 40;

  private static final int FEW_BINS = 20;
  private static final int FEW = 200;

  /// All but this share of the numbers should lie within the bins, unless the largest is near.
  private static final double FAR = 0.005;

  /// Up to how many times as far as that edge the bins reach for the largest.
  private static final double NEAR = 3;

  /// How far beyond that edge the bins reach where the largest is too far.
  private static final double AIR = 1.5;

  private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  /// An exponent and two bits of the fraction tell a magnitude to a quarter.
  private static final int FINE_SHIFT = 21;

  private static final int FINE = 1 << (31 - FINE_SHIFT);
  private static final int PER_OCTAVE = 4;
  private static final int BIAS = 127;

  /// The bits of an infinite magnitude; those of what is no number are more.
  private static final int INFINITE = 0x7f800000;

  private final List<Distribution.Stretch> stretches;

  /// How many numbers have a magnitude from `Float.intBitsToFloat(i << FINE_SHIFT)` on; zeros too,
  /// in the first.
  private final long[] magnitudes = new long[FINE];

  private long count;
  private long finite;
  private long broken;
  private long zeros;
  private double sum;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;

  Spreading(List<Distribution.Stretch> stretches) {
    this.stretches = stretches;
  }

  Distribution take() {
    for (Distribution.Stretch stretch : stretches) {
      weigh(stretch);
    }
    boolean any = finite > 0;
    double mean = any ? sum / finite : Double.NaN;
    return new Distribution(
        count,
        broken,
        zeros,
        mean,
        any ? Math.sqrt(squares() / finite) : Double.NaN,
        any ? least : Double.NaN,
        any ? largest : Double.NaN,
        bins(),
        octaves());
  }

  /// Numbers of every sign and many zeros come in any order: nothing here asks which it is but what
  /// nearly always has the same answer.
  private void weigh(Distribution.Stretch stretch) {
    float[] data = stretch.data();
    count += stretch.count();
    for (int i = stretch.from(); i < stretch.from() + stretch.count(); i++) {
      float value = data[i];
      int magnitude = Float.floatToRawIntBits(value) & Integer.MAX_VALUE;
      if (magnitude > INFINITE) {
        broken++;
        continue;
      }
      magnitudes[magnitude >>> FINE_SHIFT]++;
      zeros += magnitude == 0 ? 1 : 0;
      if (magnitude < INFINITE) {
        finite++;
        sum += value;
        squares += (double) value * value;
        least = value < least ? value : least;
        largest = value > largest ? value : largest;
      }
    }
  }

  /// About the mean. What is left of two large numbers where all are alike may be below 0, and is
  /// nothing.
  private double squares() {
    double left = squares - sum * sum / finite;
    return left > 1e-12 * squares ? left : 0;
  }

  private Distribution.Bins bins() {
    double reach = reach();
    double from = least < 0 ? -reach : 0;
    double to = largest > 0 || from == 0 ? reach : 0;
    int[] counts = new int[count < FEW ? FEW_BINS : MANY_BINS];
    double perUnit = counts.length / (to - from);
    int below = 0;
    int above = 0;
    for (Distribution.Stretch stretch : stretches) {
      float[] data = stretch.data();
      for (int i = stretch.from(); i < stretch.from() + stretch.count(); i++) {
        float value = data[i];
        if (value < (float) from) {
          below++;
        } else if (value > (float) to) {
          above++;
        } else {
          counts[bin(value, from, perUnit, counts.length)]++;
        }
      }
    }
    // Zeros and what is no number went along.
    counts[bin(0, from, perUnit, counts.length)] -= (int) zeros;
    counts[bin(Float.NaN, from, perUnit, counts.length)] -= (int) broken;
    return new Distribution.Bins(from, to, counts, below, above);
  }

  private static int bin(float value, double from, double perUnit, int count) {
    return Math.clamp((int) ((value - from) * perUnit), 0, count - 1);
  }

  /// How far the bins reach from 0.
  private double reach() {
    double most = finite > 0 ? Math.max(Math.abs(least), Math.abs(largest)) : 0;
    if (most == 0) {
      return 1;
    }
    double usual = usual();
    return rounded(most <= NEAR * usual ? most : AIR * usual);
  }

  /// What nearly all magnitudes are below.
  private double usual() {
    // Zeros tell nothing of how far the others reach.
    long mayBeFar = (long) (FAR * (count - broken - zeros));
    long far = 0;
    int at = FINE - 1;
    while (at > 0 && far + magnitudes[at] <= mayBeFar) {
      far += magnitudes[at];
      at--;
    }
    double edge = Float.intBitsToFloat((at + 1) << FINE_SHIFT);
    return Double.isFinite(edge) ? edge : Float.MAX_VALUE;
  }

  /// The next round number.
  static double rounded(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double round : ROUND) {
      // As exact as the numbers are.
      if ((float) value <= (float) (round * power)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private Distribution.Octaves octaves() {
    int[] counts = new int[FINE / PER_OCTAVE - 1];
    for (int i = 0; i < counts.length * PER_OCTAVE; i++) {
      counts[i / PER_OCTAVE] += (int) (i == 0 ? magnitudes[i] - zeros : magnitudes[i]);
    }
    int first = 0;
    int end = counts.length;
    while (first < end && counts[first] == 0) {
      first++;
    }
    while (end > first && counts[end - 1] == 0) {
      end--;
    }
    return new Distribution.Octaves(
        first == end ? 0 : first - BIAS, Arrays.copyOfRange(counts, first, end));
  }
}
