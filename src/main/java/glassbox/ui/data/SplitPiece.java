package glassbox.ui.data;

import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import javafx.scene.paint.Color;

/// A part of the data in a [SplitBar], or a class of one.
///
/// @param caption what it is called below the bar
/// @param from where it begins, 0 to 1
/// @param mark its form; -1: none
record SplitPiece(
    String name,
    String caption,
    int count,
    int percent,
    double from,
    double share,
    Color colour,
    int mark) {

  private static final Texts TEXTS = Texts.of("data");

  /// What all pieces of a bar say: the first of these that all have room for.
  enum Words {
    ALL,
    COUNT_AND_SHARE,
    COUNT,
    NOTHING;

    boolean isNamed() {
      return this == ALL;
    }
  }

  String name(Words words) {
    return words.isNamed() ? name : "";
  }

  String figures(Words words) {
    return switch (words) {
      case ALL, COUNT_AND_SHARE -> TEXTS.get("split.figures", count, percent);
      case COUNT -> Numbers.whole(count);
      case NOTHING -> "";
    };
  }

  String whole() {
    return name + ": " + figures(Words.ALL);
  }
}
