package glassbox.data;

/// A point of the plane that somebody set, with its class. It stands within the plane, on a
/// hundredth of a unit: finer than a hand can paint, and short in a file.
///
/// @param label 0 to the number of classes less one
public record PlanePoint(float x, float y, int label) {

  /// The plane reaches as far in each direction.
  public static final float EXTENT = 6;

  private static final float GRAIN = 100;

  public PlanePoint {
    x = settled(x);
    y = settled(y);
  }

  private static float settled(float value) {
    return Math.round(Math.clamp(value, -EXTENT, EXTENT) * GRAIN) / GRAIN;
  }

  public PlanePoint at(double newX, double newY) {
    return new PlanePoint((float) newX, (float) newY, label);
  }
}
