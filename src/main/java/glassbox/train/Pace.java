package glassbox.train;

/// Keeps a run at its speed: each step has a time before which it does not begin.
final class Pace {

  private final Speed speed;
  private long next;

  Pace(Speed speed) {
    this.speed = speed;
  }

  void restart(long now) {
    next = now;
  }

  boolean isLimited() {
    return !speed.flatOut();
  }

  /// Not more than 0 when the next step may begin.
  long nanosToWait(long now) {
    return speed.flatOut() ? 0 : next - now;
  }

  /// @param examples that the step took
  void stepped(int examples, long now) {
    // Time that was lost is not made up for.
    next = Math.max(next, now - 100_000_000) + speed.nanosFor(examples);
  }
}
