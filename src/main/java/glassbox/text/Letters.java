package glassbox.text;

import java.util.List;

/// A text by its characters. Java's own numbers for places count an emoji as two, and half of one
/// is drawn as nothing, or as a box.
public final class Letters {

  private Letters() {}

  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The first so many, or all where there are fewer.
  public static String first(String text, int count) {
    return count >= count(text) ? text : text.substring(0, text.offsetByCodePoints(0, count));
  }

  /// The last so many, or all where there are fewer.
  public static String last(String text, int count) {
    return count >= count(text)
        ? text
        : text.substring(text.offsetByCodePoints(text.length(), -count));
  }

  /// One by one.
  public static List<String> each(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
