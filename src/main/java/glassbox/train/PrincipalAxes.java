package glassbox.train;

import java.util.Optional;

/// Points seen along the two directions in which they spread most: principal component analysis
/// (Pearson, 1901).
///
/// With the centred points `x[count, width]` the directions are the eigenvectors of the largest
/// eigenvalues of `xᵀx`. Where there are fewer points than dimensions, they are had from `xxᵀ`,
/// which has the same eigenvalues: an eigenvector `u` of it with `λ` gives the places `√λ · u`.
///
/// @param count of the points; 0 too where a number is infinite or none
/// @param places `[count, 2]`, about their mean, in the unit of the numbers
/// @param first which share of the sum of squares lies along the first axis, 0 to 1; 0 where all
///   points are the same
/// @param second the same of the second axis, at right angles to the first
public record PrincipalAxes(int count, float[] places, double first, double second)
    implements Places {

  public static final PrincipalAxes NONE = new PrincipalAxes(0, new float[0], 0, 0);

  static final int AXES = 2;

  /// Takes the mean away.
  ///
  /// @return the sum of squares before
  static double centre(float[] values, int count, int width) {
    double[] mean = new double[width];
    double size = 0;
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < width; i++) {
        double value = values[row * width + i];
        mean[i] += value;
        size += value * value;
      }
    }
    for (int i = 0; i < width; i++) {
      mean[i] /= count;
    }
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < width; i++) {
        values[row * width + i] -= (float) mean[i];
      }
    }
    return size;
  }

  /// An axis has no sign of its own: each is turned so that the points lie on the side where they
  /// lay before. Where they lay nowhere, the farthest point is on the positive side.
  PrincipalAxes facing(Optional<PrincipalAxes> before) {
    if (count == 0) {
      return this;
    }
    Optional<PrincipalAxes> same = before.filter(other -> other.count == count);
    float[] turned = places.clone();
    for (int axis = 0; axis < AXES; axis++) {
      double towards = 0;
      double farthest = 0;
      for (int at = axis; at < places.length; at += AXES) {
        farthest = Math.abs(places[at]) > Math.abs(farthest) ? places[at] : farthest;
        towards += same.isPresent() ? places[at] * same.get().places[at] : 0;
      }
      if (towards < 0 || (towards == 0 && farthest < 0)) {
        for (int at = axis; at < places.length; at += AXES) {
          turned[at] = -places[at];
        }
      }
    }
    return new PrincipalAxes(count, turned, first, second);
  }

  @Override
  public double x(int point) {
    return places[AXES * point];
  }

  @Override
  public double y(int point) {
    return places[AXES * point + 1];
  }
}
