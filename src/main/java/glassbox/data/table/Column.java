package glassbox.data.table;

import glassbox.text.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A column of a table. A cell without a value is a gap.
public sealed interface Column {

  Texts TEXTS = Texts.of("data", "tables");

  String name();

  int rows();

  int gaps();

  boolean isGap(int row);

  /// What people see of a cell: `5.1`, `setosa`; empty for a gap.
  String text(int row);

  /// The first word for its kind: `Number`, `Category`, `Date`.
  String kind();

  /// Numbers; a date counts as its days since 1970.
  ///
  /// @param values NaN for a gap
  record Numbers(String name, double[] values, boolean dates) implements Column {

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public int gaps() {
      return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    @Override
    public boolean isGap(int row) {
      return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
      if (isGap(row)) {
        return "";
      }
      return dates ? LocalDate.ofEpochDay((long) values[row]).toString() : Cells.plain(values[row]);
    }

    @Override
    public String kind() {
      return TEXTS.get(dates ? "kind.date" : "kind.number");
    }

    /// The few whole numbers that stand here, ascending; empty when there are more than `most`, or
    /// one that is not whole.
    List<Double> wholeLevels(int most) {
      double[] levels =
          Arrays.stream(values).filter(value -> !Double.isNaN(value)).distinct().sorted().toArray();
      boolean whole = Arrays.stream(levels).allMatch(value -> value == Math.rint(value));
      return levels.length <= most && whole && !dates
          ? Arrays.stream(levels).boxed().toList()
          : List.of();
    }
  }

  /// Words.
  ///
  /// @param levels the different words, in the order of the alphabet
  /// @param indices into `levels`, -1 for a gap
  record Categories(String name, List<String> levels, int[] indices) implements Column {

    public Categories {
      levels = List.copyOf(levels);
    }

    @Override
    public int rows() {
      return indices.length;
    }

    @Override
    public int gaps() {
      return (int) Arrays.stream(indices).filter(index -> index < 0).count();
    }

    @Override
    public boolean isGap(int row) {
      return indices[row] < 0;
    }

    @Override
    public String text(int row) {
      return isGap(row) ? "" : levels.get(indices[row]);
    }

    /// The input of the network that is 1 where this word stands: `tree = oak`.
    String input(String level) {
      return name + " = " + level;
    }

    @Override
    public String kind() {
      return TEXTS.get("kind.category");
    }
  }
}
