package glassbox.data.table;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A column as a network gets it, with figures of the training rows alone.
sealed interface Feature {

  Texts TEXTS = Texts.of("data", "tables");

  /// More different words than this are names or numbers of things, from which nothing is learned.
  int MOST_LEVELS = 50;

  /// Beyond this, 32-bit arithmetic has no room left.
  double LARGEST = 1e30;

  /// Of the inputs that it becomes.
  List<String> names();

  /// Writes the numbers of a row of the table, [#names] many.
  void write(int row, float[] to, int at);

  /// The same for a table that came later, with the figures of this one.
  ///
  /// @throws DataException when it lacks the column, or the column is of another kind
  Feature over(Table other);

  /// `(value - mean) / deviation`; a gap becomes the mean, so 0.
  record Standardized(Column.Numbers column, Dataset.Scale scale) implements Feature {

    @Override
    public List<String> names() {
      return List.of(column.name());
    }

    @Override
    public void write(int row, float[] to, int at) {
      to[at] =
          column.isGap(row)
              ? 0
              : (float) ((column.values()[row] - scale.mean()) / scale.deviation());
    }

    @Override
    public Feature over(Table other) {
      if (find(other, column.name()) instanceof Column.Numbers numbers) {
        return new Standardized(numbers, scale);
      }
      throw new DataException(TEXTS.get("words", other.name(), column.name()));
    }
  }

  /// A 1 at the word that stands there; only zeros for a gap.
  record OneHot(Column.Categories column) implements Feature {

    @Override
    public List<String> names() {
      return column.levels().stream().map(column::input).toList();
    }

    @Override
    public void write(int row, float[] to, int at) {
      if (!column.isGap(row)) {
        to[at + column.indices()[row]] = 1;
      }
    }

    /// A word that was not there when the network learned counts as a gap.
    @Override
    public Feature over(Table other) {
      Column later = find(other, column.name());
      int[] indices =
          IntStream.range(0, later.rows())
              .map(row -> later.isGap(row) ? -1 : column.levels().indexOf(later.text(row)))
              .toArray();
      return new OneHot(new Column.Categories(column.name(), column.levels(), indices));
    }
  }

  private static Column find(Table table, String name) {
    return table
        .column(name)
        .orElseThrow(
            () ->
                new DataException(
                    TEXTS.get(
                        "column.absent", table.name(), name, String.join(", ", table.names()))));
  }

  /// @param training rows whose figures count
  /// @param notes gets a sentence for each thing that was done
  static List<Feature> of(List<Column> columns, int[] training, List<String> notes) {
    List<Feature> features = new ArrayList<>();
    for (Column column : columns) {
      if (column.gaps() == column.rows()) {
        notes.add(TEXTS.get("note.empty", column.name()));
        continue;
      }
      switch (column) {
        case Column.Numbers numbers -> features.add(standardized(numbers, training, notes));
        case Column.Categories words -> {
          if (words.levels().size() > MOST_LEVELS) {
            notes.add(TEXTS.get("note.words", words.name(), words.levels().size()));
          } else {
            features.add(new OneHot(words));
            noteGaps(words, "note.gaps.words", notes);
          }
        }
      }
    }
    return features;
  }

  private static Feature standardized(Column.Numbers numbers, int[] training, List<String> notes) {
    double[] known =
        Arrays.stream(training)
            .mapToDouble(row -> numbers.values()[row])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    noteGaps(numbers, "note.gaps.numbers", notes);
    Dataset.Scale scale = scale(known);
    if (!Double.isFinite(scale.deviation()) || scale.deviation() > LARGEST) {
      throw new DataException(TEXTS.get("huge", numbers.name()));
    }
    return new Standardized(numbers, scale);
  }

  private static void noteGaps(Column column, String key, List<String> notes) {
    if (column.gaps() > 0) {
      notes.add(TEXTS.count(key, column.gaps(), column.gaps(), column.name()));
    }
  }

  static Dataset.Scale scaleOf(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return scale(wide);
  }

  /// A column that never changes is only centred.
  private static Dataset.Scale scale(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    return new Dataset.Scale(mean, deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1);
  }
}
