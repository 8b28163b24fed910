package glassbox.ui.explain;

import glassbox.microscope.Line;
import glassbox.microscope.OptimizerWork;
import glassbox.train.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One step of an optimizer on one number, as the microscope works it out.
///
/// @param lines from the gradient to the number after the step
/// @param change of the number
record Updated(List<Line> lines, double before, double change) {

  /// What a longer line makes goes below it.
  private static final int WIDE = 38;

  static Updated of(Picture.Update step) {
    OptimizerWork work = OptimizerWork.of(step);
    OptimizerWork.Change own = work.change();
    List<Line> lines = new ArrayList<>(own.lines());
    lines.add(work.moved("w", own.value(), step.value()));
    return new Updated(lines, work.w(), own.value());
  }

  String written() {
    return lines.stream().map(Updated::folded).collect(Collectors.joining("\n"));
  }

  private static String folded(Line line) {
    String written = line.written();
    int equals = written.lastIndexOf(" = ");
    return written.length() <= WIDE
        ? written
        : written.substring(0, equals) + "\n  " + written.substring(equals + 1);
  }
}
