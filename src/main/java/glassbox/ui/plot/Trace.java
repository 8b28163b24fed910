package glassbox.ui.plot;

import java.util.Arrays;

/// The course of a curve in pixels, at most four points for each column of pixels: the first, the
/// lowest, the highest and the last. So a curve of a million points costs no more than one of a
/// thousand.
public final class Trace {

  private final double columnWidth;
  private double[] points = new double[256];
  private int count;
  private boolean holding;
  private long column;
  private double low;
  private double high;
  private double first;
  private double last;
  private double x;

  /// Told of the course, in order.
  public interface Follower {
    void move(double x, double y);

    void line(double x, double y);
  }

  public Trace() {
    this(1);
  }

  /// @param columnWidth of a column, in pixels
  Trace(double columnWidth) {
    this.columnWidth = columnWidth;
  }

  public void to(double toX, double y) {
    long inColumn = (long) Math.floor(toX / columnWidth);
    if (holding && inColumn == column) {
      low = Math.min(low, y);
      high = Math.max(high, y);
      last = y;
      return;
    }
    flush();
    holding = true;
    column = inColumn;
    x = toX;
    first = y;
    last = y;
    low = y;
    high = y;
  }

  /// Ends the curve here; what follows begins anew.
  public void lift() {
    flush();
    keep(Double.NaN, Double.NaN);
  }

  public void follow(Follower follower) {
    flush();
    boolean down = false;
    for (int i = 0; i < count; i += 2) {
      if (Double.isNaN(points[i])) {
        down = false;
      } else if (down) {
        follower.line(points[i], points[i + 1]);
      } else {
        follower.move(points[i], points[i + 1]);
        down = true;
      }
    }
  }

  private void flush() {
    if (!holding) {
      return;
    }
    holding = false;
    keep(x, first);
    if (high > low) {
      keep(x, low);
      keep(x, high);
      keep(x, last);
    }
  }

  private void keep(double atX, double y) {
    if (count == points.length) {
      points = Arrays.copyOf(points, 2 * count);
    }
    points[count++] = atX;
    points[count++] = y;
  }
}
