package glassbox.data.table;

import java.util.List;
import java.util.Optional;

/// A table as it came, its columns recognized.
///
/// @param name of the file, for messages
/// @param columns all of the same number of rows, at least one
public record Table(String name, List<Column> columns) {

  public Table {
    columns = List.copyOf(columns);
  }

  public int rows() {
    return columns.getFirst().rows();
  }

  public Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /// The column that an input of the network is made of: a number's own, or the one in which the
  /// word stands.
  public Optional<Column> behind(String input) {
    return column(input)
        .or(
            () ->
                columns.stream()
                    .filter(
                        column ->
                            column instanceof Column.Categories words
                                && words.levels().stream()
                                    .anyMatch(level -> words.input(level).equals(input)))
                    .findFirst());
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
