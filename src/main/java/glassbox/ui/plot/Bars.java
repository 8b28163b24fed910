package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many numbers lie where: what a histogram draws.
///
/// @param from where the first bin begins; above 0 where logarithmic
/// @param logarithmic whether the bins are equally wide on a logarithmic scale
/// @param counts of bins of equal width, up to `to`
/// @param total of all numbers, those outside the bins too
/// @param zeros those that are exactly 0; they are in no bin
/// @param below how many lie below `from`
/// @param above how many lie above `to`
public record Bars(
    double from,
    double to,
    boolean logarithmic,
    int[] counts,
    long total,
    long zeros,
    long below,
    long above) {

  private static final Texts TEXTS = Texts.of("plot");

  Axis axis() {
    return new Axis(from, to, logarithmic);
  }

  /// The lower end of a bin.
  double start(int bin) {
    return axis().at((double) bin / counts.length);
  }

  int most() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /// The bin that a value lies in; -1: none.
  int binAt(double value) {
    int bin = (int) Math.floor(axis().place(value) * counts.length);
    return bin >= 0 && bin < counts.length ? bin : -1;
  }

  /// `0.1 to 0.15: 23 of 160, 14.4 %`.
  String reading(int bin) {
    return TEXTS.get(
        "bars.bin",
        Numbers.brief(start(bin)),
        Numbers.brief(start(bin + 1)),
        counts[bin],
        total,
        Numbers.percent((double) counts[bin] / Math.max(1, total), 1));
  }

  /// A row for each bin, and for what lies in none.
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", Sheet.number(from), String.valueOf(below)));
    for (int i = 0; i < counts.length; i++) {
      rows.add(
          List.of(Sheet.number(start(i)), Sheet.number(start(i + 1)), String.valueOf(counts[i])));
    }
    rows.add(List.of(Sheet.number(to), "", String.valueOf(above)));
    rows.add(List.of("0", "0", String.valueOf(zeros)));
    return rows;
  }

  static List<String> header() {
    return List.of(TEXTS.get("bars.from"), TEXTS.get("bars.to"), TEXTS.get("bars.count"));
  }
}
