package glassbox.app;

import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;

/// Where a tab of the observatory stood when it had a window of its own.
///
/// @param out whether it has one now
/// @param left of the window, in pixels of the screen
/// @param width of the window, in pixels
public record WindowPlace(
    boolean out,
    @Range(min = LEAST, max = MOST) int left,
    @Range(min = LEAST, max = MOST) int top,
    @Range(min = 1, max = MOST) int width,
    @Range(min = 1, max = MOST) int height) {

  private static final int LEAST = -32_768;
  private static final int MOST = 32_767;

  public static final WindowPlace DEFAULT = new WindowPlace(false, 0, 0, 1040, 560);

  public WindowPlace {
    Ranges.check(WindowPlace.class, "left", left);
    Ranges.check(WindowPlace.class, "top", top);
    Ranges.check(WindowPlace.class, "width", width);
    Ranges.check(WindowPlace.class, "height", height);
  }

  /// Whatever a system says of a window, as near as it can be kept.
  public static WindowPlace of(boolean out, double left, double top, double width, double height) {
    return new WindowPlace(
        out,
        (int) Math.clamp(left, LEAST, MOST),
        (int) Math.clamp(top, LEAST, MOST),
        Math.max(1, (int) Math.min(width, MOST)),
        Math.max(1, (int) Math.min(height, MOST)));
  }
}
