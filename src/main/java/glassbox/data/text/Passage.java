package glassbox.data.text;

import glassbox.data.Dataset;
import glassbox.data.Examples;
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

  /// What would not be seen has a mark that is.
  public static String visible(String word) {
    return switch (word) {
      case "\n" -> "↵";
      case " " -> "␣";
      case "\t" -> "⇥";
      default -> word;
    };
  }

  /// Whether a text is made of characters, and not of words with blanks between them.
  public static boolean areCharacters(List<String> words) {
    return words.stream().allMatch(word -> word.codePointCount(0, word.length()) == 1);
  }

  /// Which word a letter of the [#line] belongs to; -1 for a blank between two, and behind the end.
  public int stepAt(int letter) {
    int blank = areCharacters(words) ? 0 : 1;
    int from = 0;
    int first = (int) words.stream().takeWhile(Vocabulary.UNKNOWN::equals).count();
    for (int step = first; step < words.size(); step++) {
      int end = from + words.get(step).length();
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
