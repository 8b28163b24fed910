package glassbox.data.table;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A table with a column to predict and columns to predict it from.
///
/// @param target empty: the last column
/// @param inputs empty: all others
public record TableSource(Table table, Optional<String> target, List<String> inputs)
    implements Source {

  private static final Texts TEXTS = Texts.of("data", "tables");

  /// A column of whole numbers with no more different ones than this is read as classes.
  static final int MOST_WHOLE_CLASSES = 10;

  private static final int MOST_CLASSES = 1_000;

  public TableSource {
    inputs = List.copyOf(inputs);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    List<String> notes = new ArrayList<>();
    Column wanted = targetColumn();
    int[] rows = withTarget(wanted, notes);
    Target all = targetOf(wanted, rows, notes);
    List<Column> chosen = inputColumns(wanted);
    Split split = Split.of(all, shares, seeds);
    List<Feature> features = Feature.of(chosen, pick(rows, split.training()), notes);
    if (features.isEmpty()) {
      throw new DataException(TEXTS.get("inputs.none", table.name()));
    }
    Optional<Dataset.Scale> scale = scaleOf(all.pick(split.training()));
    return new Dataset(
        table.name(),
        Dataset.Kind.TABLE,
        examples(features, rows, split.training(), scaled(all, scale)),
        examples(features, rows, split.validation(), scaled(all, scale)),
        examples(features, rows, split.test(), scaled(all, scale)),
        split.over(rows),
        features.stream().flatMap(feature -> feature.names().stream()).toList(),
        scale,
        notes);
  }

  /// The rows of a table that came later, as the network that learned from this one gets them.
  /// Their targets are unknown and stand as zeros.
  ///
  /// @throws DataException when it lacks a column
  public Examples encode(Table later, Split.Shares shares, Seeds seeds) {
    Column wanted = targetColumn();
    int[] rows = withTarget(wanted, new ArrayList<>());
    Split split = Split.of(targetOf(wanted, rows, new ArrayList<>()), shares, seeds);
    List<Feature> features =
        Feature.of(inputColumns(wanted), pick(rows, split.training()), new ArrayList<>()).stream()
            .map(feature -> feature.over(later))
            .toList();
    int[] all = IntStream.range(0, later.rows()).toArray();
    return examples(features, all, all, new Target.Values("", new float[later.rows()]));
  }

  private Column targetColumn() {
    String wanted = target.orElse(table.names().getLast());
    return table.column(wanted).orElseThrow(() -> noSuchColumn(wanted));
  }

  private DataException noSuchColumn(String wanted) {
    return new DataException(
        TEXTS.get("column.absent", table.name(), wanted, String.join(", ", table.names())));
  }

  private List<Column> inputColumns(Column wanted) {
    if (inputs.isEmpty()) {
      return table.columns().stream()
          .filter(column -> !column.name().equals(wanted.name()))
          .toList();
    }
    return inputs.stream()
        .filter(name -> !name.equals(wanted.name()))
        .map(name -> table.column(name).orElseThrow(() -> noSuchColumn(name)))
        .toList();
  }

  /// The rows whose target is known; the others can teach nothing.
  private int[] withTarget(Column wanted, List<String> notes) {
    int[] rows = IntStream.range(0, table.rows()).filter(row -> !wanted.isGap(row)).toArray();
    if (rows.length < table.rows()) {
      notes.add(
          TEXTS.count(
              "note.rows", table.rows() - rows.length, table.rows() - rows.length, wanted.name()));
    }
    if (rows.length < 2) {
      throw new DataException(TEXTS.get("target.few", table.name(), wanted.name()));
    }
    return rows;
  }

  private Target targetOf(Column wanted, int[] rows, List<String> notes) {
    return switch (wanted) {
      case Column.Categories words -> classes(words, rows);
      case Column.Numbers numbers -> {
        List<Double> levels = numbers.wholeLevels(MOST_WHOLE_CLASSES);
        if (levels.isEmpty() || rows.length < 3 * levels.size()) {
          yield values(numbers, rows);
        }
        notes.add(TEXTS.get("note.classes", numbers.name(), levels.size()));
        yield classes(asWords(numbers, levels), rows);
      }
    };
  }

  private static Column.Categories asWords(Column.Numbers numbers, List<Double> levels) {
    int[] indices =
        Arrays.stream(numbers.values())
            .mapToInt(value -> Double.isNaN(value) ? -1 : levels.indexOf(value))
            .toArray();
    return new Column.Categories(
        numbers.name(), levels.stream().map(Cells::plain).toList(), indices);
  }

  private Target classes(Column.Categories words, int[] rows) {
    int[] labels = Arrays.stream(rows).map(row -> words.indices()[row]).toArray();
    if (words.levels().size() < 2) {
      throw new DataException(
          TEXTS.get("target.same", table.name(), words.name(), words.levels().getFirst()));
    }
    if (words.levels().size() > MOST_CLASSES) {
      throw new DataException(
          TEXTS.get(
              "target.many", table.name(), words.name(), words.levels().size(), MOST_CLASSES));
    }
    return new Target.Classes(words.levels(), labels);
  }

  private static Target values(Column.Numbers numbers, int[] rows) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = (float) numbers.values()[rows[i]];
    }
    return new Target.Values(numbers.name(), values);
  }

  /// Mean and deviation of the training part.
  private static Optional<Dataset.Scale> scaleOf(Target training) {
    return switch (training) {
      case Target.Classes classes -> Optional.empty();
      case Target.Values values -> Optional.of(Feature.scaleOf(values.values()));
    };
  }

  private static Target scaled(Target target, Optional<Dataset.Scale> scale) {
    if (target instanceof Target.Values(String name, float[] values) && scale.isPresent()) {
      float[] scaled = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        scaled[i] = (float) ((values[i] - scale.get().mean()) / scale.get().deviation());
      }
      return new Target.Values(name, scaled);
    }
    return target;
  }

  private static Examples examples(List<Feature> features, int[] rows, int[] part, Target target) {
    int width = features.stream().mapToInt(feature -> feature.names().size()).sum();
    float[] inputs = new float[part.length * width];
    for (int i = 0; i < part.length; i++) {
      int at = i * width;
      for (Feature feature : features) {
        feature.write(rows[part[i]], inputs, at);
        at += feature.names().size();
      }
    }
    return new Examples(Shape.of(width), inputs, target.pick(part));
  }

  private static int[] pick(int[] rows, int[] part) {
    return Arrays.stream(part).map(index -> rows[index]).toArray();
  }
}
