package glassbox.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// How points are marked: what training never saw otherwise than what it saw, and all so that they
/// stand out from the ground.
final class Marks {

  private final Inks inks;

  /// Whether a point may have the colour of the ground: then it has a rim in the colour of words,
  /// and what training never saw a second one.
  private final boolean outlined;

  /// On dark colours of the ground a dark rim would not be seen.
  private final Color edge;

  Marks(Inks inks, boolean outlined) {
    this.inks = inks;
    this.outlined = outlined;
    edge = inks.dark() ? faint(0.75) : inks.ground();
  }

  private Color faint(double opacity) {
    return inks.strong().deriveColor(0, 1, 1, opacity);
  }

  /// What is drawn for one point, the lowest first.
  List<Spot> at(double x, double y, double radius, PointPlot.Key key) {
    return outlined ? outlined(x, y, radius, key) : plain(x, y, radius, key);
  }

  private List<Spot> outlined(double x, double y, double radius, PointPlot.Key key) {
    var rim = Pen.Stroke.solid(faint(0.65), 1);
    var outer = new Spot(Form.CIRCLE, x, y, radius, key.colour(), rim);
    return key.mark() == PointPlot.Mark.DISC
        ? List.of(outer)
        : List.of(outer, new Spot(Form.CIRCLE, x, y, radius * 0.5, inks.ground(), rim));
  }

  private List<Spot> plain(double x, double y, double radius, PointPlot.Key key) {
    Form form = Form.of(key.form());
    Color colour = key.colour();
    if (key.mark() == PointPlot.Mark.DISC) {
      var rim = Pen.Stroke.solid(edge, radius > 2 ? 0.9 : 0.5);
      return List.of(new Spot(form, x, y, radius, colour, rim));
    }
    List<Spot> spots = new ArrayList<>();
    if (key.mark() == PointPlot.Mark.MISSED) {
      var around = Pen.Stroke.solid(faint(0.7), 0.9);
      spots.add(new Spot(Form.CIRCLE, x, y, radius + 2, Color.TRANSPARENT, around));
      spots.add(new Spot(form, x, y, radius, colour, Pen.Stroke.solid(edge, 0.5)));
      return spots;
    }
    if (inks.dark()) {
      var outer = Pen.Stroke.solid(faint(0.6), 0.8);
      spots.add(new Spot(form, x, y, radius + 0.9, Color.TRANSPARENT, outer));
    }
    spots.add(new Spot(form, x, y, radius, inks.ground(), Pen.Stroke.solid(colour, 1.2)));
    if (key.mark() == PointPlot.Mark.TARGET) {
      spots.add(new Spot(Form.CIRCLE, x, y, radius * 0.45, colour, Pen.Stroke.solid(colour, 0)));
    }
    return spots;
  }
}
