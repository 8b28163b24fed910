package glassbox.train;

import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.Optional;

/// Finds the [PrincipalAxes] of points that move, each time from where they were the last time: so
/// the picture does not turn over, and little is left to find.
final class AxesSearch {

  /// What is left of the squares by rounding, where all points are the same.
  private static final double NOTHING = 1e-12;

  private final Kernels kernels;

  private Optional<LeadingVectors> leading = Optional.empty();
  private Optional<PrincipalAxes> found = Optional.empty();

  AxesSearch(Kernels kernels) {
    this.kernels = kernels;
  }

  /// What was found last.
  Optional<PrincipalAxes> found() {
    return found;
  }

  /// @param values `[count, width]`, centred here
  PrincipalAxes of(float[] values, int count, int width) {
    PrincipalAxes axes = find(values, count, width).facing(found);
    found = Optional.of(axes);
    return axes;
  }

  private PrincipalAxes find(float[] values, int count, int width) {
    double size = PrincipalAxes.centre(values, count, width);
    if (count == 0 || !Double.isFinite(size)) {
      return PrincipalAxes.NONE;
    }
    boolean few = count < width;
    int side = few ? count : width;
    Slice x = new Slice(values, 0);
    Slice matrix = Slice.ofLength(side * side);
    if (few) {
      kernels.product(count, count, width, x, false, x, true, matrix, false);
    } else {
      kernels.product(width, width, count, x, true, x, false, matrix, false);
    }
    double total = 0;
    for (int i = 0; i < side; i++) {
      total += matrix.data()[i * side + i];
    }
    if (!Double.isFinite(total)) {
      return PrincipalAxes.NONE;
    }
    if (total <= NOTHING * size) {
      return new PrincipalAxes(count, new float[PrincipalAxes.AXES * count], 0, 0);
    }
    var now = LeadingVectors.of(matrix.data(), side, PrincipalAxes.AXES, leading, Seeds.of(7));
    leading = Optional.of(now);
    float[] places = new float[PrincipalAxes.AXES * count];
    for (int axis = 0; axis < PrincipalAxes.AXES; axis++) {
      for (int row = 0; row < count; row++) {
        places[PrincipalAxes.AXES * row + axis] =
            (float)
                (few
                    ? Math.sqrt(now.value(axis)) * now.at(axis, row)
                    : along(values, row, width, now, axis));
      }
    }
    return new PrincipalAxes(count, places, now.value(0) / total, now.value(1) / total);
  }

  private static double along(
      float[] values, int row, int width, LeadingVectors leading, int axis) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += values[row * width + i] * leading.at(axis, i);
    }
    return sum;
  }
}
