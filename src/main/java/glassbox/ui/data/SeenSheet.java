package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Distribution;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The data as it came: the cells of a file, or the numbers of a generator.
///
/// @param table all columns, shown or not
/// @param roles of the columns, where they can be chosen
/// @param decimals of the numbers in each column that is shown; empty where they are written as
///   they came: words, dates, numbers of many digits
record SeenSheet(Table table, Optional<Roles> roles, List<OptionalInt> decimals) implements Sheet {

  private static final Texts TEXTS = Texts.of("data");

  private static final int MOST_DECIMALS = 4;
  private static final double LARGEST = 1e9;

  /// Whole numbers of a column that are all smaller may be years, which nobody writes in groups.
  private static final double GROUPED = 1e4;

  static SeenSheet of(Table table, DataChoice.FromFile choice) {
    return of(table, Optional.of(new Roles(table, choice)));
  }

  private static SeenSheet of(Table table, Optional<Roles> roles) {
    return new SeenSheet(
        table,
        roles,
        table.columns().stream().limit(MOST_COLUMNS).map(SeenSheet::decimals).toList());
  }

  private static OptionalInt decimals(Column column) {
    return column instanceof Column.Numbers numbers
            && !numbers.dates()
            && !areFewDigits(numbers.values())
        ? decimals(numbers.values())
        : OptionalInt.empty();
  }

  private static boolean areFewDigits(double[] values) {
    return Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .allMatch(value -> value == Math.rint(value) && value >= 0 && value < GROUPED);
  }

  /// As many as the number with the most; empty where those are too many.
  ///
  /// @param values NaN for a gap
  static OptionalInt decimals(double[] values) {
    int decimals = 0;
    double power = 1;
    for (double value : values) {
      if (Math.abs(value) > LARGEST) {
        return OptionalInt.empty();
      }
      while (!Double.isNaN(value) && !isWhole(value * power)) {
        decimals++;
        power *= 10;
        if (decimals > MOST_DECIMALS) {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.of(decimals);
  }

  /// Apart from what binary fractions make of it.
  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= 1e-9 * Math.max(1, Math.abs(value));
  }

  /// For data that was no table: each input is a column, and the answer.
  static SeenSheet of(Dataset data, Whereabouts places) {
    List<Column> columns = new ArrayList<>();
    int width = data.training().shape().elements();
    for (int input = 0; input < width; input++) {
      double[] values = new double[places.rows()];
      for (int row = 0; row < values.length; row++) {
        int at = places.example(row) * width + input;
        values[row] = rounded(examplesOf(data, places, row).inputs()[at]);
      }
      columns.add(new Column.Numbers(data.inputNames().get(input), values, false));
    }
    columns.add(answers(data, places));
    return of(new Table(data.name(), columns), Optional.empty());
  }

  private static Examples examplesOf(Dataset data, Whereabouts places, int row) {
    return places.part(row).orElse(Part.TRAINING).of(data);
  }

  private static Column answers(Dataset data, Whereabouts places) {
    int[] labels = new int[places.rows()];
    double[] values = new double[places.rows()];
    String name = TEXTS.get("class");
    for (int row = 0; row < labels.length; row++) {
      switch (examplesOf(data, places, row).target()) {
        case Target.Classes classes -> labels[row] = classes.labels()[places.example(row)];
        case Target.Values numbers -> {
          values[row] = rounded(numbers.values()[places.example(row)]);
          name = numbers.name();
        }
      }
    }
    return data.classifies()
        ? new Column.Categories(name, data.classNames(), labels)
        : new Column.Numbers(name, values, false);
  }

  /// As many digits as people want to see.
  private static double rounded(float value) {
    return Math.round(value * 1e3) / 1e3;
  }

  @Override
  public int columns() {
    return table.columns().size();
  }

  @Override
  public List<Heading> headings() {
    return table.columns().stream().limit(MOST_COLUMNS).map(this::heading).toList();
  }

  private Heading heading(Column column) {
    boolean used = roles.map(known -> known.of(column.name()) != Roles.Role.IGNORED).orElse(true);
    return new Heading(
        column.name(), kind(column), Distribution.of(column), used, roles.map(_ -> column.name()));
  }

  /// `number`, `category, 3 gaps`.
  static String kind(Column column) {
    return column.gaps() == 0
        ? column.kind()
        : TEXTS.get("kindWithGaps", column.kind(), column.gaps());
  }

  @Override
  public String text(int row, int column) {
    Column of = table.columns().get(column);
    if (of.isGap(row)) {
      return GAP;
    }
    return of instanceof Column.Numbers numbers && decimals.get(column).isPresent()
        ? Numbers.fixed(numbers.values()[row], decimals.get(column).getAsInt())
        : of.text(row);
  }

  @Override
  public boolean isGap(int row, int column) {
    return table.columns().get(column).isGap(row);
  }

  @Override
  public boolean isNumber(int column) {
    return table.columns().get(column) instanceof Column.Numbers;
  }
}
