package glassbox.microscope;

import glassbox.engine.optim.Optimizer;
import glassbox.train.Picture;

/// What was before a step that is made: what the optimizer remembered of a number is worked out
/// from what it remembers now.
///
/// @param g the gradient of the step
/// @param first as it is now; likewise `second`
record Recalled(Optimizer optimizer, double g, double first, double second) {

  /// The step with what there was before it.
  static OptimizerWork work(Picture.Update made) {
    var memory = made.memory();
    var recalled = new Recalled(made.optimizer(), made.gradient(), memory.first(), memory.second());
    double momenta =
        made.optimizer() instanceof Optimizer.NAdam o
            ? memory.momenta() / OptimizerWork.warming(o, memory.steps())
            : 1;
    var ofZero =
        new OptimizerWork(
            made.optimizer(),
            0,
            made.gradient(),
            made.rate(),
            recalled.firstBefore(),
            recalled.secondBefore(),
            memory.steps(),
            momenta);
    // What is added to 0 is added to any number; a decay takes its share of it first.
    double decay =
        made.optimizer() instanceof Optimizer.AdamW o ? made.rate() * o.weightDecay() : 0;
    return ofZero.of((made.value() - ofZero.change().value()) / (1 - decay));
  }

  private double firstBefore() {
    return switch (optimizer) {
      case Optimizer.Momentum(double _, double m) -> before(first, m, g);
      case Optimizer.Nesterov(double _, double m) -> before(first, m, g);
      case Optimizer.Adam o -> before(first, o.beta1(), (1 - o.beta1()) * g);
      case Optimizer.AdamW o -> before(first, o.beta1(), (1 - o.beta1()) * g);
      case Optimizer.NAdam o -> before(first, o.beta1(), (1 - o.beta1()) * g);
      case Optimizer.Adadelta o -> {
        // u = d U + (1 − d) x² with x² = g² (U + e) / (s + e), solved for the U before the step.
        double share = (1 - o.decay()) * g * g / (second + o.epsilon());
        yield Math.max(0, (first - share * o.epsilon()) / (o.decay() + share));
      }
      case Optimizer.GradientDescent _, Optimizer.SGD _ -> 0;
      case Optimizer.Adagrad _, Optimizer.RMSprop _ -> 0;
    };
  }

  private double secondBefore() {
    return switch (optimizer) {
      case Optimizer.Adagrad _ -> squares(1, 1);
      case Optimizer.RMSprop o -> squares(o.decay(), 1 - o.decay());
      case Optimizer.Adam o -> squares(o.beta2(), 1 - o.beta2());
      case Optimizer.AdamW o -> squares(o.beta2(), 1 - o.beta2());
      case Optimizer.NAdam o -> squares(o.beta2(), 1 - o.beta2());
      case Optimizer.Adadelta o -> squares(o.decay(), 1 - o.decay());
      case Optimizer.GradientDescent _, Optimizer.SGD _ -> 0;
      case Optimizer.Momentum _, Optimizer.Nesterov _ -> 0;
    };
  }

  private double squares(double kept, double share) {
    return Math.max(0, before(second, kept, share * g * g));
  }

  /// Of `now = kept · before + added`.
  private static double before(double now, double kept, double added) {
    return kept > 0 ? (now - added) / kept : 0;
  }
}
