package glassbox.train;

/// How fast a run goes.
///
/// @param examplesPerSecond at least one a second where there is a limit; infinity: flat out
public record Speed(double examplesPerSecond) {

  public static final Speed FLAT_OUT = new Speed(Double.POSITIVE_INFINITY);

  public Speed {
    if (!(examplesPerSecond > 0)) {
      throw new IllegalArgumentException(
          "A speed is more than 0 examples a second. Received: " + examplesPerSecond + ".");
    }
  }

  public boolean flatOut() {
    return Double.isInfinite(examplesPerSecond);
  }

  /// How long a step of so many examples may take, in nanoseconds.
  long nanosFor(int examples) {
    return flatOut() ? 0 : (long) (1e9 * examples / examplesPerSecond);
  }
}
