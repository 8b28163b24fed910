package glassbox.ui.fx;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// The screens that are there: fewer, perhaps, than when a window's place was kept.
public final class Desktop {

  private Desktop() {}

  /// A window's place, moved and made smaller until it lies on one screen.
  public static Rectangle2D holding(Rectangle2D wanted) {
    return holding(wanted, screens());
  }

  private static List<Rectangle2D> screens() {
    return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
        .map(Screen::getVisualBounds)
        .toList();
  }

  /// Whether a window's place is as wide as its screen, so that it had better be maximized.
  public static boolean isFilledBy(Rectangle2D place) {
    return isFilledBy(place, screens());
  }

  static boolean isFilledBy(Rectangle2D place, List<Rectangle2D> screens) {
    return screens.stream()
        .anyMatch(each -> each.intersects(place) && place.getWidth() >= each.getWidth());
  }

  /// @param screens the usual one first: it takes what lies on none
  static Rectangle2D holding(Rectangle2D wanted, List<Rectangle2D> screens) {
    Rectangle2D screen = screens.getFirst();
    for (Rectangle2D each : screens) {
      if (shared(wanted, each) > shared(wanted, screen)) {
        screen = each;
      }
    }
    double width = Math.min(wanted.getWidth(), screen.getWidth());
    double height = Math.min(wanted.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  /// The area that two rectangles have in common.
  private static double shared(Rectangle2D one, Rectangle2D other) {
    double across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double down =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, across) * Math.max(0, down);
  }
}
