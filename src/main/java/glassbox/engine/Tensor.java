package glassbox.engine;

/// Numbers with a shape, row-major: a value that nobody changes.
///
/// @param values as many as the shape says; not copied, so whoever makes one hands them over
public record Tensor(Shape shape, float[] values) {

  public Tensor {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException(
          "A tensor of shape %s has %,d values. Received: %,d."
              .formatted(shape, shape.elements(), values.length));
    }
  }
}
