package glassbox.ui.look;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A line around a box, within it. Four filled boxes in place of a stroked one: where software
/// draws every pixel, a shape that is stroked costs many times as much, and a network has hundreds
/// of such boxes.
final class Rim {

  private Rim() {}

  /// One unit wide.
  static void within(GraphicsContext g, Color color, double x, double y, double w, double h) {
    g.setFill(color);
    g.fillRect(x, y, w, 1);
    g.fillRect(x, y + h - 1, w, 1);
    g.fillRect(x, y + 1, 1, h - 2);
    g.fillRect(x + w - 1, y + 1, 1, h - 2);
  }
}
