package glassbox.engine;

import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The sizes of one example's axes, the batch left out: `[channels, height, width]` for an image,
/// `[steps, features]` for a sequence, `[features]` for a vector.
///
/// @param sizes each at least 1; at least one
public record Shape(List<Integer> sizes) {

  private static final Texts TEXTS = Texts.of("engine", "choices");

  public Shape {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(TEXTS.get("shape.axes", sizes));
    }
    if (sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact)
        > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(TEXTS.get("shape.large", Integer.MAX_VALUE, sizes));
    }
  }

  public static Shape of(int... sizes) {
    return new Shape(Arrays.stream(sizes).boxed().toList());
  }

  public int rank() {
    return sizes.size();
  }

  public int size(int axis) {
    return sizes.get(axis);
  }

  /// The size of the last axis: the features of a vector or of each step of a sequence.
  public int last() {
    return sizes.getLast();
  }

  /// How many values one example has.
  public int elements() {
    // A plain loop: this is asked for in every step, and a stream takes memory.
    int elements = 1;
    for (int axis = 0; axis < sizes.size(); axis++) {
      elements *= sizes.get(axis);
    }
    return elements;
  }

  /// As people write it: `8×28×28`.
  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
