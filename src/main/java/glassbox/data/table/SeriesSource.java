package glassbox.data.table;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A table whose rows follow each other in time. An example is a window of rows, `[window,
/// features]`, and asks for the target `horizon` rows behind it. Parts follow each other in time
/// too: what is to be predicted is never older than what was learned from.
///
/// @param target empty: the last column
/// @param inputs other columns that are seen beside the target's own past; empty: none
public record SeriesSource(
    Table table, Optional<String> target, List<String> inputs, Reading.Series reading)
    implements Source {

  private static final Texts TEXTS = Texts.of("data", "tables");

  /// Fewer examples can't be split.
  private static final int FEWEST = 3;

  public SeriesSource {
    inputs = List.copyOf(inputs);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    List<String> notes = new ArrayList<>();
    int[] order = order(notes);
    Column.Numbers wanted = inOrder(targetColumn(), order);
    double[] values = filled(wanted, notes);
    Split split = Split.inOrder(examplesIn(values.length), shares);
    int known = lastRow(split.training().length - 1) + 1;
    List<Feature> features = features(wanted, order, IntStream.range(0, known).toArray(), notes);
    Dataset.Scale scale = ((Feature.Standardized) features.getFirst()).scale();
    baselines(values, split, notes);
    var windows = new Windows(features, values, scale);
    return new Dataset(
        table.name(),
        Dataset.Kind.SEQUENCE,
        examples(windows, wanted.name(), split.training()),
        examples(windows, wanted.name(), split.validation()),
        examples(windows, wanted.name(), split.test()),
        split.over(
            IntStream.range(0, examplesIn(values.length)).map(i -> order[lastRow(i)]).toArray()),
        names(features),
        Optional.of(scale),
        notes);
  }

  /// The windows of a table that came later, as the network that learned from this one gets them:
  /// one for each row that has a whole window before it, the row itself included. What they ask for
  /// may lie ahead of all rows, so it stands as zeros.
  ///
  /// @throws DataException when it lacks a column or a whole window
  public Examples encode(Table later, Split.Shares shares) {
    int[] order = order(new ArrayList<>());
    Column.Numbers wanted = inOrder(targetColumn(), order);
    Split split = Split.inOrder(examplesIn(table.rows()), shares);
    int known = lastRow(split.training().length - 1) + 1;
    List<Feature> features =
        features(wanted, order, IntStream.range(0, known).toArray(), new ArrayList<>()).stream()
            .map(feature -> feature.over(later))
            .toList();
    int count = later.rows() - reading.window() + 1;
    if (count < 1) {
      throw new DataException(
          TEXTS.get("series.few", later.name(), later.rows(), reading.window()));
    }
    var windows = new Windows(features, new double[later.rows()], new Dataset.Scale(0, 1));
    float[] inputs = windows.inputs(IntStream.range(0, count).toArray(), reading.window());
    return new Examples(shape(features), inputs, new Target.Values("", new float[count]));
  }

  /// @param values of the target, in the order of time
  private record Windows(List<Feature> features, double[] values, Dataset.Scale scale) {

    /// @param starts rows at which windows begin
    float[] inputs(int[] starts, int window) {
      int width = features.stream().mapToInt(feature -> feature.names().size()).sum();
      float[] inputs = new float[starts.length * window * width];
      int at = 0;
      for (int start : starts) {
        for (int t = 0; t < window; t++) {
          for (Feature feature : features) {
            feature.write(start + t, inputs, at);
            at += feature.names().size();
          }
        }
      }
      return inputs;
    }

    float scaled(int row) {
      return (float) ((values[row] - scale.mean()) / scale.deviation());
    }
  }

  private Examples examples(Windows windows, String name, int[] part) {
    float[] answers = new float[part.length];
    for (int i = 0; i < part.length; i++) {
      answers[i] = windows.scaled(lastRow(part[i]));
    }
    return new Examples(
        shape(windows.features()),
        windows.inputs(part, reading.window()),
        new Target.Values(name, answers));
  }

  private Shape shape(List<Feature> features) {
    return Shape.of(
        reading.window(), features.stream().mapToInt(feature -> feature.names().size()).sum());
  }

  /// How many windows have an answer.
  private int examplesIn(int rows) {
    int count = rows - reading.window() - reading.horizon() + 1;
    if (count < FEWEST) {
      throw new DataException(
          TEXTS.get(
              "series.short",
              table.name(),
              rows,
              reading.window(),
              reading.horizon(),
              reading.window() + reading.horizon() + FEWEST - 1));
    }
    return count;
  }

  /// The row that an example asks for; its window begins at the row of its own number.
  private int lastRow(int example) {
    return example + reading.window() + reading.horizon() - 1;
  }

  private Column.Numbers targetColumn() {
    String wanted = target.orElse(table.names().getLast());
    return switch (column(wanted)) {
      case Column.Numbers numbers when !numbers.dates() && numbers.gaps() < numbers.rows() ->
          numbers;
      default -> throw new DataException(TEXTS.get("series.words", table.name(), wanted));
    };
  }

  private Column column(String wanted) {
    return table
        .column(wanted)
        .orElseThrow(
            () ->
                new DataException(
                    TEXTS.get(
                        "column.absent", table.name(), wanted, String.join(", ", table.names()))));
  }

  /// Rows as time has them: by the column of dates where there is one, else as they stand.
  private int[] order(List<String> notes) {
    int[] rows = IntStream.range(0, table.rows()).toArray();
    List<Column.Numbers> dates =
        table.columns().stream()
            .filter(column -> column instanceof Column.Numbers numbers && numbers.dates())
            .map(Column.Numbers.class::cast)
            .filter(column -> column.gaps() == 0)
            .toList();
    if (dates.size() != 1) {
      return rows;
    }
    double[] when = dates.getFirst().values();
    int[] sorted =
        Arrays.stream(rows)
            .boxed()
            .sorted((one, other) -> Double.compare(when[one], when[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (!Arrays.equals(rows, sorted)) {
      notes.add(TEXTS.get("series.sorted", dates.getFirst().name()));
    }
    return sorted;
  }

  private static Column.Numbers inOrder(Column.Numbers column, int[] order) {
    double[] values = Arrays.stream(order).mapToDouble(row -> column.values()[row]).toArray();
    return new Column.Numbers(column.name(), values, column.dates());
  }

  private static Column inOrder(Column column, int[] order) {
    return switch (column) {
      case Column.Numbers numbers -> inOrder(numbers, order);
      case Column.Categories(String name, List<String> levels, int[] indices) ->
          new Column.Categories(
              name, levels, Arrays.stream(order).map(row -> indices[row]).toArray());
    };
  }

  /// A gap takes the value before it, since what comes later is not known yet; those in front take
  /// the first value.
  private static double[] filled(Column.Numbers column, List<String> notes) {
    double[] values = column.values().clone();
    double last = Arrays.stream(values).filter(value -> !Double.isNaN(value)).findFirst().orElse(0);
    for (int row = 0; row < values.length; row++) {
      values[row] = Double.isNaN(values[row]) ? last : values[row];
      last = values[row];
    }
    if (column.gaps() > 0) {
      notes.add(TEXTS.count("series.gaps", column.gaps(), column.gaps(), column.name()));
    }
    return values;
  }

  /// The target's own past first, then the chosen other columns.
  private List<Feature> features(
      Column.Numbers wanted, int[] order, int[] training, List<String> notes) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Numbers(wanted.name(), filled(wanted, new ArrayList<>()), false));
    inputs.stream()
        .filter(name -> !name.equals(wanted.name()))
        .map(name -> inOrder(column(name), order))
        .forEach(columns::add);
    return Feature.of(columns, training, notes);
  }

  /// `passengers t−11` … `passengers t`.
  private List<String> names(List<Feature> features) {
    List<String> names = new ArrayList<>();
    for (int t = reading.window() - 1; t >= 0; t--) {
      for (Feature feature : features) {
        for (String name : feature.names()) {
          names.add(t == 0 ? name + " t" : name + " t−" + t);
        }
      }
    }
    return names;
  }

  /// What needs no network, on the part that judges: the last value that was seen, and the one a
  /// window before the answer, which is last year's month where a window is a year.
  private void baselines(double[] values, Split split, List<String> notes) {
    if (split.test().length == 0) {
      return;
    }
    double last = 0;
    double earlier = 0;
    for (int example : split.test()) {
      int row = lastRow(example);
      last += Math.abs(values[row] - values[row - reading.horizon()]) / split.test().length;
      earlier += Math.abs(values[row] - values[row - reading.window()]) / split.test().length;
    }
    notes.add(
        TEXTS.get(
            "series.baselines", Numbers.brief(last), reading.window(), Numbers.brief(earlier)));
  }
}
