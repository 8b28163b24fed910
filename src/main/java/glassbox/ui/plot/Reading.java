package glassbox.ui.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a line says at a place of the x axis.
///
/// @param line index among the lines
/// @param x of the value, near the place
record Reading(int line, double x, double y) {

  /// The indices of lines in the order in which they are read; drawn are the lesser ones first.
  static List<Integer> ranked(List<Line> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> lines.get(i).stroke().rank()))
        .toList();
  }

  /// Of each line that has a value within its own reach there, in the order of the legend.
  static List<Reading> at(List<Line> lines, double place) {
    List<Reading> readings = new ArrayList<>();
    for (int i : ranked(lines)) {
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
