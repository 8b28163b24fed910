package glassbox.ui.observatory;

import glassbox.data.digits.Handwriting;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// A square to draw in with the mouse or a pen.
final class DrawPad extends PlotPane {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Of the side.
  private static final double PEN = 0.07;

  private final List<List<Handwriting.Place>> strokes = new ArrayList<>();
  private final Runnable changed;
  private double side = 1;

  /// @param changed told of each piece that was drawn
  DrawPad(Runnable changed) {
    this.changed = changed;
    setId("draw-pad");
    setCursor(Cursor.CROSSHAIR);
    setAccessibleText(TEXTS.get("draw.here"));
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            strokes.add(new ArrayList<>());
            extend(event);
          }
        });
    setOnMouseDragged(this::follow);
    // A quick hand may let go further on than where it was last seen.
    setOnMouseReleased(this::follow);
  }

  private void follow(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !strokes.isEmpty()) {
      extend(event);
    }
  }

  /// What was drawn, in units of the side.
  List<List<Handwriting.Place>> strokes() {
    return strokes.stream().map(List::copyOf).toList();
  }

  void clear() {
    strokes.clear();
    refresh();
    changed.run();
  }

  private void extend(MouseEvent event) {
    double x = Math.clamp(event.getX() / side, 0, 1);
    double y = Math.clamp(event.getY() / side, 0, 1);
    strokes.getLast().add(new Handwriting.Place(x, y));
    refresh();
    changed.run();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    side = Math.max(1, Math.min(width, height) - 1);
    g.setFill(inks().raised());
    g.fillRoundRect(0.5, 0.5, side - 1, side - 1, 8, 8);
    g.setStroke(inks().axis());
    g.setLineWidth(1);
    g.strokeRoundRect(0.5, 0.5, side - 1, side - 1, 8, 8);
    if (strokes.isEmpty()) {
      g.setFont(textFont());
      g.setFill(inks().text());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(TEXTS.get("draw.here"), side / 2, side / 2, side - 16);
    }
    g.save();
    // A pen at the edge is wider than what is left there.
    g.beginPath();
    g.rect(1, 1, side - 2, side - 2);
    g.clip();
    g.setStroke(inks().strong());
    g.setLineWidth(PEN * side);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    strokes.forEach(stroke -> trace(g, stroke));
    g.restore();
  }

  private void trace(GraphicsContext g, List<Handwriting.Place> stroke) {
    g.beginPath();
    Handwriting.Place first = stroke.getFirst();
    g.moveTo(first.x() * side, first.y() * side);
    stroke.forEach(place -> g.lineTo(place.x() * side, place.y() * side));
    g.stroke();
  }
}
