package glassbox.ui.data;

import glassbox.data.Reading;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What each column of a table is for.
///
/// @param choice what the design says of it
record Roles(Table table, DataChoice.FromFile choice) {

  enum Role {
    INPUT,
    TARGET,
    IGNORED
  }

  String target() {
    return choice.target().orElse(table.names().getLast());
  }

  Role of(String column) {
    if (column.equals(target())) {
      return Role.TARGET;
    }
    return choice.takes(column) ? Role.INPUT : Role.IGNORED;
  }

  /// The choice with another role for a column; empty where nothing would be left to predict, or to
  /// predict from.
  Optional<DataChoice.FromFile> with(String column, Role role) {
    if (role == of(column)) {
      return Optional.of(choice);
    }
    if (role == Role.TARGET) {
      List<String> inputs =
          choice.inputs().stream().filter(input -> !input.equals(column)).toList();
      return usable(Optional.of(column), inputs, choice.inputs().isEmpty());
    }
    if (of(column) == Role.TARGET) {
      return Optional.empty();
    }
    List<String> inputs =
        table.names().stream()
            .filter(name -> name.equals(column) ? role == Role.INPUT : of(name) == Role.INPUT)
            .toList();
    return usable(choice.target(), inputs, false);
  }

  private Optional<DataChoice.FromFile> usable(
      Optional<String> target, List<String> inputs, boolean all) {
    return all || !inputs.isEmpty() || choice.reading() instanceof Reading.Series
        ? Optional.of(choice.withColumns(target, inputs))
        : Optional.empty();
  }

  /// The roles that a column may take from here.
  List<Role> open(String column) {
    return Stream.of(Role.values()).filter(role -> with(column, role).isPresent()).toList();
  }
}
