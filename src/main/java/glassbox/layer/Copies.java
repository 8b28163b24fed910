package glassbox.layer;

import glassbox.engine.Slice;

/// Moves numbers from slice to slice, for layers that change nothing about them.
final class Copies {

  private Copies() {}

  static void copy(int count, Slice from, Slice to) {
    System.arraycopy(from.data(), from.offset(), to.data(), to.offset(), count);
  }

  /// Copies `rows` stretches of `width` values that stand `fromStride` and `toStride` apart.
  static void copyRows(
      int rows,
      int width,
      Slice from,
      int fromAt,
      int fromStride,
      Slice to,
      int toAt,
      int toStride) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          from.data(),
          from.offset() + fromAt + row * fromStride,
          to.data(),
          to.offset() + toAt + row * toStride,
          width);
    }
  }

  /// Copies `rows` rows of `columns` values so that they become columns: `to[j, i] = from[i, j]`.
  /// Rows stand `fromStride` apart, the new ones `toStride`.
  static void turn(
      int rows,
      int columns,
      Slice from,
      int fromAt,
      int fromStride,
      Slice to,
      int toAt,
      int toStride) {
    float[] source = from.data();
    float[] target = to.data();
    for (int j = 0; j < columns; j++) {
      int read = from.offset() + fromAt + j;
      int write = to.offset() + toAt + j * toStride;
      for (int i = 0; i < rows; i++) {
        target[write + i] = source[read + i * fromStride];
      }
    }
  }
}
