package glassbox.ui.explain;

import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// A card that stands beside a thing, with an arrow to it, until one clicks elsewhere.
public final class Beside {

  private Beside() {}

  /// @param place of the thing, on the screen
  public static PopOver show(Node card, Scene scene, Bounds place) {
    var over = new PopOver(card);
    over.setAnimated(false);
    over.setDetachable(false);
    // A click elsewhere asks on at once.
    over.setConsumeAutoHidingEvents(false);
    over.setHideOnEscape(false);
    // Its own sheet is white whatever the theme; the window's says all it needs.
    over.getRoot().getStylesheets().clear();
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      // Beside an arrow and round corners its window would be seen, in white.
      over.setArrowSize(0);
      over.setCornerRadius(0);
    }
    var side = Side.of(place, scene.getWindow());
    over.setArrowLocation(side.arrow());
    Point2D tip = side.tip(place);
    // On the root, or the answer would be written as what stands around the thing is.
    over.show(scene.getRoot(), tip.getX(), tip.getY());
    return over;
  }

  /// On which side of a thing its card has room.
  private record Side(PopOver.ArrowLocation arrow) {

    private static final List<PopOver.ArrowLocation> BELOW =
        List.of(
            PopOver.ArrowLocation.TOP_LEFT,
            PopOver.ArrowLocation.TOP_CENTER,
            PopOver.ArrowLocation.TOP_RIGHT);

    private static final List<PopOver.ArrowLocation> ABOVE =
        List.of(
            PopOver.ArrowLocation.BOTTOM_LEFT,
            PopOver.ArrowLocation.BOTTOM_CENTER,
            PopOver.ArrowLocation.BOTTOM_RIGHT);

    static Side of(Bounds place, Window window) {
      double across = (place.getCenterX() - window.getX()) / window.getWidth();
      double down = (place.getCenterY() - window.getY()) / window.getHeight();
      int third = (int) Math.clamp(3 * across, 0, 2);
      if (down < 0.2) {
        return new Side(BELOW.get(third));
      }
      if (down > 0.7) {
        return new Side(ABOVE.get(third));
      }
      boolean low = down > 0.45;
      return across > 0.6
          ? new Side(low ? PopOver.ArrowLocation.RIGHT_BOTTOM : PopOver.ArrowLocation.RIGHT_TOP)
          : new Side(low ? PopOver.ArrowLocation.LEFT_BOTTOM : PopOver.ArrowLocation.LEFT_TOP);
    }

    Point2D tip(Bounds place) {
      return switch (arrow) {
        case TOP_LEFT, TOP_CENTER, TOP_RIGHT -> new Point2D(place.getCenterX(), place.getMaxY());
        case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT ->
            new Point2D(place.getCenterX(), place.getMinY());
        case RIGHT_TOP, RIGHT_CENTER, RIGHT_BOTTOM ->
            new Point2D(place.getMinX(), place.getCenterY());
        case LEFT_TOP, LEFT_CENTER, LEFT_BOTTOM -> new Point2D(place.getMaxX(), place.getCenterY());
      };
    }
  }
}
