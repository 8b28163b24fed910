package glassbox.layer;

import glassbox.engine.Padding;

/// A window that moves along one axis of an image, or along a sequence.
///
/// @param size of the axis
/// @param kernel how many values it looks at
/// @param stride how far it moves at a time
/// @param dilation how far apart the values lie that it looks at
/// @param before how far the axis is continued in front
/// @param after how far it is continued behind
public record Window(int size, int kernel, int stride, int dilation, int before, int after) {

  /// What an axis of a single value has that nothing moves along.
  static final Window STILL = new Window(1, 1, 1, 1, 0, 0);

  public static Window of(int size, int kernel, int stride, int dilation, Padding padding) {
    return switch (padding) {
      case Padding.Valid _ -> new Window(size, kernel, stride, dilation, 0, 0);
      case Padding.Pixels pixels ->
          new Window(size, kernel, stride, dilation, pixels.count(), pixels.count());
      case Padding.Same _ -> {
        int reach = dilation * (kernel - 1) + 1;
        int all = Math.max(0, (Math.ceilDiv(size, stride) - 1) * stride + reach - size);
        yield new Window(size, kernel, stride, dilation, all / 2, all - all / 2);
      }
    };
  }

  /// From the first value that it looks at to the last, both included.
  int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /// The axis with what is added to it.
  int padded() {
    return size + before + after;
  }

  boolean fits() {
    return reach() <= padded();
  }

  /// How many places the window takes.
  int output() {
    return (padded() - reach()) / stride + 1;
  }

  /// The place on the axis that value `tap` of the window sees from its place `output`; may lie
  /// beyond the ends.
  int place(int output, int tap) {
    return output * stride + tap * dilation - before;
  }

  /// The arithmetic of [#output], with its numbers.
  String sum() {
    int added = before + after;
    String free = added == 0 ? size + " − " + reach() : size + " + " + added + " − " + reach();
    String steps = stride == 1 ? free : "⌊(" + free + ") / " + stride + "⌋";
    return steps + " + 1 = " + output();
  }
}
