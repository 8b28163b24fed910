package glassbox.train;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How likely each of several things is; together they are 1.
///
/// @param shares one for each
record Chances(double[] shares) {

  /// The probabilities that a network gives: what it gives of each, as a share of all that it
  /// gives. Behind a softmax these are its outputs; below 0 is no chance.
  static Chances of(float[] outputs, int from, int count) {
    double[] shares = new double[count];
    for (int i = 0; i < count; i++) {
      shares[i] = Math.max(0, (double) outputs[from + i]);
    }
    return normalized(shares);
  }

  /// What is nowhere a number, or nothing at all, leaves all alike.
  private static Chances normalized(double[] weights) {
    double sum = DoubleStream.of(weights).sum();
    double[] shares = new double[weights.length];
    boolean sound = sum > 0 && Double.isFinite(sum);
    Arrays.setAll(shares, i -> sound ? weights[i] / sum : 1.0 / shares.length);
    return new Chances(shares);
  }

  /// The softmax of the logits divided by the temperature: `exp(zᵢ / T) / Σ exp(zⱼ / T)`, for which
  /// `z = ln p` does as well as the network's own, from which it differs by a constant. At 0 the
  /// most likely one has all.
  Chances at(double temperature) {
    double[] weights = new double[shares.length];
    int largest = largest();
    if (temperature == 0) {
      weights[largest] = 1;
      return new Chances(weights);
    }
    double most = Math.log(shares[largest]);
    Arrays.setAll(weights, i -> Math.exp((Math.log(shares[i]) - most) / temperature));
    return normalized(weights);
  }

  /// The first of those that are most likely.
  int largest() {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return best;
  }

  /// Which one it is, where the shares lie one behind the other between 0 and 1.
  ///
  /// @param place from 0 to below 1
  int draw(double place) {
    double end = 0;
    int last = 0;
    for (int i = 0; i < shares.length; i++) {
      end += shares[i];
      if (place < end) {
        return i;
      }
      last = shares[i] > 0 ? i : last;
    }
    return last;
  }

  /// The indices of the `count` most likely ones, the most likely first.
  int[] likeliest(int count) {
    int[] best = new int[Math.min(count, shares.length)];
    boolean[] taken = new boolean[shares.length];
    for (int rank = 0; rank < best.length; rank++) {
      int next = -1;
      for (int i = 0; i < shares.length; i++) {
        if (!taken[i] && (next < 0 || shares[i] > shares[next])) {
          next = i;
        }
      }
      taken[next] = true;
      best[rank] = next;
    }
    return best;
  }
}
