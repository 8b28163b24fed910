package glassbox.ui.plot;

import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// Curves in words: `training 0.084 at step 1,200, falling`.
final class Trends {

  private static final Texts TEXTS = Texts.of("plot");

  /// What is compared with the last value is this far back, as a share of the curve.
  private static final double BACK = 0.1;

  /// Less than this share of the value is no change.
  private static final double STEADY = 0.01;

  private Trends() {}

  /// @param xName what the x axis counts
  static String of(List<Line> lines, String xName, Upright upright) {
    return lines.stream()
        .filter(line -> !line.name().isEmpty() && line.stroke() != Line.Stroke.GHOST)
        .filter(line -> last(line) >= 0)
        .map(line -> of(line, xName, upright))
        .collect(Collectors.joining("; "));
  }

  private static String of(Line line, String xName, Upright upright) {
    int last = last(line);
    String trend = trend(line, last);
    return TEXTS.get(
        "line",
        line.name(),
        upright.text(line.y()[last]),
        xName,
        Numbers.brief(line.x()[last]),
        TEXTS.get(trend));
  }

  /// The key of how the end of a curve goes.
  static String trend(Line line, int last) {
    int before = Math.min(last - 1, (int) (last * (1 - BACK)));
    if (before < 0 || !Double.isFinite(line.y()[before])) {
      return "steady";
    }
    double change = line.y()[last] - line.y()[before];
    double size = Math.max(Math.abs(line.y()[last]), Math.abs(line.y()[before]));
    return Math.abs(change) <= STEADY * size ? "steady" : change < 0 ? "falling" : "rising";
  }

  private static int last(Line line) {
    int last = line.y().length - 1;
    while (last >= 0 && !Double.isFinite(line.y()[last])) {
      last--;
    }
    return last;
  }
}
