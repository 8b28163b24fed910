package glassbox.app;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Training;
import glassbox.engine.kernel.KernelProvider;
import glassbox.net.Blueprint;
import glassbox.net.Rested;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import glassbox.text.Texts;
import glassbox.train.Experiment;
import glassbox.train.Probe;
import glassbox.train.Refusal;
import glassbox.train.RunHistory;
import glassbox.train.RunRefusedException;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Keeps the run in step with the design and its data. Another network and other settings of the
/// training go to the session that stands, which applies them at the next step; while the design is
/// broken, the session waits. Other data or another seed means another session. Sessions are built
/// and ended in the background, in order.
final class Runs {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  /// All that decides which session it is.
  private record Subject(Blueprint blueprint, Dataset data, long seed) {

    /// Whether the same session can be about both.
    boolean isAbout(Subject other) {
      return data.equals(other.data) && seed == other.seed;
    }
  }

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

  /// What the last session showed before it was ended for the next one: seen until that stands, so
  /// that nothing goes blank.
  private Optional<Snapshot> parting = Optional.empty();

  private Coming coming = new Coming();

  /// What the session that stands was made with.
  private Design design = Design.EMPTY;

  /// How far the run was when another design came, and which one had made that.
  private record Made(Moment upTo, Design design) {}

  private Optional<Made> made = Optional.empty();

  private Optional<Moment> lastKept = Optional.empty();
  private int generation;

  /// Whether the session waits for a design that is broken at the moment.
  private boolean held;

  /// Whether it ran before it was held.
  private boolean resume;

  /// Why the session could not be built.
  private Optional<Refusal> refusal = Optional.empty();

  private int handSet;

  /// Which muted layers had learned something.
  private Rested rested = Rested.NONE;

  private Set<Probe> probes = Set.of();

  /// Read in the background too, where a session begins.
  private volatile Speed speed = Speed.FLAT_OUT;

  /// What the document's file knew.
  private Weights opened = Weights.NONE;

  /// Whether the session that stands, or the next one, begins with what was learned before.
  private boolean inherits;

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
    var now = moment(session);
    boolean room = kept.keep(maker(now), now.history(), now.step());
    if (room) {
      lastKept = Optional.of(now);
    }
    return room;
  }

  private static Moment moment(Session session) {
    return new Moment(session.history(), session.latest().step());
  }

  /// The design that made the last step: one that was changed since then made nothing yet.
  private Design maker(Moment now) {
    return made.filter(known -> known.upTo().equals(now)).map(Made::design).orElse(design);
  }

  /// What the user kept just now is not kept twice.
  private void ended() {
    standing
        .map(Runs::moment)
        .filter(now -> !lastKept.equals(Optional.of(now)))
        .ifPresent(
            now -> {
              lastKept = Optional.of(now);
              kept.ended(maker(now), now.history(), now.step());
            });
  }

  /// As of now; empty where nothing can run.
  Optional<Snapshot> snapshot() {
    return parting.or(() -> shown.map(Session::latest));
  }

  Optional<RunHistory> history() {
    return shown.map(Session::history);
  }

  /// Whether the network knows something that its start does not give.
  boolean isTrained() {
    return standing.isPresent() && (standing.get().latest().step() > 0 || handSet > 0);
  }

  /// Since the network began.
  Progress progress() {
    return new Progress(snapshot().map(Snapshot::step).orElse(0L), handSet);
  }

  /// What the network knows now.
  CompletableFuture<Weights> weights() {
    return isTrained()
        ? standing.orElseThrow().weights()
        : CompletableFuture.supplyAsync(() -> carried, background::build);
  }

  /// What the network holds now, its start where it has learned nothing.
  CompletableFuture<Weights> numbers() {
    return standing.map(Session::weights).orElseGet(this::weights);
  }

  /// Orders to the session, as soon as it stands. One that was refused is tried once more: there
  /// may be room for it by now.
  void tell(Consumer<Session> order) {
    if (refusal.isPresent()) {
      succeed(subject.orElseThrow(), training.orElseThrow());
    }
    standing.ifPresentOrElse(order, () -> coming.tell(order));
  }

  Optional<Refusal> refusal() {
    return refusal;
  }

  /// Whether there is a session for the design as it is, or will be soon.
  boolean canRun() {
    return subject.isPresent() && !held;
  }

  void reset() {
    ended();
    handSet = 0;
    rested = Rested.NONE;
    opened = Weights.NONE;
    inherits = false;
    background.build(() -> carried = Weights.NONE);
    tell(Session::reset);
  }

  /// Sets a number at the next step boundary.
  ///
  /// @param then gets what it was, in the foreground; is not called where there is no such number
  void setWeight(WeightPlace place, float value, Consumer<Float> then) {
    tell(
        session ->
            session
                .setWeight(place, value)
                .thenAccept(
                    before ->
                        before.ifPresent(
                            old ->
                                foreground.execute(
                                    () -> {
                                      handSet++;
                                      then.accept(old);
                                    }))));
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
    handSet = 0;
    rested = Rested.NONE;
    opened = weights;
    inherits = !weights.isEmpty();
    background.build(() -> carried = weights);
    kept.clear();
  }

  void follow(Checked checked, Optional<Dataset> data) {
    Optional<Subject> wanted =
        checked
            .blueprint()
            .flatMap(
                blueprint -> data.map(set -> new Subject(blueprint, set, checked.design().seed())));
    Training now = checked.design().training().withLoss(Optional.of(checked.loss()));
    if (wanted.isEmpty()) {
      hold();
    } else if (subject.isEmpty() || !subject.get().isAbout(wanted.get())) {
      succeed(wanted.get(), now);
    } else {
      goOn(wanted.get(), now);
    }
    take(checked.design());
  }

  private void take(Design changed) {
    if (!changed.equals(design)) {
      made = standing.map(Runs::moment).map(now -> new Made(now, maker(now)));
      design = changed;
    }
  }

  /// The design is broken, or its data is on the way: what was learned waits for it to be mended.
  private void hold() {
    if (subject.isPresent() && !held) {
      held = true;
      resume = isRunning();
      standing.ifPresent(Session::pause);
      show(Optional.empty());
    }
  }

  private void show(Optional<Session> session) {
    shown = session;
    parting = Optional.empty();
  }

  private boolean isRunning() {
    return standing.isPresent() && standing.get().latest().state() == RunState.RUNNING;
  }

  /// The same data and seed: the session that stands goes on with what is new.
  private void goOn(Subject wanted, Training now) {
    Subject before = subject.orElseThrow();
    boolean another = !wanted.blueprint().equals(before.blueprint());
    if (refusal.isPresent() && (another || !training.equals(Optional.of(now)))) {
      succeed(wanted, now);
      return;
    }
    if (another) {
      tellWhatIsKept(before, wanted);
      subject = Optional.of(wanted);
      tell(session -> session.change(wanted.blueprint(), now));
    } else if (!training.equals(Optional.of(now))) {
      tell(session -> session.change(now));
    }
    training = Optional.of(now);
    release();
  }

  private void tellWhatIsKept(Subject before, Subject now) {
    if (isTrained() || inherits) {
      KeptWeights.sentence(before.blueprint(), now.blueprint(), rested).ifPresent(listener::said);
      rested = rested.after(before.blueprint(), now.blueprint());
    }
  }

  private void release() {
    if (held) {
      held = false;
      show(standing);
      if (resume) {
        tell(Session::run);
      }
    }
  }

  /// Other data or another seed: the next session after the one that stands.
  private void succeed(Subject wanted, Training now) {
    boolean sameSeed = subject.isEmpty() || subject.get().seed() == wanted.seed();
    boolean running = sameSeed && (isRunning() || (held && resume));
    if (sameSeed && subject.isPresent()) {
      tellWhatIsKept(subject.get(), wanted);
    } else {
      rested = Rested.of(sameSeed ? opened : Weights.NONE, wanted.blueprint());
    }
    training = Optional.of(now);
    boolean knows = isTrained();
    inherits = sameSeed && (knows || inherits);
    // What was ordered of a session that never came is meant for the next one.
    List<Consumer<Session>> pending = sameSeed ? coming.orders() : List.of();
    replace(
        Optional.of(wanted),
        old -> carried = sameSeed ? (knows ? learned(old) : carried) : Weights.NONE);
    pending.forEach(coming::tell);
    handSet = sameSeed ? handSet : 0;
    if (running) {
      coming.tell(Session::run);
    }
    build(wanted, now);
  }

  private Weights learned(Optional<Session> old) {
    return old.map(ended -> ended.weights().join()).orElse(carried);
  }

  /// Ends the session that stands.
  ///
  /// @param last what is done with it before, in the background
  private void replace(Optional<Subject> wanted, Consumer<Optional<Session>> last) {
    ended();
    Optional<Session> old = standing;
    parting = snapshot();
    generation++;
    subject = wanted;
    held = false;
    resume = false;
    refusal = Optional.empty();
    standing = Optional.empty();
    coming = new Coming();
    if (wanted.isEmpty()) {
      show(Optional.empty());
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
    Set<Probe> watched = probes;
    Coming next = coming;
    background.build(
        () -> {
          try {
            Session built = new Session(experiment(wanted, now), watched);
            built.setSpeed(speed);
            next.stands(built);
            foreground.execute(() -> arrive(mine, built));
          } catch (RunRefusedException refused) {
            foreground.execute(() -> notBuilt(mine, refused.refusal()));
          } catch (OutOfMemoryError | ArithmeticException | IllegalArgumentException tooLarge) {
            foreground.execute(() -> notBuilt(mine, Refusal.of(TEXTS.get("network.memory"))));
          }
        });
  }

  /// Tries again as soon as the network or its training is another one.
  private void notBuilt(int tried, Refusal refused) {
    if (tried == generation) {
      refusal = Optional.of(refused);
      parting = Optional.empty();
      listener.changed();
    }
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
      // Here, for the background takes nothing any more where the workspace was closed meanwhile.
      arrived.end();
      return;
    }
    standing = Optional.of(arrived);
    coming = new Coming();
    show(held ? Optional.empty() : standing);
    arrived.setSpeed(speed);
    arrived.watch(probes);
    if (held) {
      // The design broke while the session was built.
      arrived.pause();
    }
    arrived.exercise();
    listener.changed();
  }
}
