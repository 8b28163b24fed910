package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Shares of a whole as bars, one below the other: the probability of each class.
public final class BarList extends PlotPane {

  private List<String> names = List.of();
  private double[] shares = {};
  private int marked = -1;

  /// @param changed 0 to 1, one for each name
  /// @param mark the one in the primary colour; -1: none
  public void setShares(List<String> ofEach, double[] changed, int mark) {
    names = List.copyOf(ofEach);
    shares = changed.clone();
    marked = mark;
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double line = Math.min(Math.ceil(inks().textSize() * 1.6), height / Math.max(1, names.size()));
    double left = Math.min(80, width * 0.35);
    double most = Math.max(1, width - left - 44);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < names.size(); i++) {
      double y = i * line;
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFont(textFont());
      g.setFill(i == marked ? inks().strong() : inks().text());
      g.fillText(Glyphs.seen(names.get(i)), left - 8, y + line / 2, left - 8);
      double bar = Math.max(1, most * Math.clamp(shares[i], 0, 1));
      g.setFill(i == marked ? inks().series(1) : inks().axis());
      g.fillRoundRect(left, y + 2, bar, Math.max(1, line - 4), 4, 4);
      g.setTextAlign(TextAlignment.LEFT);
      g.setFont(numberFont());
      g.setFill(inks().text());
      g.fillText(Numbers.percent(shares[i], 0), left + bar + 6, y + line / 2);
    }
  }
}
