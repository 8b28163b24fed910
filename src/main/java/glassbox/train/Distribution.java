package glassbox.train;

import java.util.List;

/// How many numbers lie where. Immutable; nobody changes the arrays.
///
/// @param count of all numbers
/// @param broken those of them that are NaN; they count nowhere else
/// @param zeros those that are exactly 0; they are in no bin
/// @param mean of the finite ones; NaN where there are none, like `deviation`, `least`, `largest`
/// @param deviation the root of their mean squared distance from the mean
public record Distribution(
    long count,
    long broken,
    long zeros,
    double mean,
    double deviation,
    double least,
    double largest,
    Bins bins,
    Octaves octaves) {

  /// Bins of equal width, with round ends: about 0, or from it where all numbers have one sign. A
  /// few far ones don't stretch them; they are counted beside.
  ///
  /// @param from less than `to`
  /// @param below how many are less than `from`
  /// @param above how many are more than `to`
  public record Bins(double from, double to, int[] counts, int below, int above) {

    public double width() {
      return (to - from) / counts.length;
    }

    /// The lower end of a bin.
    public double start(int bin) {
      return from + (to - from) * bin / counts.length;
    }
  }

  /// How many have a magnitude from `2^first` on, in steps to the double of it; those that are 0 or
  /// infinite in none. Empty where there are no others.
  public record Octaves(int first, int[] counts) {}

  /// Numbers that stand one behind the other.
  record Stretch(float[] data, int from, int count) {}

  static Distribution of(List<Stretch> stretches) {
    return new Spreading(stretches).take();
  }

  /// The share of numbers that are exactly 0; NaN where there are none at all.
  public double zeroShare() {
    return (double) zeros / count;
  }

  /// How many lie outside the bins.
  public long outside() {
    return (long) bins.below() + bins.above();
  }
}
