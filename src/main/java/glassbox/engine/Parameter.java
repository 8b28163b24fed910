package glassbox.engine;

/// A tensor that training changes: its value and the gradient of the loss with respect to it, both
/// slices of the network's arenas.
///
/// @param name as in the file format: `weight`, `bias`, `recurrentWeight`, `gain` …
/// @param turned whether the matrix `[rows, rest...]` stands column by column: kernels run faster
///   over some that way. Files, pictures and users never see it; they [#read] and [#write].
public record Parameter(String name, Shape shape, boolean turned, Slice value, Slice gradient) {

  /// Where element `i` of the row-major tensor stands, from the start of the slices on.
  public int at(int i) {
    if (!turned) {
      return i;
    }
    int rows = shape.size(0);
    int columns = elements() / rows;
    return i % columns * rows + i / columns;
  }

  /// A copy of the value, row-major.
  public Tensor read() {
    return read(value);
  }

  /// A copy of the gradient, row-major.
  public Tensor readGradient() {
    return read(gradient);
  }

  private Tensor read(Slice from) {
    float[] values = new float[elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = from.data()[from.offset() + at(i)];
    }
    return new Tensor(shape, values);
  }

  /// Takes over a tensor of the same shape.
  public void write(Tensor tensor) {
    for (int i = 0; i < elements(); i++) {
      value.data()[value.offset() + at(i)] = tensor.values()[i];
    }
  }

  /// Whether penalties apply: weights, not biases, gains and shifts.
  public boolean isWeight() {
    return name.endsWith("weight") || name.endsWith("Weight");
  }

  public int elements() {
    return shape.elements();
  }
}
