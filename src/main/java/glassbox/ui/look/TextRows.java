package glassbox.ui.look;

import glassbox.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/// A text in rows that are as long as there is room, and which character stands where. Of a long
/// one the end: what a network read last.
///
/// @param rows from the top
/// @param before how many characters stand in rows that are not seen
record TextRows(List<String> rows, int before, ToDoubleFunction<String> widths) {

  TextRows {
    rows = List.copyOf(rows);
  }

  /// @param widths of each character; fonts have wider pictures than letters
  /// @param most rows that are seen
  static TextRows of(String text, double width, ToDoubleFunction<String> widths, int most) {
    List<String> rows = new ArrayList<>();
    var row = new StringBuilder();
    double used = 0;
    for (String letter : Letters.each(text)) {
      double wide = widths.applyAsDouble(letter);
      if (used + wide > width && !row.isEmpty()) {
        rows.add(row.toString());
        row.setLength(0);
        used = 0;
      }
      row.append(letter);
      used += wide;
    }
    rows.add(row.toString());
    int hidden = Math.max(0, rows.size() - most);
    int before = rows.subList(0, hidden).stream().mapToInt(Letters::count).sum();
    return new TextRows(rows.subList(hidden, rows.size()), before, widths);
  }

  /// The place in the whole text of what stands there; empty beside the text.
  OptionalInt at(int row, double x) {
    if (row < 0 || row >= rows.size() || x < 0) {
      return OptionalInt.empty();
    }
    int place = before + rows.subList(0, row).stream().mapToInt(Letters::count).sum();
    double right = 0;
    for (String letter : Letters.each(rows.get(row))) {
      right += widths.applyAsDouble(letter);
      if (x < right) {
        return OptionalInt.of(place);
      }
      place++;
    }
    return OptionalInt.empty();
  }
}
