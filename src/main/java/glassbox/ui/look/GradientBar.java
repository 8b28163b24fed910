package glassbox.ui.look;

import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import javafx.scene.canvas.GraphicsContext;

/// A thin bar for the size of a gradient, on a log scale from 10⁻⁶ to 10: dead is empty, exploding
/// is full.
public final class GradientBar extends PlotPane {

  private static final double SMALLEST = -6;
  private static final double LARGEST = 1;

  private double share;
  private boolean frozen;

  public GradientBar() {
    setMinHeight(4);
    setPrefHeight(4);
    setMaxHeight(4);
  }

  /// @param norm of the gradient; NaN before there is one
  public void setNorm(double norm) {
    double changed = share(norm);
    if (Math.abs(changed - share) > 0.002) {
      share = changed;
      refresh();
    }
  }

  /// Whether nobody follows the gradient: the bar is grey.
  public void setFrozen(boolean on) {
    if (frozen != on) {
      frozen = on;
      refresh();
    }
  }

  /// Where a norm stands on the scale, 0 to 1.
  public static double share(double norm) {
    return norm > 0 ? Math.clamp((Math.log10(norm) - SMALLEST) / (LARGEST - SMALLEST), 0, 1) : 0;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setFill(inks().grid());
    g.fillRoundRect(0, 0, width, height, height, height);
    if (frozen) {
      g.setFill(inks().axis());
      g.fillRoundRect(0, 0, width, height, height, height);
      return;
    }
    int steps = (int) Math.round(width * share);
    for (int x = 0; x < steps; x++) {
      g.setFill(ColourMap.VIRIDIS.colour(0.15 + 0.8 * x / width));
      g.fillRect(x, 0, 1, height);
    }
  }
}
