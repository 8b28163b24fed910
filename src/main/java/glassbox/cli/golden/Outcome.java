package glassbox.cli.golden;

/// How a golden case came out.
public sealed interface Outcome {

  String name();

  /// @param worst the largest difference, relative to `max(1, |expected|)`
  record Passed(String name, double worst) implements Outcome {}

  /// @param worst the number that is furthest off, with its place, or why the case could not run
  record Failed(String name, String worst) implements Outcome {}

  /// @param reason what the case asks for that is not there
  record Skipped(String name, String reason) implements Outcome {}
}
