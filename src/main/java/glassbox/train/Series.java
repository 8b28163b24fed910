package glassbox.train;

/// A figure over the whole run in bounded memory: everything at low resolution, the recent part in
/// full. One thread adds, any thread reads.
///
/// The old part is a list of means over `stride` neighbours each; when it is full, neighbours are
/// joined and the stride doubles.
public final class Series {

  /// How many points each part holds.
  static final int CAPACITY = 1024;

  private final double[] oldSteps = new double[CAPACITY];
  private final double[] oldValues = new double[CAPACITY];
  private final double[] recentSteps = new double[CAPACITY];
  private final double[] recentValues = new double[CAPACITY];
  private int oldCount;
  private long stride = 1;
  private long waiting;
  private double waitingSteps;
  private double waitingValues;
  private long added;

  /// What was recorded so far, thinned; a copy that nobody changes any more.
  ///
  /// @param steps ascending
  /// @param values one for each step
  public record Curve(double[] steps, double[] values) {

    public int count() {
      return steps.length;
    }

    public double last() {
      return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
  }

  /// Grows by one with each value; a reader that has seen this number has seen all.
  public synchronized long added() {
    return added;
  }

  synchronized void add(double step, double value) {
    int place = (int) (added % CAPACITY);
    if (added >= CAPACITY) {
      retire(recentSteps[place], recentValues[place]);
    }
    recentSteps[place] = step;
    recentValues[place] = value;
    added++;
  }

  public synchronized Curve curve() {
    int recent = (int) Math.min(added, CAPACITY);
    int begin = added > CAPACITY ? (int) (added % CAPACITY) : 0;
    double[] steps = new double[oldCount + recent];
    double[] values = new double[oldCount + recent];
    System.arraycopy(oldSteps, 0, steps, 0, oldCount);
    System.arraycopy(oldValues, 0, values, 0, oldCount);
    for (int i = 0; i < recent; i++) {
      steps[oldCount + i] = recentSteps[(begin + i) % CAPACITY];
      values[oldCount + i] = recentValues[(begin + i) % CAPACITY];
    }
    return new Curve(steps, values);
  }

  private void retire(double step, double value) {
    waitingSteps += step;
    waitingValues += value;
    waiting++;
    if (waiting < stride) {
      return;
    }
    oldSteps[oldCount] = waitingSteps / waiting;
    oldValues[oldCount] = waitingValues / waiting;
    oldCount++;
    waiting = 0;
    waitingSteps = 0;
    waitingValues = 0;
    if (oldCount == CAPACITY) {
      halve();
    }
  }

  private void halve() {
    for (int i = 0; i < CAPACITY / 2; i++) {
      oldSteps[i] = (oldSteps[2 * i] + oldSteps[2 * i + 1]) / 2;
      oldValues[i] = (oldValues[2 * i] + oldValues[2 * i + 1]) / 2;
    }
    oldCount = CAPACITY / 2;
    stride *= 2;
  }
}
