package glassbox.ui.observatory;

import glassbox.data.digits.Handwriting;
import glassbox.ui.look.GreyImage;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final List<Handwriting.Stroke> strokes = new ArrayList<>();
  private Optional<Raster> ground = Optional.empty();
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
          if (draws(event)) {
            boolean erases = event.getButton() == MouseButton.SECONDARY;
            strokes.add(new Handwriting.Stroke(List.of(place(event)), erases));
            refresh();
            changed.run();
          }
        });
    setOnMouseDragged(this::follow);
    // A quick hand may let go further on than where it was last seen.
    setOnMouseReleased(this::follow);
  }

  private void follow(MouseEvent event) {
    if (draws(event) && !strokes.isEmpty()) {
      List<Handwriting.Place> longer = new ArrayList<>(strokes.getLast().places());
      longer.add(place(event));
      boolean erases = strokes.getLast().erases();
      strokes.set(strokes.size() - 1, new Handwriting.Stroke(longer, erases));
      refresh();
      changed.run();
    }
  }

  /// Only over an image there is something to erase.
  private boolean draws(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY
        || event.getButton() == MouseButton.SECONDARY && ground.isPresent();
  }

  /// Painted over, in place of empty paper: shows it as it is by now, with the strokes in it.
  ///
  /// @param pixels `side × side`; empty: empty paper again
  void setGround(Optional<float[]> pixels, int pixelSide) {
    ground = pixels.map(of -> GreyImage.of(of, 0, pixelSide, pixelSide));
    refresh();
  }

  /// What was drawn, in units of the side.
  List<Handwriting.Stroke> strokes() {
    return List.copyOf(strokes);
  }

  void clear() {
    strokes.clear();
    refresh();
    changed.run();
  }

  private Handwriting.Place place(MouseEvent event) {
    return new Handwriting.Place(
        Math.clamp(event.getX() / side, 0, 1), Math.clamp(event.getY() / side, 0, 1));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    side = Math.max(1, Math.min(width, height) - 1);
    g.setFill(inks().raised());
    g.fillRoundRect(0.5, 0.5, side - 1, side - 1, 8, 8);
    g.setStroke(inks().axis());
    g.setLineWidth(1);
    g.strokeRoundRect(0.5, 0.5, side - 1, side - 1, 8, 8);
    if (ground.isPresent()) {
      GreyImage.draw(g, ground.get(), side, side);
      return;
    }
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
    strokes.forEach(stroke -> trace(g, stroke.places()));
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
