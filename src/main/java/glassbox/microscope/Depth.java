package glassbox.microscope;

/// How close the microscope looks.
public enum Depth {
  /// A whole layer: its input, its weights, its output.
  LAYER,
  /// One number that comes out of it.
  UNIT,
  /// One product of the sum that it is.
  PRODUCT
}
