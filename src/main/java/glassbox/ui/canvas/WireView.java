package glassbox.ui.canvas;

import glassbox.design.Wire;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.GradientBar;
import glassbox.ui.look.LayerWords;
import glassbox.ui.plot.ColourMap;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;

/// A wire: a curve that leaves to the right and arrives from the left. Its thickness is the size of
/// the signal that goes along it, its colour that of the gradient that comes back.
final class WireView extends Group {

  private static final double SHORTEST_HANDLE = 36;
  private static final double THIN = 1.5;
  private static final double USUAL = 3;
  static final double THICK = 7;

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Wire wire;
  private final CubicCurve curve = new CubicCurve();

  /// Wide and unseen, so that a wire can be hit.
  private final CubicCurve touch = new CubicCurve();

  WireView(Wire wire) {
    this.wire = wire;
    setUserData(new Hit.OnWire(wire));
    curve.getStyleClass().add("glass-wire");
    touch.getStyleClass().add("glass-wire-touch");
    Explain.as(touch, "wire", new Subject.OnWire(wire));
    Explain.as(curve, "wire", new Subject.OnWire(wire));
    touch.setStroke(Color.TRANSPARENT);
    touch.setStrokeWidth(12);
    touch.setFill(null);
    getChildren().setAll(touch, curve);
  }

  Wire wire() {
    return wire;
  }

  /// Whether a layer that is dropped now would go into this wire.
  void setHighlight(boolean on) {
    curve.pseudoClassStateChanged(TARGET, on);
  }

  void setChosen(boolean on) {
    touch.pseudoClassStateChanged(CHOSEN, on);
  }

  /// What a screen reader says of it.
  void speak(LayerWords words) {
    setAccessibleText(words.wire(wire));
  }

  void place(Point2D from, Point2D to) {
    bend(curve, from, to);
    bend(touch, from, to);
  }

  /// @param norm of the gradient that comes back; NaN while nothing is known
  /// @param signal size of what goes forward; NaN while nothing is known
  /// @param bold how much thicker than usual
  void show(double norm, double signal, double bold) {
    if (Double.isNaN(norm)) {
      curve.setStyle(bold == 1 ? "" : "-fx-stroke-width: %.1f;".formatted(USUAL * bold));
      return;
    }
    Color colour = ColourMap.VIRIDIS.colour(0.15 + 0.75 * GradientBar.share(norm));
    String style =
        "-fx-stroke: %s; -fx-stroke-width: %.1f;"
            .formatted(colour.toString().replace("0x", "#"), bold * width(signal));
    if (!style.equals(curve.getStyle())) {
      curve.setStyle(style);
    }
  }

  /// From a signal of 0.01 to one of 10, on a log scale.
  static double width(double signal) {
    return signal > 0
        ? THIN + (THICK - THIN) * Math.clamp((Math.log10(signal) + 2) / 3, 0, 1)
        : USUAL;
  }

  static void bend(CubicCurve curve, Point2D from, Point2D to) {
    double handle = Math.max(SHORTEST_HANDLE, Math.abs(to.getX() - from.getX()) / 2);
    curve.setStartX(from.getX());
    curve.setStartY(from.getY());
    curve.setControlX1(from.getX() + handle);
    curve.setControlY1(from.getY());
    curve.setControlX2(to.getX() - handle);
    curve.setControlY2(to.getY());
    curve.setEndX(to.getX());
    curve.setEndY(to.getY());
  }
}
