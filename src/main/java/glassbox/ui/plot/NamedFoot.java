package glassbox.ui.plot;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// Numbers under the x axis of a plot that leaves room for them, the name of what they count at its
/// end.
final class NamedFoot {

  private static final double GAP = 6;
  private static final double NAME_GAP = 12;

  private NamedFoot() {}

  /// @param whole whether it counts what has no parts, as steps
  static void paint(Pen pen, ChartPane chart, LineArea area, String name, boolean whole) {
    Pen.Box box = area.box();
    double y = box.bottom() + 3;
    double nameFrom = box.right() - Pen.width(name, chart.textFont()) - NAME_GAP;
    pen.text(name, box.right(), y, chart.lettering().at(HPos.RIGHT, VPos.TOP));
    double free = box.x();
    int count = Math.clamp((int) (box.width() / 80), 2, 8);
    List<Double> ticks = whole ? area.x().wholeTicks(count) : area.x().ticks(count);
    List<String> words = Axis.words(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      double x = area.px(ticks.get(i));
      double half = Pen.width(words.get(i), chart.numberFont()) / 2;
      double middle = Math.max(x, box.x() + half);
      if (middle - half >= free && middle + half < nameFrom) {
        pen.text(words.get(i), middle, y, chart.numbers().at(HPos.CENTER, VPos.TOP));
        pen.line(
            x, box.bottom() - 1, x, box.bottom() + 2, Pen.Stroke.solid(chart.inks().axis(), 1));
        free = middle + half + GAP;
      }
    }
  }
}
