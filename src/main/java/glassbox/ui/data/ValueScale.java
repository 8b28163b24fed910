package glassbox.ui.data;

import glassbox.text.Numbers;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The colours of numbers from -1 to 1, with a mark at the one that is painted. A press or a drag
/// takes another.
final class ValueScale extends PlotPane {

  private static final double BAR = 12;
  private static final double HEIGHT = 32;

  private double marked;
  private DoubleConsumer chosen = _ -> {};

  ValueScale() {
    setId("value-scale");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::take);
  }

  void onChosen(DoubleConsumer listener) {
    chosen = listener;
  }

  void mark(double value) {
    marked = value;
    refresh();
  }

  private void take(MouseEvent event) {
    chosen.accept(Math.clamp(2 * event.getX() / Math.max(1, getWidth()) - 1, -1, 1));
    event.consume();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ColourMap colours = inks().signs();
    for (int x = 0; x < width; x++) {
      g.setFill(colours.colour(x / width));
      g.fillRect(x, 0, 1.5, BAR);
    }
    double at = Math.floor((marked + 1) / 2 * (width - 3)) + 1.5;
    g.setStroke(inks().strong());
    g.setLineWidth(2);
    g.strokeRect(at - 3, -1, 6, BAR + 2);
    g.setFill(inks().text());
    g.setFont(numberFont());
    g.setTextBaseline(VPos.TOP);
    double[] marks = {-1, 0, 1};
    TextAlignment[] sides = {TextAlignment.LEFT, TextAlignment.CENTER, TextAlignment.RIGHT};
    for (int i = 0; i < marks.length; i++) {
      g.setTextAlign(sides[i]);
      g.fillText(Numbers.brief(marks[i]), i * width / 2, BAR + 5);
    }
  }
}
