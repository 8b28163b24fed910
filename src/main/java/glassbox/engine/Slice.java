package glassbox.engine;

/// A place in an array where a tensor begins: kernels read and write from `offset` on.
///
/// Slices are made once, when a network is laid out; a training step makes none.
///
/// @param data shared, never copied
/// @param offset of the first value
public record Slice(float[] data, int offset) {

  /// Stands for "there is none" where a method says that it may.
  public static final Slice NONE = new Slice(new float[0], 0);

  /// A slice of its own array of `length` zeros.
  public static Slice ofLength(int length) {
    return new Slice(new float[length], 0);
  }

  public static Slice of(float... values) {
    return new Slice(values, 0);
  }

  public boolean isNone() {
    return data.length == 0;
  }
}
