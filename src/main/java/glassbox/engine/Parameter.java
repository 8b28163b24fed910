package glassbox.engine;

/// A tensor that training changes: its value and the gradient of the loss with respect to it, both
/// slices of the network's arenas, row-major.
///
/// @param name as in the file format: `weight`, `bias`, `recurrentWeight`, `gain` …
public record Parameter(String name, Shape shape, Slice value, Slice gradient) {

  /// Whether penalties apply: weights, not biases, gains and shifts.
  public boolean isWeight() {
    return name.endsWith("weight") || name.endsWith("Weight");
  }

  public int elements() {
    return shape.elements();
  }
}
