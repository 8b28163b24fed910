package glassbox.ui.look;

import glassbox.text.Numbers;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the colours of numbers with a sign mean: from the smallest over 0 to the largest.
public final class ScaleBar extends HBox {

  private final Label from = end();
  private final Label to = end();

  // The children only carry values.
  @SuppressWarnings("this-escape")
  public ScaleBar() {
    getStyleClass().add("glass-scale");
    getChildren().setAll(from, new Bar(), to);
  }

  private static Label end() {
    var label = new Label();
    label.getStyleClass().add("glass-card-figure");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// @param largest the magnitude of the ends
  public void show(double largest) {
    from.setText(Numbers.brief(-largest));
    to.setText(Numbers.brief(largest));
  }

  private static final class Bar extends PlotPane {

    Bar() {
      getStyleClass().addAll("glass-weight-map", "glass-scale-bar");
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
      ColourMap colours = Signs.areas(inks());
      for (int x = 0; x < width; x++) {
        g.setFill(colours.colour((x + 0.5) / width));
        g.fillRect(x, 0, 1, height);
      }
      Rim.within(g, inks().axis(), 0, 0, width, height);
      g.setStroke(inks().axis());
      g.setLineWidth(1);
      g.strokeLine(Math.floor(width / 2) + 0.5, 0, Math.floor(width / 2) + 0.5, height);
    }
  }
}
