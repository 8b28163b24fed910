package glassbox.design;

import glassbox.engine.choice.Range;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import java.util.Optional;

/// How a run goes.
///
/// @param loss empty: the one that suits the data and the last activation
/// @param epochs after which the run finishes
/// @param gradientClipNorm the longest gradient allowed; 0: any
/// @param patience epochs without a better validation loss after which the run stops early, and
///   goes back to the best weights; 0: never
public record Training(
    Optional<Loss> loss,
    Optimizer optimizer,
    Schedule schedule,
    @Range(min = 1, max = 65_536) int batchSize,
    @Range(min = 1, max = 1e6) int epochs,
    @Range(min = 0, max = 10, logarithmic = true) double l1,
    @Range(min = 0, max = 10, logarithmic = true) double l2,
    @Range(min = 0, max = 1e6) double gradientClipNorm,
    @Range(min = 0, max = 1e6) int patience) {

  public static final Training DEFAULT =
      new Training(
          Optional.empty(),
          new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8),
          Schedule.Constant.DEFAULT,
          16,
          100,
          0,
          0,
          0,
          0);

  public Training withLoss(Optional<Loss> changed) {
    return new Training(
        changed, optimizer, schedule, batchSize, epochs, l1, l2, gradientClipNorm, patience);
  }

  public Training withOptimizer(Optimizer changed) {
    return new Training(
        loss, changed, schedule, batchSize, epochs, l1, l2, gradientClipNorm, patience);
  }
}
