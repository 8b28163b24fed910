package glassbox.app;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Training;
import glassbox.engine.kernel.KernelProvider;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.train.Experiment;
import glassbox.train.Probe;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Keeps the run in step with the design and its data. Another network or other data means another
/// session, which takes over what was learned where shapes allow; other settings of the training go
/// to the session that stands. Sessions are built and ended in the background, in order.
final class Runs {

  /// All that decides which session it is.
  private record Subject(Blueprint blueprint, Dataset data, long seed) {}

  /// A run as far as it was; a reset begins another history.
  private record Moment(RunHistory history, long step) {}

  private final Background background;
  private final Executor foreground;
  private final Workspace.Listener listener;
  private final KeptRuns kept;
  private Optional<Subject> subject = Optional.empty();
  private Optional<Training> training = Optional.empty();
  private Optional<Session> standing = Optional.empty();

  /// The session whose figures are shown: the last one, until the next stands.
  private Optional<Session> shown = Optional.empty();

  /// Orders to a session that is being built.
  private final List<Consumer<Session>> waiting = new ArrayList<>();

  /// What the session that stands was made with.
  private Design design = Design.EMPTY;

  private Optional<Moment> lastKept = Optional.empty();
  private int generation;
  private Set<Probe> probes = Set.of();
  private Speed speed = Speed.FLAT_OUT;

  /// What was learned before the session that stands. Written in the background alone.
  private volatile Weights carried = Weights.NONE;

  Runs(Background background, Executor foreground, Workspace.Listener listener) {
    this.background = background;
    this.foreground = foreground;
    this.listener = listener;
    kept = new KeptRuns(listener::changed);
  }

  /// Those that went before.
  KeptRuns kept() {
    return kept;
  }

  /// Keeps the run's curves as they stand.
  ///
  /// @return whether there was a run, and room for it
  boolean keep() {
    if (!isTrained()) {
      return false;
    }
    Session session = standing.orElseThrow();
    var now = new Moment(session.history(), session.latest().step());
    boolean room = kept.keep(design, now.history(), now.step());
    if (room) {
      lastKept = Optional.of(now);
    }
    return room;
  }

  /// What the user kept just now is not kept twice.
  private void ended() {
    standing
        .map(session -> new Moment(session.history(), session.latest().step()))
        .filter(now -> !lastKept.equals(Optional.of(now)))
        .ifPresent(
            now -> {
              lastKept = Optional.of(now);
              kept.ended(design, now.history(), now.step());
            });
  }

  /// As of now; empty where nothing can run.
  Optional<Snapshot> snapshot() {
    return shown.map(Session::latest);
  }

  Optional<RunHistory> history() {
    return shown.map(Session::history);
  }

  boolean isTrained() {
    return standing.isPresent() && standing.get().latest().step() > 0;
  }

  /// What the network knows now.
  CompletableFuture<Weights> weights() {
    return isTrained()
        ? standing.orElseThrow().weights()
        : CompletableFuture.supplyAsync(() -> carried, background::build);
  }

  /// Orders to the session, as soon as it stands.
  void tell(Consumer<Session> order) {
    standing.ifPresentOrElse(order, () -> waiting.add(order));
  }

  /// Whether there is a session, or will be soon.
  boolean canRun() {
    return subject.isPresent();
  }

  void reset() {
    ended();
    background.build(() -> carried = Weights.NONE);
    tell(Session::reset);
  }

  void setSpeed(Speed wanted) {
    speed = wanted;
    standing.ifPresent(now -> now.setSpeed(wanted));
  }

  void watch(Set<Probe> wanted) {
    probes = wanted;
    standing.ifPresent(now -> now.watch(wanted));
  }

  /// Another document: its weights are what the next session begins with.
  void begin(Weights weights) {
    replace(Optional.empty(), old -> {});
    background.build(() -> carried = weights);
    shown = Optional.empty();
    kept.clear();
  }

  void follow(Checked checked, Optional<Dataset> data) {
    Optional<Subject> wanted =
        checked
            .blueprint()
            .flatMap(
                blueprint -> data.map(set -> new Subject(blueprint, set, checked.design().seed())));
    Training now = checked.design().training().withLoss(Optional.of(checked.loss()));
    if (!wanted.equals(subject)) {
      training = Optional.of(now);
      succeed(wanted, now);
    } else if (wanted.isPresent() && !training.equals(Optional.of(now))) {
      training = Optional.of(now);
      tell(session -> session.change(now));
    }
    design = checked.design();
  }

  /// The next session after the one that stands.
  private void succeed(Optional<Subject> wanted, Training now) {
    boolean sameSeed =
        wanted.isEmpty() || subject.isEmpty() || subject.get().seed() == wanted.get().seed();
    boolean running = standing.isPresent() && standing.get().latest().state() == RunState.RUNNING;
    if (sameSeed && isTrained() && wanted.isPresent()) {
      listener.said("Layers whose shape stayed the same keep what they have learned.");
    }
    replace(wanted, old -> carried = sameSeed ? learned(old) : Weights.NONE);
    if (wanted.isEmpty()) {
      return;
    }
    if (running && sameSeed) {
      waiting.add(Session::run);
    }
    build(wanted.get(), now);
  }

  private Weights learned(Optional<Session> old) {
    return old.filter(ended -> ended.latest().step() > 0)
        .map(ended -> ended.weights().join())
        .orElse(carried);
  }

  /// Ends the session that stands.
  ///
  /// @param last what is done with it before, in the background
  private void replace(Optional<Subject> wanted, Consumer<Optional<Session>> last) {
    ended();
    Optional<Session> old = standing;
    generation++;
    subject = wanted;
    standing = Optional.empty();
    waiting.clear();
    if (wanted.isEmpty()) {
      shown = Optional.empty();
    }
    background.build(
        () -> {
          try {
            last.accept(old);
          } finally {
            old.ifPresent(Session::close);
          }
        });
  }

  private void build(Subject wanted, Training now) {
    int mine = generation;
    background.build(
        () -> {
          try {
            Session built = new Session(experiment(wanted, now));
            foreground.execute(() -> arrive(mine, built));
          } catch (OutOfMemoryError | ArithmeticException | IllegalArgumentException tooLarge) {
            foreground.execute(
                () ->
                    listener.failed(
                        "There is not enough memory for this network. Use fewer units or a smaller"
                            + " batch."));
          }
        });
  }

  private Experiment experiment(Subject wanted, Training now) {
    return new Experiment(
        wanted.blueprint(),
        now.loss().orElseThrow(),
        wanted.data(),
        now,
        wanted.seed(),
        KernelProvider.usualThreads(),
        carried.isEmpty() ? Optional.empty() : Optional.of(carried));
  }

  private void arrive(int built, Session arrived) {
    if (built != generation) {
      background.build(arrived::close);
      return;
    }
    standing = Optional.of(arrived);
    shown = standing;
    arrived.setSpeed(speed);
    arrived.watch(probes);
    List.copyOf(waiting).forEach(order -> order.accept(arrived));
    waiting.clear();
    listener.changed();
  }
}
