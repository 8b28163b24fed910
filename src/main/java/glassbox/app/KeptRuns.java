package glassbox.app;

import glassbox.design.Design;
import glassbox.text.Texts;
import glassbox.train.RunHistory;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The runs of a document that went before, the oldest first: those that the user chose to keep,
/// and the last few others. Together never more than [#MOST], so that their memory is bounded.
public final class KeptRuns {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  /// How many others there are at most.
  static final int MOST_OTHERS = 4;

  static final int MOST = 16;

  /// A run of fewer steps was a trial; it is not worth a place.
  static final long FEWEST_STEPS = 10;

  private static final int LONGEST_NAME = 60;

  private final Runnable changed;
  private List<KeptRun> runs = List.of();
  private int numbers;

  KeptRuns(Runnable changed) {
    this.changed = changed;
  }

  public List<KeptRun> all() {
    return runs;
  }

  /// The number that the run of now will have when it is kept.
  public int nextNumber() {
    return numbers + 1;
  }

  /// A run is over: it is kept with the last few. Nobody is told; whoever ends a run tells of that.
  void ended(Design design, RunHistory history, long steps) {
    if (steps < FEWEST_STEPS) {
      return;
    }
    add(design, history, steps, false);
    List<KeptRun> others = runs.stream().filter(run -> !run.chosen()).toList();
    if (others.size() > MOST_OTHERS || runs.size() > MOST) {
      runs = runs.stream().filter(run -> !run.equals(others.getFirst())).toList();
    }
  }

  /// Keeps the run as it stands.
  ///
  /// @return whether there was room
  boolean keep(Design design, RunHistory history, long steps) {
    if (runs.stream().filter(KeptRun::chosen).count() >= MOST - MOST_OTHERS) {
      return false;
    }
    add(design, history, steps, true);
    return true;
  }

  private void add(Design design, RunHistory history, long steps, boolean chosen) {
    numbers++;
    var run =
        new KeptRun(
            numbers,
            TEXTS.get("run.name", numbers),
            design,
            history.figures(),
            steps,
            chosen,
            true);
    runs = Stream.concat(runs.stream(), Stream.of(run)).toList();
  }

  public void rename(int number, String name) {
    String trimmed = name.strip();
    if (!trimmed.isEmpty()) {
      String kept = trimmed.substring(0, Math.min(LONGEST_NAME, trimmed.length()));
      change(number, run -> run.withName(kept));
    }
  }

  public void show(int number, boolean visible) {
    change(number, run -> run.withVisible(visible));
  }

  public void delete(int number) {
    set(runs.stream().filter(run -> run.number() != number).toList());
  }

  void clear() {
    numbers = 0;
    runs = List.of();
  }

  private void change(int number, UnaryOperator<KeptRun> change) {
    set(runs.stream().map(run -> run.number() == number ? change.apply(run) : run).toList());
  }

  private void set(List<KeptRun> next) {
    runs = next;
    changed.run();
  }
}
