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

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
