package glassbox.train;

import java.util.Arrays;
import java.util.Optional;

/// A figure over the whole run in bounded memory: everything at low resolution, the recent part in
/// full. One thread adds, any thread reads.
///
/// The old part is a list of means, or of least or largest values, over `stride` neighbours each;
/// when it is full, neighbours are joined and the stride doubles.
public final class Series {

  /// How many points each part holds.
  static final int CAPACITY = 1024;

  /// What neighbours become when they are joined.
  enum Joining {
    MEAN,
    LEAST,
    MOST
  }

  private final Joining joining;
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
  private Optional<Point> least = Optional.empty();

  Series() {
    this(Joining.MEAN);
  }

  Series(Joining joining) {
    this.joining = joining;
  }

  /// One value, as it was recorded.
  public record Point(double step, double value) {}

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

    /// The value at a step, on the straight line between its neighbours; beyond the ends on the
    /// line through the last two. NaN where fewer than two were recorded.
    public double at(double step) {
      if (steps.length < 2) {
        return Double.NaN;
      }
      int place = Arrays.binarySearch(steps, step);
      int above = Math.clamp(place >= 0 ? place : -place - 1, 1, steps.length - 1);
      double share = (step - steps[above - 1]) / (steps[above] - steps[above - 1]);
      return values[above - 1] + share * (values[above] - values[above - 1]);
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
    if (Double.isFinite(value) && least.filter(point -> point.value() <= value).isEmpty()) {
      least = Optional.of(new Point(step, value));
    }
  }

  /// The smallest of all values, the first of equal ones, which thinning does not change; empty
  /// where there is none.
  public synchronized Optional<Point> least() {
    return least;
  }

  /// The last points alone, none of them thinned.
  ///
  /// @param most how many at most; there are no more than are kept in full
  public synchronized Curve newest(int most) {
    int count = (int) Math.min(Math.min(added, CAPACITY), most);
    double[] steps = new double[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      int place = (int) ((added - count + i) % CAPACITY);
      steps[i] = recentSteps[place];
      values[i] = recentValues[place];
    }
    return new Curve(steps, values);
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

  /// Becomes what another is.
  void take(Series other) {
    synchronized (other) {
      System.arraycopy(other.oldSteps, 0, oldSteps, 0, CAPACITY);
      System.arraycopy(other.oldValues, 0, oldValues, 0, CAPACITY);
      System.arraycopy(other.recentSteps, 0, recentSteps, 0, CAPACITY);
      System.arraycopy(other.recentValues, 0, recentValues, 0, CAPACITY);
      oldCount = other.oldCount;
      stride = other.stride;
      waiting = other.waiting;
      waitingSteps = other.waitingSteps;
      waitingValues = other.waitingValues;
      added = other.added;
      least = other.least;
    }
  }

  private void retire(double step, double value) {
    waitingSteps += step;
    waitingValues = waiting == 0 ? value : joined(waitingValues, value);
    waiting++;
    if (waiting < stride) {
      return;
    }
    oldSteps[oldCount] = waitingSteps / waiting;
    oldValues[oldCount] = joining == Joining.MEAN ? waitingValues / waiting : waitingValues;
    oldCount++;
    waiting = 0;
    waitingSteps = 0;
    waitingValues = 0;
    if (oldCount == CAPACITY) {
      halve();
    }
  }

  /// Of means their sum, to be divided.
  private double joined(double one, double other) {
    return switch (joining) {
      case MEAN -> one + other;
      case LEAST -> Math.min(one, other);
      case MOST -> Math.max(one, other);
    };
  }

  private void halve() {
    for (int i = 0; i < CAPACITY / 2; i++) {
      oldSteps[i] = (oldSteps[2 * i] + oldSteps[2 * i + 1]) / 2;
      double both = joined(oldValues[2 * i], oldValues[2 * i + 1]);
      oldValues[i] = joining == Joining.MEAN ? both / 2 : both;
    }
    oldCount = CAPACITY / 2;
    stride *= 2;
  }
}
