package glassbox.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The shares of counts in whole per cent.
final class Percents {

  private Percents() {}

  /// Together 100, or 0 where nothing is counted: what is left after rounding down goes to those
  /// that lost most by it, of two that lost as much to the larger (Hamilton's method).
  static List<Integer> together(List<Integer> counts) {
    long all = sum(counts);
    if (all == 0) {
      return Collections.nCopies(counts.size(), 0);
    }
    List<Integer> percents =
        new ArrayList<>(counts.stream().map(count -> (int) (100L * count / all)).toList());
    IntStream.range(0, counts.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(index -> -(100L * counts.get(index) % all))
                .thenComparing(index -> -counts.get(index)))
        .limit(100 - sum(percents))
        .forEach(index -> percents.set(index, percents.get(index) + 1));
    return List.copyOf(percents);
  }

  /// As [#together], but equal counts have equal shares: where what is left does not do for all of
  /// them, each share is rounded by itself, whatever their sum.
  static List<Integer> alike(List<Integer> counts) {
    List<Integer> together = together(counts);
    long kinds =
        IntStream.range(0, counts.size())
            .mapToObj(index -> List.of(counts.get(index), together.get(index)))
            .distinct()
            .count();
    return kinds == counts.stream().distinct().count() ? together : roundedEach(counts);
  }

  private static List<Integer> roundedEach(List<Integer> counts) {
    double all = sum(counts);
    return counts.stream().map(count -> (int) Math.round(100 * count / all)).toList();
  }

  private static long sum(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }
}
