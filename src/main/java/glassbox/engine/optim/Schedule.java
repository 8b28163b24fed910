package glassbox.engine.optim;

import glassbox.engine.choice.Range;

/// How the learning rate changes over the run; `factor(epoch)` multiplies the optimizer's own rate.
public sealed interface Schedule {

  default String kind() {
    return getClass().getSimpleName();
  }

  /// @param epoch passed so far, with its fraction: 2.5 in the middle of the third
  /// @param epochs planned in all
  double factor(double epoch, int epochs);

  record Constant() implements Schedule {
    public static final Constant DEFAULT = new Constant();

    @Override
    public double factor(double epoch, int epochs) {
      return 1;
    }
  }

  /// Multiplied by `factor` after every `every` epochs.
  record Step(@Range(min = 1, max = 1e6) int every, @Range(min = 0, max = 1) double by)
      implements Schedule {
    public static final Step DEFAULT = new Step(20, 0.5);

    @Override
    public double factor(double epoch, int epochs) {
      return Power.of(by, (long) (epoch / every));
    }
  }

  /// Multiplied by `by` each epoch, smoothly.
  record Exponential(@Range(min = 0, max = 1) double by) implements Schedule {
    public static final Exponential DEFAULT = new Exponential(0.97);

    @Override
    public double factor(double epoch, int epochs) {
      return Power.ofReal(by, epoch);
    }
  }

  /// Half a cosine from 1 to `floor` over the planned epochs (Loshchilov and Hutter, 2017).
  record Cosine(@Range(min = 0, max = 1) double floor) implements Schedule {
    public static final Cosine DEFAULT = new Cosine(0);

    @Override
    public double factor(double epoch, int epochs) {
      double along = Math.min(1, epoch / Math.max(1, epochs));
      return floor + (1 - floor) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * along));
    }
  }

  /// Grows in a straight line over the first `epochs` epochs, then stays.
  record WarmUp(@Range(min = 0, max = 1e6) double over) implements Schedule {
    public static final WarmUp DEFAULT = new WarmUp(2);

    @Override
    public double factor(double epoch, int epochs) {
      return over <= 0 ? 1 : Math.min(1, Math.max(epoch, 1e-3) / over);
    }
  }
}
