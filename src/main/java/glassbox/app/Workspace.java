package glassbox.app;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Problem;
import glassbox.design.Soundness;
import glassbox.design.WeightChange;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.net.Weights;
import glassbox.text.Texts;
import glassbox.train.Preparation.Prepared;
import glassbox.train.Probe;
import glassbox.train.Refusal;
import glassbox.train.RunHistory;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The open document with its data and its run: what a window shows and does, without a window.
/// Used on one thread, the foreground's; slow work goes to the [Background] and comes back through
/// the foreground's executor.
public final class Workspace implements AutoCloseable {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  /// Told on the foreground's thread.
  public interface Listener {

    /// Something that the workspace tells is another than before.
    void changed();

    /// @param text of note, for the user
    void said(String text);

    /// @param message what could not be done, where, and the mend
    void failed(String message);
  }

  private static final String UNTITLED = Design.EMPTY.name();

  private final Background background;
  private final Executor foreground;
  private final Preferences preferences;
  private final Listener listener;
  private final DataLoading data;
  private final Runs runs;
  private final Saves saves;
  private final Exports exports;
  private final Rescue rescue;
  private final WeightsByHand weightsByHand;
  private boolean runsWhenReady;
  private Progress saved = Progress.NONE;

  /// From which the network began.
  private long seed = Design.EMPTY.seed();

  private int documents;
  private Document document = Document.of(DesignFile.of(Design.EMPTY, Weights.NONE));
  private Checked checked = Soundness.check(Design.EMPTY, Optional.empty());

  /// @param foreground runs what it is given on the thread on which the workspace is used
  public Workspace(
      Background background, Executor foreground, Preferences preferences, Listener listener) {
    this(background, foreground, preferences, listener, System::nanoTime);
  }

  /// @param clock in nanoseconds, for what is done now and then
  Workspace(
      Background background,
      Executor foreground,
      Preferences preferences,
      Listener listener,
      LongSupplier clock) {
    this.background = background;
    this.foreground = foreground;
    this.preferences = preferences;
    this.listener = listener;
    data = new DataLoading(background, foreground, this::refresh);
    runs = new Runs(background, foreground, listener);
    weightsByHand = new WeightsByHand(this, runs, foreground, listener);
    Optional<Versions> versions =
        preferences.folder().map(home -> new Versions(home.resolve("versions")));
    saves = new Saves(background, foreground, listener, versions);
    exports = new Exports(this, runs, saves, listener);
    Optional<RecoveryFolder> recovery =
        preferences.folder().map(home -> new RecoveryFolder(home.resolve("recovery")));
    rescue = new Rescue(this, new Autosave(recovery, background, clock), versions, listener);
  }

  public Preferences preferences() {
    return preferences;
  }

  public Design design() {
    return document.design();
  }

  public Checked checked() {
    return checked;
  }

  public Optional<Dataset> dataset() {
    return data.dataset();
  }

  /// The data with how it was read, and the columns to choose from where it is a table.
  public Optional<Prepared> prepared() {
    return data.prepared();
  }

  public DataState dataState() {
    return data.state();
  }

  public Optional<Path> file() {
    return document.file();
  }

  /// How many documents were shown so far: another number, another document.
  public int documents() {
    return documents;
  }

  /// Whether the file comes from a newer version: it may be looked at, and saved under another
  /// name.
  public boolean readOnly() {
    return document.readOnly();
  }

  /// Whether there is something that would be lost with the window. What a design without a file
  /// has learned doesn't count: nobody is asked about a template that was only watched, and the
  /// same seed learns it again.
  public boolean dirty() {
    return document.history().isDirty()
        || (preferences.settings().savesWeights()
            && (handSetSinceSaved() || (file().isPresent() && trainedSinceSaved())));
  }

  private boolean handSetSinceSaved() {
    return runs.progress().handSet() > saved.handSet();
  }

  private boolean trainedSinceSaved() {
    return runs.isTrained() && runs.progress().step() != saved.step();
  }

  public Optional<String> undoLabel() {
    return document.history().undoLabel();
  }

  public Optional<String> redoLabel() {
    return document.history().redoLabel();
  }

  /// One gesture.
  ///
  /// @param label what the menu offers to undo: `add Dense`
  public void edit(String label, UnaryOperator<Design> edit) {
    if (document.history().apply(label, edit)) {
      designChanged();
    }
  }

  /// The end of a gesture that an edit called `first` began: one step to undo, together with it.
  ///
  /// @param label where something else was done between
  public void amend(String first, String label, UnaryOperator<Design> edit) {
    if (document.history().amend(first, label, edit)) {
      designChanged();
    }
  }

  public void undo() {
    Optional<WeightChange> weight = document.history().weightToUndo();
    if (document.history().undo()) {
      weight.ifPresent(change -> runs.setWeight(change.place(), change.before(), _ -> {}));
      designChanged();
    }
  }

  public void redo() {
    Optional<WeightChange> weight = document.history().weightToRedo();
    if (document.history().redo()) {
      weight.ifPresent(change -> runs.setWeight(change.place(), change.after(), _ -> {}));
      designChanged();
    }
  }

  /// What hands do to the numbers that are learned.
  public WeightsByHand weightsByHand() {
    return weightsByHand;
  }

  /// What the network holds now, learned or not.
  CompletableFuture<Weights> numbers() {
    return runs.numbers();
  }

  Document document() {
    return document;
  }

  /// Begins a document that stands in no file yet.
  ///
  /// @param start [Design#EMPTY], or a template
  public void begin(Design start) {
    show(Document.of(DesignFile.of(start, Weights.NONE)));
  }

  /// As [#begin], and runs as soon as the data is there.
  public void beginRunning(Design start) {
    begin(start);
    runsWhenReady = true;
    runWhenReady();
  }

  private void runWhenReady() {
    if (runsWhenReady && runs.canRun()) {
      runsWhenReady = false;
      runs.tell(Session::run);
    }
  }

  /// Opens a design, or says why not and leaves what was open.
  public void open(Path path) {
    read(() -> Document.read(path), this::opened);
  }

  /// Reads a document in the background, or says why not.
  void read(Supplier<Document> reading, Consumer<Document> next) {
    background.read(
        () -> {
          try {
            Document read = reading.get();
            foreground.execute(() -> next.accept(read));
          } catch (DesignException refused) {
            foreground.execute(() -> listener.failed(TEXTS.get("open.refused", refused.reason())));
          }
        });
  }

  /// Makes something in the background and hands it over in the foreground.
  public <T> void inBackground(Supplier<T> making, Consumer<T> next) {
    background.read(
        () -> {
          T made = making.get();
          foreground.execute(() -> next.accept(made));
        });
  }

  private void opened(Document read) {
    read.source().ifPresent(preferences::opened);
    show(read);
    if (read.readOnly()) {
      listener.said(TEXTS.get("newer.opened", read.design().name()));
    } else {
      read.warnings().stream().findFirst().ifPresent(listener::said);
    }
  }

  /// What is kept of the open document against loss, and how it comes back.
  public Rescue rescue() {
    return rescue;
  }

  /// To be called once a frame: keeps what is open against a crash.
  public void tick() {
    rescue.look(asOpen(Weights.NONE));
  }

  Autosave.Open asOpen(Weights weights) {
    long learned = trainedSinceSaved() ? runs.progress().step() : 0;
    return new Autosave.Open(document.now(weights), file(), document.history().isDirty(), learned);
  }

  /// What the network knows now, whatever the settings say of files.
  CompletableFuture<Weights> learned() {
    return runs.weights();
  }

  /// Takes a data file into the design. The user chose it, so nobody asks again.
  public void openData(Path path) {
    String file = path.toAbsolutePath().normalize().toString();
    var choice = new DataChoice.FromFile(file, Optional.empty(), List.of());
    data.distrust(Optional.empty());
    edit(TEXTS.get("undo.choose", path.getFileName()), design -> design.withData(choice));
  }

  /// The answer to [DataState.Asking]: yes, read that file.
  public void allowOutsideData() {
    data.allow(design());
  }

  public void cancelData() {
    data.cancel();
  }

  /// Reads the same data again: after a cancel, or when the file has changed.
  public void readDataAgain() {
    data.again(design());
  }

  /// Writes the design, and what its network has learned where the settings say so, in the
  /// background.
  ///
  /// @param next what follows once they are on the disk
  public void save(Path path, Runnable next) {
    Path absolute = path.toAbsolutePath().normalize();
    if (readOnly() && file().equals(Optional.of(absolute))) {
      listener.failed(TEXTS.get("newer.save", path.getFileName()));
      return;
    }
    if (design().name().equals(UNTITLED)) {
      edit(TEXTS.get("undo.name"), design -> design.withName(Document.nameFor(absolute)));
    }
    Progress progress = runs.progress();
    Document saving = document;
    Design written = design();
    weights()
        .thenAccept(
            weights ->
                foreground.execute(
                    () ->
                        saves.write(
                            new Saves.Save(saving, absolute, written, weights),
                            () -> written(saving, absolute, progress, next))));
  }

  private void written(Document of, Path path, Progress progress, Runnable next) {
    preferences.opened(path);
    if (of == document) {
      saved = progress;
    }
    listener.changed();
    next.run();
  }

  private CompletableFuture<Weights> weights() {
    return preferences.settings().savesWeights()
        ? runs.weights()
        : CompletableFuture.completedFuture(Weights.NONE);
  }

  /// The run as it stands now, to be asked for once a frame; empty where nothing can run.
  public Optional<Snapshot> snapshot() {
    return runs.snapshot();
  }

  /// Why nothing can run though the design is sound.
  public Optional<Refusal> refusal() {
    return runs.refusal();
  }

  /// The curves of the run, which go on growing.
  public Optional<RunHistory> history() {
    return runs.history();
  }

  /// The runs of this document that went before.
  public KeptRuns keptRuns() {
    return runs.kept();
  }

  /// Keeps the curves of the run as they stand, or says why not.
  public void keepRun() {
    if (runs.keep()) {
      listener.changed();
    } else {
      listener.failed(
          runs.progress().equals(Progress.NONE) ? TEXTS.get("run.none") : TEXTS.get("run.full"));
    }
  }

  /// What leaves for other programs.
  public Exports exports() {
    return exports;
  }

  public void run() {
    order(Session::run);
  }

  public void pause() {
    order(Session::pause);
  }

  /// One batch.
  public void step() {
    order(Session::step);
  }

  public void epoch() {
    order(Session::epoch);
  }

  /// Back to the same start.
  public void reset() {
    if (runs.canRun()) {
      document.history().forgetWeights();
      saved = saved.withoutHands();
      runs.reset();
      listener.changed();
    }
  }

  public void newSeed() {
    edit(TEXTS.get("undo.seed"), design -> design.withSeed(design.seed() + 1));
  }

  public void setSpeed(Speed speed) {
    runs.setSpeed(speed);
  }

  /// What snapshots are to show from now on: only what is looked at is computed.
  public void watch(Set<Probe> probes) {
    runs.watch(probes);
  }

  /// Gives an order to the run, or says what is missing for one.
  private void order(Consumer<Session> order) {
    if (runs.canRun()) {
      runs.tell(order);
    } else {
      listener.failed(missing());
    }
  }

  String missing() {
    return switch (dataState()) {
      case DataState.Failed(String message) -> message;
      case DataState.Asking(Path file) -> TEXTS.get("data.outside", file);
      case DataState.Loading _ -> TEXTS.get("data.loading");
      case DataState.Absent _, DataState.Ready _ ->
          checked.problems().stream()
              .findFirst()
              .map(Problem::message)
              .orElse(TEXTS.get("nothing"));
    };
  }

  void show(Document opened) {
    rescue.forget();
    document = opened;
    runsWhenReady = false;
    documents++;
    saved = Progress.NONE;
    data.forget();
    runs.begin(opened.weights());
    data.distrust(opened.outsideData());
    designChanged();
  }

  private void designChanged() {
    if (design().seed() != seed) {
      seed = design().seed();
      document.history().forgetWeights();
      saved = saved.withoutHands();
    }
    data.follow(design());
    refresh();
  }

  private void refresh() {
    checked = Soundness.check(design(), data.dataset().map(Dataset::outline));
    runs.follow(checked, data.dataset());
    runWhenReady();
    listener.changed();
  }

  /// Ends as a program does that is killed: what was kept of the open document stays.
  public void abandon() {
    runs.begin(Weights.NONE);
    rescue.abandon();
  }

  /// Ends the run and waits until everything to be saved is on the disk.
  @Override
  public void close() {
    data.forget();
    runs.begin(Weights.NONE);
    rescue.close();
    background.close();
  }
}
