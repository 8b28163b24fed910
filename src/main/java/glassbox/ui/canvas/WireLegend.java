package glassbox.ui.canvas;

import glassbox.app.Settings;
import glassbox.text.Numbers;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The scale of the wires: from the smallest to the largest number, as thick and as coloured as a
/// wire of that number is.
final class WireLegend extends PlotPane {

  private static final double BAR = 84;

  private final WeightWires wires;

  // The listener is told of nothing before the legend stands.
  @SuppressWarnings("this-escape")
  WireLegend(WeightWires wires) {
    this.wires = wires;
    wires.onScale(this::refresh);
    getStyleClass().add("glass-wire-legend");
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    boolean signs = wires.mode() != Settings.Wires.SIGNAL;
    double left = (width - BAR) / 2;
    ColourMap colours = signs ? Signs.lines(inks()) : ColourMap.VIRIDIS;
    for (int x = 0; x < BAR; x++) {
      double share = (x + 0.5) / BAR;
      double size = signs ? Math.abs(2 * share - 1) : 0.6;
      double thick = 1 + 6 * size;
      g.setFill(colours.colour(signs ? share : 0.15 + 0.75 * share));
      g.fillRect(left + x, height / 2 - thick / 2, 1, thick);
    }
    g.setFont(numberFont());
    g.setFill(inks().text());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(signs ? end(-wires.largest()) : "10⁻⁶", left - 6, height / 2, left - 6);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(signs ? end(wires.largest()) : "10", left + BAR + 6, height / 2, left - 6);
  }

  private static String end(double value) {
    return value == 0 ? "0" : (value > 0 ? "+" : "") + Numbers.brief(value);
  }
}
