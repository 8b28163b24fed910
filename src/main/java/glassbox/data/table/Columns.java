package glassbox.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Finds out what a column of texts is: numbers if all are, else dates if all are, else categories.
final class Columns {

  private Columns() {}

  static Column of(String name, List<String> cells) {
    double[] values = new double[cells.size()];
    if (read(cells, Cells::number, values)) {
      return new Column.Numbers(name, values, false);
    }
    if (read(cells, Cells::date, values)) {
      return new Column.Numbers(name, values, true);
    }
    return categories(name, cells);
  }

  /// Fills `values` as long as every cell is a gap or can be read; false when one cannot, or all
  /// are gaps.
  private static boolean read(
      List<String> cells, Function<String, OptionalDouble> reader, double[] values) {
    boolean any = false;
    for (int row = 0; row < values.length; row++) {
      String cell = cells.get(row);
      if (Cells.isGap(cell)) {
        values[row] = Double.NaN;
        continue;
      }
      OptionalDouble value = reader.apply(cell);
      if (value.isEmpty()) {
        return false;
      }
      values[row] = value.getAsDouble();
      any = true;
    }
    return any;
  }

  private static Column categories(String name, List<String> cells) {
    List<String> levels =
        new ArrayList<>(
            cells.stream()
                .filter(cell -> !Cells.isGap(cell))
                .map(String::strip)
                .distinct()
                .sorted()
                .toList());
    String[] sorted = levels.toArray(String[]::new);
    int[] indices =
        cells.stream()
            .mapToInt(cell -> Cells.isGap(cell) ? -1 : Arrays.binarySearch(sorted, cell.strip()))
            .toArray();
    return new Column.Categories(name, levels, indices);
  }
}
