package glassbox.train;

/// Steps per second over the last half second or so.
final class StepRate {

  private static final long WINDOW_NANOS = 500_000_000;

  private long sinceNanos = System.nanoTime();
  private long sinceSteps;
  private long steps;
  private double rate;

  void restart(long now) {
    sinceNanos = System.nanoTime();
    sinceSteps = now;
    steps = now;
    rate = 0;
  }

  void stepped(long now) {
    steps = now;
  }

  double perSecond() {
    long passed = System.nanoTime() - sinceNanos;
    if (passed >= WINDOW_NANOS || rate == 0) {
      rate = (steps - sinceSteps) * 1e9 / Math.max(1, passed);
    }
    if (passed >= WINDOW_NANOS) {
      sinceNanos += passed;
      sinceSteps = steps;
    }
    return rate;
  }
}
