package glassbox.ui.explain;

import glassbox.data.Dataset;
import glassbox.data.table.Column;
import glassbox.text.Figure;
import glassbox.ui.model.WorkspaceModel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers of the data: how it is split, and what a column becomes.
final class DataMoments {

  private DataMoments() {}

  static Map<String, Moment> all() {
    return Map.of(
        "data.split", Moment.of((model, _) -> model.dataset().map(DataMoments::parts)),
        "data.validation",
            Moment.of(
                (model, _) ->
                    model
                        .dataset()
                        .map(
                            data ->
                                share(
                                    model.design().split().validation(),
                                    data,
                                    data.validation().count()))),
        "data.test",
            Moment.of(
                (model, _) ->
                    model
                        .dataset()
                        .map(
                            data ->
                                share(model.design().split().test(), data, data.test().count()))),
        "data.result", Moment.of((model, _) -> model.dataset().map(DataMoments::parts)),
        "data.column", Moment.of(DataMoments::column),
        "data.role", Moment.of(DataMoments::column),
        "card.example", Moment.of((model, _) -> model.dataset().map(DataMoments::parts)));
  }

  private static int total(Dataset data) {
    return data.training().count() + data.validation().count() + data.test().count();
  }

  private static String parts(Dataset data) {
    return "%s + %s + %s = %s"
        .formatted(
            Figure.count(data.training().count()),
            Figure.count(data.validation().count()),
            Figure.count(data.test().count()),
            Figure.count(total(data)));
  }

  /// Parts are drawn class by class, so that a share is met but for a few examples.
  private static String share(double wanted, Dataset data, int got) {
    double exact = wanted * total(data);
    return "%s · %s %s %s"
        .formatted(
            Figure.plain(wanted),
            Figure.count(total(data)),
            Math.abs(exact - got) < 1e-9 ? "=" : "≈",
            Figure.count(got));
  }

  private static Optional<String> column(WorkspaceModel model, Subject subject) {
    if (!(subject instanceof Subject.Column(String name))) {
      return Optional.empty();
    }
    return model
        .tableProperty()
        .get()
        .flatMap(table -> table.column(name))
        .flatMap(column -> model.dataset().flatMap(data -> written(column, data)));
  }

  static Optional<String> written(Column column, Dataset data) {
    int[] known = Arrays.stream(data.rows().training()).filter(row -> !column.isGap(row)).toArray();
    if (known.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (column) {
          case Column.Numbers numbers -> standardized(numbers, known);
          case Column.Categories words -> oneHot(words, known[0]);
        });
  }

  /// `(5.1 − 5.843) / 0.828 = −0.898`, with the figures of the training rows.
  private static String standardized(Column.Numbers column, int[] rows) {
    double mean = Arrays.stream(rows).mapToDouble(row -> column.values()[row]).average().orElse(0);
    double variance =
        Arrays.stream(rows)
            .mapToDouble(row -> Math.pow(column.values()[row] - mean, 2))
            .average()
            .orElse(0);
    double deviation = Math.sqrt(variance);
    double divisor = deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1;
    double value = column.values()[rows[0]];
    return "(%s − %s) / %s = %s"
        .formatted(
            Figure.plain(value),
            Figure.factor(mean),
            Figure.term(divisor),
            Figure.result((value - mean) / divisor));
  }

  private static String oneHot(Column.Categories column, int row) {
    String numbers =
        IntStream.range(0, Math.min(column.levels().size(), 8))
            .mapToObj(level -> column.indices()[row] == level ? "1" : "0")
            .collect(Collectors.joining(", "));
    return column.text(row) + " → " + numbers + (column.levels().size() > 8 ? ", …" : "");
  }
}
