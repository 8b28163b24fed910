package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;

/// A distribution in the space of a word: bars without axes; the pointer reads one.
public final class SmallBars extends PlotPane {

  private static final double SHORTEST = 1;

  /// @param label what the bar counts
  public record Bar(String label, int count) {}

  private final Tooltip reading = new Tooltip();
  private List<Bar> bars = List.of();
  private boolean strong = true;

  public SmallBars(double width, double height) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxHeight(height);
    Tooltip.install(this, reading);
    setOnMouseMoved(event -> read(event.getX()));
  }

  /// @param inUse drawn in colour; else grey
  public void setBars(List<Bar> changed, boolean inUse) {
    bars = List.copyOf(changed);
    strong = inUse;
    reading.setText(bars.isEmpty() ? "" : text(bars.getFirst()));
    refresh();
  }

  private void read(double x) {
    if (!bars.isEmpty()) {
      int index = Math.clamp((int) (x / getWidth() * bars.size()), 0, bars.size() - 1);
      reading.setText(text(bars.get(index)));
    }
  }

  private static String text(Bar bar) {
    return bar.label + ": " + Numbers.whole(bar.count);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Color ink = strong ? inks().series(0) : inks().axis();
    int largest = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
    double step = width / Math.max(1, bars.size());
    double gap = step > 4 ? 1 : 0;
    g.setFill(inks().axis());
    g.fillRect(0, height - 1, width, 1);
    g.setFill(ink);
    for (int i = 0; i < bars.size(); i++) {
      int count = bars.get(i).count;
      double tall = count == 0 ? 0 : Math.max(SHORTEST, (height - 1) * count / largest);
      g.fillRect(i * step, height - 1 - tall, Math.max(1, step - gap), tall);
    }
  }
}
