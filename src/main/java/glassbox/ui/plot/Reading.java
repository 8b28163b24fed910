package glassbox.ui.plot;

import java.util.ArrayList;
import java.util.List;

/// What a line says at a place of the x axis.
///
/// @param line index among the lines
/// @param x of the value, near the place
record Reading(int line, double x, double y) {

  /// Of each line that has a value within its own reach there, in their order.
  static List<Reading> at(List<Line> lines, double place) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int nearest = line.nearest(place);
      if (nearest >= 0 && reaches(line, nearest, place)) {
        readings.add(new Reading(i, line.x()[nearest], line.y()[nearest]));
      }
    }
    return readings;
  }

  /// Beyond its ends a line says nothing, unless its last value is as near as its values are to
  /// each other.
  private static boolean reaches(Line line, int nearest, double place) {
    double[] x = line.x();
    boolean inside = place >= x[0] && place <= x[x.length - 1];
    double apart =
        x.length < 2 ? Double.POSITIVE_INFINITY : (x[x.length - 1] - x[0]) / (x.length - 1);
    return inside || Math.abs(x[nearest] - place) <= 1.5 * apart;
  }
}
