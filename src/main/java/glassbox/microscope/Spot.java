package glassbox.microscope;

/// Where the microscope looks.
///
/// @param step the number of the stop, from 0
/// @param unit which number of a layer's output, or which weight of an update, from 0
/// @param product which product of its sum, or which step of a sequence, from 0
public record Spot(int step, Depth depth, int unit, int product) {

  public static final Spot START = new Spot(0, Depth.UNIT, 0, 0);

  public Spot with(Depth changed) {
    return new Spot(step, changed, unit, product);
  }

  public Spot ofUnit(int changed) {
    return new Spot(step, depth, changed, product);
  }

  public Spot ofProduct(int changed) {
    return new Spot(step, depth, unit, changed);
  }
}
