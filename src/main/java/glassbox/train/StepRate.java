package glassbox.train;

/// Steps per second over the last half second or so. Times are readings of one clock, in
/// nanoseconds.
final class StepRate {

  private static final long WINDOW_NANOS = 500_000_000;

  private long sinceNanos;
  private long sinceSteps;
  private double rate;

  void restart(long steps, long now) {
    sinceNanos = now;
    sinceSteps = steps;
    rate = 0;
  }

  /// @param steps made so far
  double perSecond(long steps, long now) {
    long passed = now - sinceNanos;
    if (passed >= WINDOW_NANOS || rate == 0) {
      rate = (steps - sinceSteps) * 1e9 / Math.max(1, passed);
    }
    if (passed >= WINDOW_NANOS) {
      sinceNanos = now;
      sinceSteps = steps;
    }
    return rate;
  }
}
