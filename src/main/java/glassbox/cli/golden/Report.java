package glassbox.cli.golden;

import java.util.List;
import java.util.stream.Stream;

/// How a folder of golden cases came out, in the order of their names.
public record Report(List<Outcome> outcomes) {

  public Report {
    outcomes = List.copyOf(outcomes);
  }

  public long passed() {
    return outcomes.stream().filter(outcome -> outcome instanceof Outcome.Passed).count();
  }

  public List<Outcome.Failed> failures() {
    return outcomes.stream()
        .filter(outcome -> outcome instanceof Outcome.Failed)
        .map(Outcome.Failed.class::cast)
        .toList();
  }

  public List<Outcome.Skipped> skipped() {
    return outcomes.stream()
        .filter(outcome -> outcome instanceof Outcome.Skipped)
        .map(Outcome.Skipped.class::cast)
        .toList();
  }

  /// `148 passed, 0 failed`, with `, 77 skipped` behind it where kinds are not there.
  public String summary() {
    String skipped = skipped().isEmpty() ? "" : ", %d skipped".formatted(skipped().size());
    return "%d passed, %d failed%s".formatted(passed(), failures().size(), skipped);
  }

  /// What the command line prints: the summary, then each failure with its worst number.
  public List<String> lines() {
    return Stream.concat(
            Stream.of(summary()),
            failures().stream().map(failure -> failure.name() + ": " + failure.worst()))
        .toList();
  }
}
