package glassbox.data.table;

import glassbox.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How often which values stand in a column: a bar for each range of numbers, or for each word, the
/// most frequent first.
///
/// @param bars none where every cell is a gap
public record Distribution(List<Bar> bars) {

  private static final Texts TEXTS = Texts.of("data", "tables");

  /// More bars than this are no longer told apart.
  public static final int MOST_BARS = 12;

  /// @param label `5.1 to 5.5`, `setosa`
  public record Bar(String label, int count) {}

  public Distribution {
    bars = List.copyOf(bars);
  }

  public int largest() {
    return bars.stream().mapToInt(Bar::count).max().orElse(0);
  }

  public static Distribution of(Column column) {
    return switch (column) {
      case Column.Numbers numbers -> of(numbers.values(), numbers.dates());
      case Column.Categories words -> of(words);
    };
  }

  /// @param values NaN for a gap
  public static Distribution of(double[] values) {
    return of(values, false);
  }

  private static Distribution of(double[] values, boolean dates) {
    // Plain loops: a table of a hundred columns and as many thousand rows is looked at in one go.
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (double value : values) {
      // A gap is neither below nor above.
      low = value < low ? value : low;
      high = value > high ? value : high;
      whole &= value == Math.rint(value) || Double.isNaN(value);
    }
    if (low > high) {
      return new Distribution(List.of());
    }
    if (whole && high - low < MOST_BARS) {
      return ofWholes(values, low, high, dates);
    }
    int[] counts = new int[MOST_BARS];
    double width = (high - low) / MOST_BARS;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        counts[width > 0 ? Math.min(MOST_BARS - 1, (int) ((value - low) / width)) : 0]++;
      }
    }
    return ranges(counts, low, width, dates);
  }

  private static Distribution ranges(int[] counts, double low, double width, boolean dates) {
    return new Distribution(
        IntStream.range(0, MOST_BARS)
            .mapToObj(
                i ->
                    new Bar(
                        TEXTS.get(
                            "bar.range",
                            label(low + i * width, dates),
                            label(low + (i + 1) * width, dates)),
                        counts[i]))
            .toList());
  }

  private static Distribution ofWholes(double[] values, double low, double high, boolean dates) {
    int[] counts = new int[(int) (high - low) + 1];
    for (double value : values) {
      if (!Double.isNaN(value)) {
        counts[(int) (value - low)]++;
      }
    }
    return new Distribution(
        IntStream.range(0, counts.length)
            .mapToObj(i -> new Bar(label(low + i, dates), counts[i]))
            .toList());
  }

  private static Distribution of(Column.Categories words) {
    int[] counts = new int[words.levels().size()];
    Arrays.stream(words.indices()).filter(index -> index >= 0).forEach(index -> counts[index]++);
    List<Bar> all =
        IntStream.range(0, counts.length)
            .mapToObj(i -> new Bar(words.levels().get(i), counts[i]))
            .sorted(Comparator.comparingInt(Bar::count).reversed())
            .toList();
    if (all.size() <= MOST_BARS) {
      return new Distribution(all);
    }
    List<Bar> bars = new ArrayList<>(all.subList(0, MOST_BARS - 1));
    List<Bar> rest = all.subList(MOST_BARS - 1, all.size());
    bars.add(new Bar(TEXTS.get("bar.rest", rest.size()), rest.stream().mapToInt(Bar::count).sum()));
    return new Distribution(bars);
  }

  private static String label(double value, boolean dates) {
    return dates
        ? LocalDate.ofEpochDay((long) value).toString()
        : Cells.plain(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
  }
}
