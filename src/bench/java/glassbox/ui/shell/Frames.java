package glassbox.ui.shell;

import java.util.Arrays;

/// How far apart frames were.
final class Frames {

  private static final long NONE = Long.MIN_VALUE;

  private long[] nanos = new long[1 << 16];
  private int count;
  private long last = NONE;

  /// A frame is drawn now.
  void frame() {
    long now = System.nanoTime();
    if (last != NONE && count < nanos.length) {
      nanos[count++] = now - last;
    }
    last = now;
  }

  /// What lies between the last frame and the next does not count.
  void pause() {
    last = NONE;
  }

  int count() {
    return count;
  }

  /// Milliseconds, of all intervals so far, that `share` of them do not exceed.
  double quantile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
  }

  @Override
  public String toString() {
    return "frames %d, ms apart: median %.1f, 95 %% within %.1f, 99 %% %.1f, longest %.1f"
        .formatted(count, quantile(0.5), quantile(0.95), quantile(0.99), quantile(1));
  }
}
