package glassbox.ui.plot;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// The numbers below a chart that reaches to its edges: as many as there is room for, those at the
/// ends whole.
final class AxisFoot {

  private static final double GAP = 6;
  private static final double TICK = 3;
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private AxisFoot() {}

  /// @param box that the axis lies under
  /// @param each how many pixels a number takes, about
  static void paint(Pen pen, ChartPane chart, Axis axis, Pen.Box box, double each) {
    double free = 0;
    List<Double> ticks = axis.ticks(Math.clamp((int) (box.width() / each), FEWEST, MOST));
    List<String> numbers = Axis.words(ticks);
    double top = box.bottom();
    for (int i = 0; i < ticks.size(); i++) {
      double at = box.x() + axis.place(ticks.get(i)) * box.width();
      double half = Pen.width(numbers.get(i), chart.numberFont()) / 2;
      double middle = Math.clamp(at, half, Math.max(half, box.right() - half));
      if (middle - half >= free) {
        pen.line(at, top, at, top + TICK, Pen.Stroke.solid(chart.inks().axis(), 1));
        pen.text(numbers.get(i), middle, top + TICK + 1, chart.numbers().at(HPos.CENTER, VPos.TOP));
        free = middle + half + GAP;
      }
    }
  }
}
