package glassbox.data.text;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.text.Letters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An example that is a text, as people read it.
///
/// @param numbers as the network gets them
/// @param words that they stand for
public record Passage(List<Integer> numbers, List<String> words) {

  public Passage {
    numbers = List.copyOf(numbers);
    words = List.copyOf(words);
  }

  /// @param data a text
  public static Passage of(Dataset data, Examples examples, int example) {
    int steps = examples.shape().elements();
    return of(
        data.words(),
        IntStream.range(0, steps)
            .mapToObj(step -> (int) examples.inputs()[example * steps + step])
            .toList());
  }

  /// @param vocabulary all that numbers can stand for
  public static Passage of(List<String> vocabulary, List<Integer> numbers) {
    return new Passage(numbers, numbers.stream().map(vocabulary::get).toList());
  }

  /// What would not be seen has a mark that is, or stands there by its number: joiners, say.
  public static String visible(String word) {
    return switch (word) {
      case "\n" -> "↵";
      case " " -> "␣";
      case "\t" -> "⇥";
      default -> Letters.count(word) == 1 ? visible(word.codePointAt(0)) : word;
    };
  }

  private static String visible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR ->
          "U+%04X".formatted(letter);
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          isVariation(letter) ? "U+%04X".formatted(letter) : "◌" + Character.toString(letter);
      default -> Character.toString(letter);
    };
  }

  /// Says how the character before it is drawn, and is never drawn itself.
  private static boolean isVariation(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
  }

  /// Whether a text is made of characters, and not of words with blanks between them.
  public static boolean areCharacters(List<String> words) {
    return words.stream().allMatch(word -> Letters.count(word) == 1);
  }

  /// Which word a character of the [#line] belongs to; -1 for a blank between two, and behind the
  /// end.
  public int stepAt(int letter) {
    int blank = areCharacters(words) ? 0 : 1;
    int from = 0;
    int first = (int) words.stream().takeWhile(Vocabulary.UNKNOWN::equals).count();
    for (int step = first; step < words.size(); step++) {
      int end = from + Letters.count(words.get(step));
      if (letter < end) {
        return letter < from ? -1 : step;
      }
      from = end + blank;
    }
    return -1;
  }

  /// In one line, without what is not known in front of a short one.
  public String line() {
    return words.stream()
        .dropWhile(Vocabulary.UNKNOWN::equals)
        .map(word -> word.equals("\n") ? visible(word) : word)
        .collect(Collectors.joining(areCharacters(words) ? "" : " "));
  }
}
