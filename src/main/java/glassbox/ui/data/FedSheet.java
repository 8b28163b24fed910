package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Distribution;
import glassbox.data.table.Table;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The numbers that the network gets, and those that it is to give.
///
/// @param sources the column of the table that each input is made of; none where there was no table
/// @param decimals of the numbers in each column that is shown
record FedSheet(
    Dataset data, Whereabouts places, List<Optional<Column>> sources, List<Integer> decimals)
    implements Sheet {

  private static final Texts TEXTS = Texts.of("data");

  /// Where not all are whole.
  private static final int DECIMALS = 3;

  static FedSheet of(Dataset data, Whereabouts places, Optional<Table> table) {
    List<Optional<Column>> sources =
        table
            .map(
                known -> data.inputNames().stream().limit(MOST_COLUMNS).map(known::behind).toList())
            .orElse(List.of());
    var bare = new FedSheet(data, places, sources, List.of());
    return new FedSheet(
        data,
        places,
        sources,
        IntStream.range(0, Math.min(bare.columns(), MOST_COLUMNS))
            .mapToObj(column -> bare.isWhole(column) ? 0 : DECIMALS)
            .toList());
  }

  private int inputs() {
    return data.training().shape().elements();
  }

  @Override
  public int columns() {
    return inputs() + (data.classifies() ? data.classNames().size() : 1);
  }

  @Override
  public List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (int column = 0; column < Math.min(columns(), MOST_COLUMNS); column++) {
      headings.add(
          new Heading(
              name(column),
              TEXTS.get(detail(column)),
              distribution(column),
              true,
              Optional.empty()));
    }
    return headings;
  }

  private String detail(int column) {
    return (column < inputs() ? "fed.input" : "fed.target") + (isScaled(column) ? ".scaled" : "");
  }

  /// Whether a column has mean 0 and deviation 1 over the training part.
  boolean isScaled(int column) {
    return column < inputs()
        ? source(column).filter(made -> made instanceof Column.Numbers).isPresent()
        : data.valueScale().isPresent();
  }

  boolean isAnyScaled() {
    return IntStream.range(0, columns()).anyMatch(this::isScaled);
  }

  private Optional<Column> source(int column) {
    return column < sources.size() ? sources.get(column) : Optional.empty();
  }

  @Override
  public boolean isGap(int row, int column) {
    return column < inputs() && source(column).filter(made -> made.isGap(row)).isPresent();
  }

  boolean isAnyGapFilled() {
    return sources.stream().flatMap(Optional::stream).anyMatch(made -> made.gaps() > 0);
  }

  private boolean isWhole(int column) {
    return IntStream.range(0, places.rows())
        .mapToDouble(row -> value(row, column))
        .allMatch(value -> value == Math.rint(value) || Double.isNaN(value));
  }

  private String name(int column) {
    if (column < inputs()) {
      return data.inputNames().get(column);
    }
    return switch (data.training().target()) {
      case Target.Classes classes -> classes.names().get(column - inputs());
      case Target.Values values -> values.name();
    };
  }

  private Distribution distribution(int column) {
    double[] values = new double[places.rows()];
    int filled = 0;
    for (Part part : Part.values()) {
      Examples examples = part.of(data);
      for (int example = 0; example < examples.count(); example++) {
        values[filled++] = value(examples, example, column);
      }
    }
    return Distribution.of(Arrays.copyOf(values, filled));
  }

  /// NaN for a row that was left out.
  double value(int row, int column) {
    return places
        .part(row)
        .map(part -> value(part.of(data), places.example(row), column))
        .orElse(Double.NaN);
  }

  private double value(Examples examples, int example, int column) {
    if (column < inputs()) {
      return examples.inputs()[example * inputs() + column];
    }
    return switch (examples.target()) {
      case Target.Classes classes -> classes.labels()[example] == column - inputs() ? 1 : 0;
      case Target.Values values -> values.values()[example];
    };
  }

  @Override
  public String text(int row, int column) {
    double value = value(row, column);
    if (Double.isNaN(value)) {
      return "";
    }
    String number = Numbers.fixed(value, decimals.get(column));
    return isGap(row, column) ? TEXTS.get("fed.gap", number) : number;
  }

  @Override
  public boolean isNumber(int column) {
    return true;
  }
}
