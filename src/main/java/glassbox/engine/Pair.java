package glassbox.engine;

import glassbox.text.Texts;

/// Two whole numbers for the two axes of an image: a kernel, a stride.
///
/// @param height the first: downwards
/// @param width the second: to the right
public record Pair(int height, int width) {

  private static final Texts TEXTS = Texts.of("engine", "choices");

  public static final int MOST = 1000;

  public Pair {
    if (height < 1 || width < 1 || height > MOST || width > MOST) {
      throw new IllegalArgumentException(TEXTS.get("pair.range", MOST, height, width));
    }
  }

  /// The same for both axes.
  public static Pair square(int size) {
    return new Pair(size, size);
  }

  /// As people write it: `3×3`.
  @Override
  public String toString() {
    return height + "×" + width;
  }
}
