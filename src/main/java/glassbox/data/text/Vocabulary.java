package glassbox.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words or characters that a network knows, each with its number.
///
/// @param words in the order of their numbers
public record Vocabulary(List<String> words, Map<String, Integer> numbers) {

  /// Stands for what is not known, and for nothing at all.
  public static final String UNKNOWN = "□";

  public Vocabulary {
    words = List.copyOf(words);
    numbers = Map.copyOf(numbers);
  }

  /// The most frequent ones, in the order of the alphabet. Where there are more than `most`, or
  /// `open` says that others may come, number 0 stands for all others.
  static Vocabulary of(List<String> text, int most, boolean open) {
    Map<String, Integer> counts = new HashMap<>();
    text.forEach(word -> counts.merge(word, 1, Integer::sum));
    counts.remove(UNKNOWN);
    boolean others = open || counts.size() > most;
    Set<String> known = new HashSet<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(others ? most - 1 : most)
        .forEach(entry -> known.add(entry.getKey()));
    List<String> words = new ArrayList<>(known.stream().sorted().toList());
    if (others) {
      words.addFirst(UNKNOWN);
    }
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    return new Vocabulary(words, numbers);
  }

  /// Its number; 0 for one that is not known.
  int number(String word) {
    return numbers.getOrDefault(word, 0);
  }

  int[] numbers(List<String> text) {
    return text.stream().mapToInt(this::number).toArray();
  }
}
