package glassbox.ui.canvas;

import glassbox.design.Point;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.Rectangle;

/// Selects all that a rectangle touches.
final class MarqueeGesture implements Gesture {

  private final Stage stage;
  private final Point start;
  private final Set<String> before;
  private final Rectangle frame;

  /// What the gesture sees of the canvas.
  interface Stage {
    Set<String> touched(Bounds world);

    void select(Set<String> ids);

    Viewport viewport();
  }

  /// @param before what stays selected whatever the rectangle touches
  /// @param frame is drawn while the gesture lasts
  MarqueeGesture(Stage stage, Point start, Set<String> before, Rectangle frame) {
    this.stage = stage;
    this.start = start;
    this.before = Set.copyOf(before);
    this.frame = frame;
  }

  @Override
  public void move(Point view) {
    frame.setX(Math.min(start.x(), view.x()));
    frame.setY(Math.min(start.y(), view.y()));
    frame.setWidth(Math.abs(view.x() - start.x()));
    frame.setHeight(Math.abs(view.y() - start.y()));
    frame.setVisible(true);
    Point corner = stage.viewport().toWorld(frame.getX(), frame.getY());
    double zoom = stage.viewport().zoom();
    Set<String> selected = new HashSet<>(before);
    selected.addAll(
        stage.touched(
            new BoundingBox(
                corner.x(), corner.y(), frame.getWidth() / zoom, frame.getHeight() / zoom)));
    stage.select(selected);
  }

  @Override
  public void end(Point view) {
    // The last movement may not have been told.
    move(view);
    frame.setVisible(false);
    if (Math.hypot(view.x() - start.x(), view.y() - start.y()) < 3) {
      stage.select(before);
    }
  }

  @Override
  public void cancel() {
    frame.setVisible(false);
    stage.select(before);
  }
}
