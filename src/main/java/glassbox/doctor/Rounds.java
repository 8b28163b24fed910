package glassbox.doctor;

import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Training;
import glassbox.engine.optim.Optimizer;
import glassbox.net.Blueprint;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import java.util.List;
import java.util.Optional;

/// The doctor's visits to one window, one after the other. What it says stays steady: while the run
/// goes on, a finding must have held for a while before it is said, and must be gone for a while
/// before it is no more. Where the run stands, all is said at once.
public final class Rounds {

  /// What is looked at in a visit.
  ///
  /// @param facts of the data; empty while they are not there
  /// @param snapshot empty before there is a run, and so is `history`
  public record Visit(
      Checked checked,
      Optional<Facts> facts,
      Optional<Snapshot> snapshot,
      Optional<RunHistory> history) {}

  /// What a design is as far as a run goes: names, places and notes do not count.
  private record Subject(Optional<Blueprint> blueprint, Training training) {
    static Subject of(Checked checked) {
      return new Subject(checked.blueprint(), checked.design().training());
    }
  }

  private final UnitWatch units = new UnitWatch();
  private final Steadiness steadiness = new Steadiness();
  private Optional<RunHistory> history = Optional.empty();
  private Optional<Subject> subject = Optional.empty();
  private Beginning beginning = Beginning.UNKNOWN;
  private long since;

  /// @param nanos the time of the visit
  /// @return the worst first
  public List<Finding> visit(Visit visit, long nanos) {
    boolean another = follow(visit);
    visit.snapshot().ifPresent(shot -> units.see(shot, rows(visit, shot)));
    List<Finding> found = Doctor.examine(subject(visit));
    boolean running = visit.snapshot().filter(shot -> shot.state() == RunState.RUNNING).isPresent();
    if (another || !running) {
      steadiness.takeAll(found, nanos);
    } else {
      steadiness.take(found, nanos);
    }
    return steadiness.said();
  }

  /// Takes notice of another run or another design.
  ///
  /// @return whether it is another one
  private boolean follow(Visit visit) {
    var now = Subject.of(visit.checked());
    boolean sameRun = history.equals(visit.history());
    boolean sameSubject = subject.equals(Optional.of(now));
    if (!sameRun || !sameSubject) {
      since = sameRun ? visit.snapshot().map(Snapshot::step).orElse(0L) : 0;
      beginning = Beginning.UNKNOWN;
      units.forget();
    }
    history = visit.history();
    subject = Optional.of(now);
    return !sameRun || !sameSubject;
  }

  /// Remembers how the run began, as soon as it is known for good.
  private Beginning beginning(Visit visit, Snapshot shot, RunHistory curves) {
    if (!beginning.isKnown()) {
      beginning = Beginning.of(curves, since, shot.step(), visit.checked().learners());
    }
    return beginning;
  }

  private Case subject(Visit visit) {
    Optional<Vitals> run =
        visit
            .snapshot()
            .filter(shot -> visit.facts().isPresent() && isOfTheRun(shot))
            .flatMap(
                shot ->
                    visit
                        .history()
                        .map(
                            curves ->
                                new Vitals(
                                    visit.checked(),
                                    shot,
                                    curves,
                                    since,
                                    beginning(visit, shot, curves),
                                    units.certain())));
    return new Case(visit.checked(), visit.facts(), run);
  }

  private boolean isOfTheRun(Snapshot shot) {
    return (shot.step() > 0 || shot.failure().isPresent()) && shot.step() >= since;
  }

  /// How many examples the last batch had.
  private int rows(Visit visit, Snapshot shot) {
    Design design = visit.checked().design();
    int count = visit.facts().map(Facts::count).orElse(0);
    boolean all = design.training().optimizer() instanceof Optimizer.GradientDescent;
    int batch = all ? count : Math.min(count, design.training().batchSize());
    if (batch == 0) {
      return 0;
    }
    int perEpoch = (count + batch - 1) / batch;
    boolean last = shot.step() % perEpoch == 0;
    return last ? count - (perEpoch - 1) * batch : batch;
  }
}
