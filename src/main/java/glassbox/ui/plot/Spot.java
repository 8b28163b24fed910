package glassbox.ui.plot;

import javafx.scene.paint.Color;

/// A small form at a place: a point of the data.
///
/// @param radius of the circle about which the form is drawn
public record Spot(Form form, double x, double y, double radius, Color inside, Pen.Stroke rim) {

  void paint(Pen pen) {
    form.paint(pen, x, y, radius, inside, rim);
  }

  /// How far from its middle it reaches at most.
  private double reach() {
    return Form.WIDEST * radius + rim.width() / 2;
  }

  double left() {
    return x - reach();
  }

  double right() {
    return x + reach();
  }

  double top() {
    return y - reach();
  }

  double bottom() {
    return y + reach();
  }
}
