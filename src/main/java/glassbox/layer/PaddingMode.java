package glassbox.layer;

import java.util.Locale;

/// What stands beyond the edges of an image.
public enum PaddingMode {
  ZERO,
  /// The image as in a mirror that stands on its last row of pixels, which is not repeated.
  MIRROR,
  /// The last row of pixels, again and again.
  REPLICATE;

  /// The name in files.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Which value of an axis stands at `place`, which may lie beyond its ends; -1: a zero.
  int source(int place, int size) {
    if (place >= 0 && place < size) {
      return place;
    }
    return switch (this) {
      case ZERO -> -1;
      case MIRROR -> place < 0 ? -place : 2 * (size - 1) - place;
      case REPLICATE -> Math.clamp(place, 0, size - 1);
    };
  }
}
