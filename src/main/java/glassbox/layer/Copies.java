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
}
