package glassbox.ui.plot;

import glassbox.text.Numbers;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// The small box beside the pointer's line: where it is, and what each curve says there.
///
/// @param readings in their order
record ReadoutBox(ChartPane chart, LinePlot.Content content, List<Reading> readings) {

  private static final double INSET = 8;
  private static final double SWATCH = 8;
  private static final double BESIDE = 10;

  void paint(Pen pen, LineArea area, double x, double place) {
    Inks inks = chart.inks();
    double row = Math.ceil(inks.textSize() * 1.5);
    Pen.Box plot = area.box();
    int most = Math.max(1, (int) ((plot.bottom() - 2 * INSET) / row) - 1);
    List<Reading> shown = readings.size() <= most ? readings : readings.subList(0, most);
    String head = content.xName() + " " + Numbers.brief(rounded(place));
    double names = 0;
    double values = 0;
    for (Reading reading : shown) {
      names = Math.max(names, Pen.width(name(reading), chart.textFont()));
      values =
          Math.max(values, Pen.width(content.upright().figure(reading.y()), chart.numberFont()));
    }
    double inner = Math.max(Pen.width(head, chart.strongFont()), SWATCH + 6 + names + 14 + values);
    double wide = inner + 2 * INSET;
    double tall = (shown.size() + 1) * row + 2 * INSET - 4;
    double left = x + BESIDE + wide <= plot.right() ? x + BESIDE : x - BESIDE - wide;
    left = Math.max(0, left);
    double top = Math.max(0, Math.min(plot.y() + 4, plot.bottom() - tall));
    var box = new Pen.Box(Math.floor(left) + 0.5, Math.floor(top) + 0.5, wide, tall);
    pen.fill(box, 6, inks.raised());
    pen.outline(box, 6, Pen.Stroke.solid(inks.axis(), 1));
    double y = box.y() + INSET - 2 + row / 2;
    pen.text(
        head,
        box.x() + INSET,
        y,
        new Pen.Lettering(chart.strongFont(), inks.strong(), HPos.LEFT, VPos.CENTER));
    for (Reading reading : shown) {
      y += row;
      Line line = content.lines().get(reading.line());
      pen.fill(
          new Pen.Box(box.x() + INSET, y - SWATCH / 2, SWATCH, SWATCH),
          2,
          inks.series(line.ink())
              .deriveColor(0, 1, 1, line.stroke() == Line.Stroke.GHOST ? 0.4 : 1));
      pen.text(name(reading), box.x() + INSET + SWATCH + 6, y, chart.lettering());
      pen.text(
          content.upright().figure(reading.y()),
          box.right() - INSET,
          y,
          chart.numbers().in(inks.strong()).at(HPos.RIGHT, VPos.CENTER));
    }
  }

  private String name(Reading reading) {
    return content.lines().get(reading.line()).name();
  }

  /// Steps are whole; of epochs and seconds a few figures say enough.
  private double rounded(double place) {
    return content.whole() || place >= 100 ? Math.rint(place) : place;
  }
}
