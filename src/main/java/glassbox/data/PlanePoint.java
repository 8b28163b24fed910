package glassbox.data;

/// A point of the plane that somebody set, with what is to be predicted there. It stands within the
/// plane, on a hundredth of a unit: finer than a hand can paint, and short in a file.
///
/// @param answer its class, 0 to the number of classes less one; or a number within [#LARGEST]
public record PlanePoint(float x, float y, float answer) {

  /// The plane reaches as far in each direction.
  public static final float EXTENT = 6;

  /// No number to predict is further from 0.
  public static final float LARGEST = 10;

  private static final float GRAIN = 100;

  public PlanePoint {
    x = settled(x, EXTENT);
    y = settled(y, EXTENT);
    answer = settled(answer, LARGEST);
  }

  private static float settled(float value, float most) {
    return Math.round(Math.clamp(value, -most, most) * GRAIN) / GRAIN;
  }

  /// Its class, where there are classes.
  public int label() {
    return (int) answer;
  }

  public PlanePoint at(double newX, double newY) {
    return new PlanePoint((float) newX, (float) newY, answer);
  }

  public PlanePoint withAnswer(double changed) {
    return new PlanePoint(x, y, (float) changed);
  }
}
