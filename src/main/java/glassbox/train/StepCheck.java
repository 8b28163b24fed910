package glassbox.train;

import glassbox.net.Network;
import glassbox.text.Numbers;
import glassbox.text.Texts;

/// Whether what a batch gave may be learned, and in words what was wrong where it may not. Losses
/// are compared with the one at the start.
final class StepCheck {

  private static final Texts TEXTS = Texts.of("train", "runs");

  /// A loss this many times its start is a run that went wrong.
  static final double DIVERGED = 1e4;

  private static final double SMALLEST_START = 1e-3;

  /// With this much gradient a step could leave the range of numbers.
  private static final double LARGEST_STEP = 1e30;

  private double startLoss = Double.NaN;

  /// @param loss where training begins
  void begin(double loss) {
    startLoss = Math.max(SMALLEST_START, loss);
  }

  /// @param penalized the loss with its penalties
  /// @param loss without
  /// @param gradientNorm of the whole network
  /// @param rate by which the optimizer multiplies it at most
  boolean isSound(double penalized, double loss, double gradientNorm, double rate) {
    double longest = gradientNorm * Math.max(1, rate);
    return Double.isFinite(penalized) && loss <= DIVERGED * startLoss && longest < LARGEST_STEP;
  }

  /// What was not sound, and at which layer.
  ///
  /// @param rows of the batch
  /// @param step that could not be made
  Failure failure(Network network, int rows, double loss, long step) {
    String where = network.firstNotFinite(rows).orElseGet(() -> largestGradient(network, rows));
    String title = network.blueprint().title(where).orElse(TEXTS.get("network"));
    return new Failure(where, how(title, loss, step));
  }

  private String how(String title, double loss, long step) {
    if (!Double.isFinite(loss)) {
      return TEXTS.get("overflowed", step, title);
    }
    return loss > DIVERGED * startLoss
        ? TEXTS.get("diverged", Numbers.inWords(loss), step, title)
        : TEXTS.get("steep", step, title);
  }

  private static String largestGradient(Network network, int rows) {
    String largest = "";
    double most = -1;
    for (var stage : network.blueprint().stages()) {
      double norm = network.gradientNorm(stage.id(), rows);
      if (norm > most) {
        most = norm;
        largest = stage.id();
      }
    }
    return largest;
  }
}
