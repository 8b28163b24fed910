package glassbox.app;

import java.nio.file.Path;

/// Where the data stands.
public sealed interface DataState {

  /// Nothing chosen yet, or no point painted.
  record Absent() implements DataState {}

  /// The design, which somebody else may have written, names a file outside its own folder. It is
  /// read only when the user says so ([Workspace#allowOutsideData]).
  record Asking(Path file) implements DataState {}

  /// Being read in the background.
  ///
  /// @param done 0 to 1; negative: unknown
  record Loading(double done) implements DataState {}

  record Ready() implements DataState {}

  /// @param message file, place and mend, for the user
  record Failed(String message) implements DataState {}
}
