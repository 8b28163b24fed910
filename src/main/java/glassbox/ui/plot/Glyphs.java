package glassbox.ui.plot;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// Marks characters of which nothing would be seen. On Linux an emoji is taken from a font of
/// coloured pictures where there is one, and the toolkit draws none of these there: it leaves a
/// hole.
public final class Glyphs {

  /// Stands where nothing would be drawn.
  static final String UNSEEN = "▯";

  /// Letters of all scripts that end before pictures begin are drawn wherever there are fonts.
  private static final int FIRST_PICTURE = 0x2300;

  private static final Glyphs OF_THIS_SYSTEM = new Glyphs(Glyphs::isDrawn);

  private final IntPredicate drawn;
  private final Map<Integer, Boolean> known = new ConcurrentHashMap<>();

  /// @param drawn whether anything is seen of a character
  Glyphs(IntPredicate drawn) {
    this.drawn = drawn;
  }

  /// The text with a mark in place of each character that would not be seen.
  public static String seen(String text) {
    return OF_THIS_SYSTEM.marked(text);
  }

  /// A single character that would not be seen by its number; everything else as it is.
  public static String named(String word) {
    return OF_THIS_SYSTEM.numbered(word);
  }

  String marked(String text) {
    if (text.codePoints().allMatch(this::isSeen)) {
      return text;
    }
    var marked = new StringBuilder();
    text.codePoints()
        .forEach(letter -> marked.append(isSeen(letter) ? Character.toString(letter) : UNSEEN));
    return marked.toString();
  }

  String numbered(String word) {
    boolean single = word.codePointCount(0, word.length()) == 1;
    return !single || isSeen(word.codePointAt(0)) ? word : "U+%04X".formatted(word.codePointAt(0));
  }

  private boolean isSeen(int letter) {
    return letter < FIRST_PICTURE
        || !isPicture(letter)
        || known.computeIfAbsent(letter, each -> drawn.test(each));
  }

  /// Not what joins or changes others, which has no picture of its own.
  private static boolean isPicture(int letter) {
    return switch (Character.getType(letter)) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /// Whether it has an outline. macOS draws coloured pictures, which have none.
  private static boolean isDrawn(int letter) {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
      return true;
    }
    Shape outline = Shape.union(new Text(Character.toString(letter)), new Rectangle());
    return !(outline instanceof Path path) || !path.getElements().isEmpty();
  }
}
