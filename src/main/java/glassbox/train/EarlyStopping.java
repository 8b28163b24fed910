package glassbox.train;

import glassbox.net.Network;
import glassbox.net.Weights;

/// Remembers the epoch with the least validation loss, and the weights it had (Prechelt, 1998).
final class EarlyStopping {

  private double least = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private Weights best = Weights.NONE;

  void saw(double validationLoss, int epoch, Network network) {
    if (validationLoss < least) {
      least = validationLoss;
      bestEpoch = epoch;
      best = network.weights();
    }
  }

  /// Whether `patience` epochs have passed without a better one.
  boolean isDue(int epoch, int patience) {
    return epoch - bestEpoch >= patience;
  }

  void restore(Network network) {
    network.load(best);
  }

  /// Begins anew, for a run that goes on.
  void forget() {
    least = Double.POSITIVE_INFINITY;
    best = Weights.NONE;
  }
}
