package glassbox.data.text;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Reading;
import java.util.ArrayList;
import java.util.List;

/// What somebody types for a network to go on with, as the network reads it.
///
/// @param numbers of the words or characters that the network knows
/// @param strangers that it does not know, each once; a vocabulary with a number for all others
///   reads them as that, and else they are left out
public record Beginning(List<Integer> numbers, List<String> strangers) {

  /// As much of the data as the usual one has.
  private static final int USUAL = 24;

  /// Stands for the end of a line where only one can be typed.
  private static final String LINE_END = Passage.visible("\n");

  public Beginning {
    numbers = List.copyOf(numbers);
    strangers = List.copyOf(strangers);
  }

  /// @param data a text
  public static Beginning of(Dataset data, String typed) {
    List<String> known = data.words();
    Reading.Text.Unit unit =
        Passage.areCharacters(known) ? Reading.Text.Unit.CHARACTERS : Reading.Text.Unit.WORDS;
    int others = known.indexOf(Vocabulary.UNKNOWN);
    List<Integer> numbers = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    for (String word : TextFile.apart(typed.replace(LINE_END, "\n"), unit)) {
      int number = known.indexOf(word);
      if (number < 0) {
        strangers.add(word);
      }
      if (number >= 0 || others >= 0) {
        numbers.add(Math.max(number, others));
      }
    }
    return new Beginning(numbers, strangers.stream().distinct().toList());
  }

  /// The first words of the training part, to the end of one.
  ///
  /// @param data a text with at least one training example
  public static String usual(Dataset data) {
    Examples first = data.training().pick(new int[] {0});
    Passage whole = Passage.of(data, first, 0);
    List<Integer> numbers = whole.numbers();
    numbers = numbers.subList(0, Math.min(USUAL, numbers.size()));
    String line = Passage.of(data.words(), numbers).line();
    int blank = line.lastIndexOf(' ');
    return Passage.areCharacters(data.words()) && blank > 0 ? line.substring(0, blank + 1) : line;
  }
}
