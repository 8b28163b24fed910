package glassbox.ui.canvas;

import glassbox.app.Settings;
import glassbox.text.Numbers;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The scale of the wires in words and colours: what their colour says, from its smallest to its
/// largest number, and what their thickness.
final class WireLegend extends HBox {

  private final WeightWires wires;
  private final Texts texts;
  private final Label from = words();
  private final Bar bar = new Bar();
  private final Label to = words();
  private final Label thickness = words();

  // The listener is told of nothing before the legend stands.
  @SuppressWarnings("this-escape")
  WireLegend(WeightWires wires, Texts texts) {
    this.wires = wires;
    this.texts = texts;
    wires.onScale(this::refresh);
    getStyleClass().add("glass-wire-legend");
    getChildren().setAll(from, bar, to, thickness);
    refresh();
  }

  private static Label words() {
    var label = new Label();
    label.getStyleClass().add("glass-wire-words");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// @param brief without what the thickness says
  double width(boolean brief) {
    double scale = bar.isManaged() ? whole(bar) + whole(to) + 2 * Math.ceil(getSpacing()) : 0;
    double words = whole(from) + scale;
    boolean more = !brief && !thickness.getText().isEmpty();
    return words
        + (more ? Math.ceil(getSpacing()) + whole(thickness) : 0)
        + snappedLeftInset()
        + snappedRightInset();
  }

  /// In whole pixels, as each is laid out.
  private static double whole(Region part) {
    return Math.ceil(part.prefWidth(-1));
  }

  void setBrief(boolean brief) {
    boolean more = !brief && !thickness.getText().isEmpty();
    if (thickness.isManaged() != more) {
      thickness.setVisible(more);
      thickness.setManaged(more);
    }
  }

  void refresh() {
    boolean signs = wires.mode() != Settings.Wires.SIGNAL;
    boolean none = signs && wires.largest() == 0;
    for (Node part : List.of(bar, to)) {
      part.setVisible(!none);
      part.setManaged(!none);
    }
    if (none) {
      from.setText(texts.get("legend.none", WeightWires.MOST_UNITS));
      to.setText("");
      thickness.setText("");
      return;
    }
    String key = "legend." + wires.mode().name().toLowerCase(Locale.ROOT);
    from.setText(texts.get(key + ".from", signs ? end(-wires.largest()) : "10⁻⁶"));
    to.setText(signs ? end(wires.largest()) : texts.get(key + ".to", "10"));
    String more = key + ".thickness";
    thickness.setText(texts.has(more) ? texts.get(more) : "");
    bar.refresh();
  }

  /// With its sign.
  private static String end(double value) {
    return (value > 0 ? "+" : "") + Numbers.brief(value);
  }

  /// As thick and as coloured as a wire of each number is; on whole pixels, so that its colours are
  /// those of the wires whatever the text size.
  private final class Bar extends PlotPane {

    Bar() {
      getStyleClass().add("glass-wire-scale");
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
      boolean signs = wires.mode() != Settings.Wires.SIGNAL;
      ColourMap colours = signs ? Signs.lines(inks()) : ColourMap.VIRIDIS;
      int across = (int) Math.floor(width);
      for (int x = 0; x < across; x++) {
        double share = (x + 0.5) / across;
        double size = signs ? Math.abs(2 * share - 1) : 0.6;
        double thick = 2 * Math.round((1 + 6 * size) / 2);
        g.setFill(colours.colour(signs ? share : 0.15 + 0.75 * share));
        g.fillRect(x, Math.round(height / 2 - thick / 2), 1, thick);
      }
    }
  }
}
