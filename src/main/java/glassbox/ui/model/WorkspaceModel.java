package glassbox.ui.model;

import glassbox.app.Background;
import glassbox.app.DataState;
import glassbox.app.KeptRun;
import glassbox.app.KeptRuns;
import glassbox.app.Preferences;
import glassbox.app.Workspace;
import glassbox.data.Dataset;
import glassbox.data.Reading;
import glassbox.data.table.Table;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.train.Preparation.Prepared;
import glassbox.train.Probe;
import glassbox.train.Refusal;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import glassbox.ui.fx.FrameClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

/// The open document, its data and its run, as properties out and verbs in. Lives on the toolkit's
/// thread; the run is looked at once per frame.
public final class WorkspaceModel {

  private final FrameClock clock;
  private final Background background;
  private final Workspace workspace;
  private final RunModel run;
  private final DoctorModel doctor;
  private final Subscription watchingTime;
  private final ReadOnlyObjectWrapper<Design> design = new ReadOnlyObjectWrapper<>(Design.EMPTY);
  private final ReadOnlyObjectWrapper<Checked> checked =
      new ReadOnlyObjectWrapper<>(Soundness.check(Design.EMPTY, Optional.empty()));
  private final ReadOnlyIntegerWrapper documents = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> file = optional();
  private final ReadOnlyObjectWrapper<Optional<String>> undoLabel = optional();
  private final ReadOnlyObjectWrapper<Optional<String>> redoLabel = optional();
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset = optional();
  private final SampleModel samples = new SampleModel(documents, dataset);
  private final ReadOnlyObjectWrapper<Optional<Table>> table = optional();
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.USUAL);
  private final ReadOnlyObjectWrapper<DataState> dataState =
      new ReadOnlyObjectWrapper<>(new DataState.Absent());
  private final ReadOnlyObjectWrapper<Optional<Message>> message = optional();
  private final ReadOnlyObjectWrapper<List<KeptRun>> keptRuns =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper exploring = new ReadOnlyBooleanWrapper();
  private final BooleanProperty welcoming = new SimpleBooleanProperty();
  private final MicroscopeModel microscope = new MicroscopeModel(() -> explore(false));
  private final ObservableSet<String> selection = FXCollections.observableSet();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final RescueModel rescue;

  /// With settings that nobody keeps.
  public WorkspaceModel(FrameClock clock, Executor background) {
    this(clock, Background.on(background), Preferences.forNow());
  }

  public WorkspaceModel(FrameClock clock, Background background, Preferences preferences) {
    this.clock = clock;
    this.background = background;
    workspace = new Workspace(background, clock::soon, preferences, new Ear());
    rescue = new RescueModel(workspace.rescue(), this::dismissMessage);
    run = new RunModel(clock, workspace, dirty);
    watchingTime = clock.everyFrame(workspace::tick);
    recent.setAll(preferences.recent());
    // Whoever follows the design finds what is known of it up to date.
    design.subscribe(_ -> checked.set(workspace.checked()));
    doctor = new DoctorModel(this, workspace);
  }

  /// What the workspace tells, into the properties.
  private final class Ear implements Workspace.Listener {

    @Override
    public void changed() {
      refresh();
    }

    @Override
    public void said(String text) {
      say(new Message(Message.Kind.INFO, text));
    }

    @Override
    public void failed(String text) {
      say(new Message(Message.Kind.ERROR, text));
    }
  }

  private void refresh() {
    Design current = workspace.design();
    selection.removeIf(id -> !current.has(id));
    update(undoLabel, workspace.undoLabel());
    update(redoLabel, workspace.redoLabel());
    dirty.set(workspace.dirty());
    readOnly.set(workspace.readOnly());
    update(file, workspace.file());
    if (documents.get() != workspace.documents()) {
      exploring.set(false);
      microscope.close();
    }
    documents.set(workspace.documents());
    update(table, workspace.prepared().flatMap(Prepared::table));
    update(reading, workspace.prepared().map(Prepared::reading).orElse(Reading.USUAL));
    update(dataState, workspace.dataState());
    update(dataset, workspace.dataset());
    update(keptRuns, workspace.keptRuns().all());
    design.set(current);
    checked.set(workspace.checked());
    if (!recent.equals(workspace.preferences().recent())) {
      recent.setAll(workspace.preferences().recent());
    }
    rescue.look();
    run.look();
  }

  /// Sets a property unless it says the same already, so that nobody is told of nothing.
  private static <T> void update(ReadOnlyObjectWrapper<T> property, T value) {
    if (!property.get().equals(value)) {
      property.set(value);
    }
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> optional() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /// What the user likes, whatever the document.
  public Preferences preferences() {
    return workspace.preferences();
  }

  public FrameClock clock() {
    return clock;
  }

  /// Makes something off the toolkit's thread, and hands it over on it.
  public <T> void inBackground(Supplier<T> making, Consumer<T> next) {
    workspace.inBackground(making, next);
  }

  /// Opens and closes sound devices, off the toolkit's thread, one after the other.
  public void sound(Runnable work) {
    background.sound(work);
  }

  // ---- the document ----

  public ReadOnlyObjectProperty<Design> designProperty() {
    return design.getReadOnlyProperty();
  }

  public Design design() {
    return design.get();
  }

  /// What is known of the design: shapes, parameters, problems.
  public ReadOnlyObjectProperty<Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  public Checked checked() {
    return checked.get();
  }

  /// Whether there are changes that are in no file.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /// Whether the file comes from a newer version, so that it may be looked at only.
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Changes whenever another document is shown.
  public ReadOnlyIntegerProperty documentsProperty() {
    return documents.getReadOnlyProperty();
  }

  /// What undo would take back: `add Dense`.
  public ReadOnlyObjectProperty<Optional<String>> undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<String>> redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /// Ids of the selected nodes and notes, and [Blueprint#DATA] for the data card.
  public ObservableSet<String> selection() {
    return selection;
  }

  /// One gesture: `label` is what the menu offers to undo (`add Dense`).
  public void edit(String label, UnaryOperator<Design> edit) {
    workspace.edit(label, edit);
  }

  /// The end of a gesture that the edit `first` began, one step together with it.
  public void amend(String first, String label, UnaryOperator<Design> edit) {
    workspace.amend(first, label, edit);
  }

  public void undo() {
    workspace.undo();
  }

  public void redo() {
    workspace.redo();
  }

  /// Begins a document with `start`: [Design#EMPTY], or a template.
  public void begin(Design start) {
    message.set(Optional.empty());
    selection.clear();
    workspace.begin(start);
  }

  /// As [#begin], and runs as soon as the data is there.
  public void beginRunning(Design start) {
    message.set(Optional.empty());
    selection.clear();
    workspace.beginRunning(start);
  }

  /// Opens a design; what is wrong with it is said in the bar.
  public void open(Path path) {
    message.set(Optional.empty());
    workspace.open(path);
  }

  /// @param next follows when the file is written
  public void save(Path path, Runnable next) {
    workspace.save(path, next);
  }

  /// Whether files from now on hold what the network has learned, beside the design.
  public void saveWithWeights(boolean wanted) {
    preferences().change(preferences().settings().withSavesWeights(wanted));
    refresh();
  }

  /// Designs opened and saved before, the newest first.
  public ObservableList<Path> recent() {
    return recent;
  }

  // ---- what is kept ----

  /// What a crash left, and what the open file was before.
  public RescueModel rescue() {
    return rescue;
  }

  /// Ends as a program does that is killed, after it has kept what is open.
  public void abandon() {
    watchingTime.unsubscribe();
    workspace.tick();
    workspace.abandon();
  }

  // ---- the data ----

  public ReadOnlyObjectProperty<Optional<Dataset>> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  public Optional<Dataset> dataset() {
    return dataset.get();
  }

  /// How the data's file was read.
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// The columns to choose from, where the data is a table.
  public ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// Which example all pictures of a single one are of.
  public SampleModel samples() {
    return samples;
  }

  public ReadOnlyObjectProperty<DataState> dataStateProperty() {
    return dataState.getReadOnlyProperty();
  }

  /// Whether it is still to be chosen what to begin with; the welcome says so.
  public BooleanProperty welcomingProperty() {
    return welcoming;
  }

  /// Whether the data is looked at large, in place of the network.
  public ReadOnlyBooleanProperty exploringProperty() {
    return exploring.getReadOnlyProperty();
  }

  public void explore(boolean wanted) {
    exploring.set(wanted);
  }

  /// A step of the run, looked at closely.
  public MicroscopeModel microscope() {
    return microscope;
  }

  /// Takes a data file into the design.
  public void openData(Path path) {
    workspace.openData(path);
    selection.clear();
    selection.add(Blueprint.DATA);
  }

  /// The answer to [DataState.Asking]: yes, read that file.
  public void allowOutsideData() {
    workspace.allowOutsideData();
  }

  public void cancelData() {
    workspace.cancelData();
  }

  public void readDataAgain() {
    workspace.readDataAgain();
  }

  // ---- the run ----

  /// Has `view` told of each snapshot: with its frame where all views have time, else in turn.
  public Subscription followRun(Runnable view) {
    return snapshotProperty().subscribe((_, _) -> run.inTurn(view));
  }

  /// Has `view` drawn when it is its turn, as [#followRun] does.
  public void inTurn(Runnable view) {
    run.inTurn(view);
  }

  public ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
    return run.snapshot.getReadOnlyProperty();
  }

  public Optional<Snapshot> snapshot() {
    return run.snapshot.get();
  }

  public ReadOnlyObjectProperty<RunState> runStateProperty() {
    return run.state.getReadOnlyProperty();
  }

  /// The curves of the run, which go on growing; empty before there is one.
  public Optional<RunHistory> history() {
    return workspace.history();
  }

  /// The runs that went before, the oldest first.
  public ReadOnlyObjectProperty<List<KeptRun>> keptRunsProperty() {
    return keptRuns.getReadOnlyProperty();
  }

  /// To rename, hide and delete them.
  public KeptRuns keptRuns() {
    return workspace.keptRuns();
  }

  /// Keeps the curves of the run as they stand.
  public void keepRun() {
    workspace.keepRun();
  }

  /// Writes a file for other programs; `content` is made off the toolkit's thread.
  public void export(Path path, Supplier<byte[]> content) {
    workspace.exports().write(path, content);
  }

  /// Writes the network as it stands for other programs.
  public void exportOnnx(Path path) {
    workspace.exports().onnx(path);
  }

  public void runOrPause() {
    run.runOrPause();
  }

  public void step() {
    workspace.step();
  }

  public void epoch() {
    workspace.epoch();
  }

  /// Back to the same start.
  public void reset() {
    workspace.reset();
  }

  public void newSeed() {
    workspace.newSeed();
  }

  /// Sets a learned number by hand; one entry to undo.
  ///
  /// @return why not; empty when it is on its way to the run
  public Optional<String> setWeight(WeightPlace place, double value) {
    return run.setWeight(place, value);
  }

  /// Makes what a layer knows now its start.
  public void keepAsStart(String node) {
    workspace.weightsByHand().keepAsStart(node);
  }

  public void setSpeed(Speed speed) {
    workspace.setSpeed(speed);
  }

  /// Asks for what a screen shows while it is shown; replaces what the same owner asked for before,
  /// an empty set asks for nothing.
  public void watch(Object owner, Set<Probe> probes) {
    run.watch(owner, probes);
  }

  /// Ends the run, and what is heard of the data; the window is about to close.
  public void close() {
    explore(false);
    watchingTime.unsubscribe();
    run.close();
    workspace.close();
  }

  // ---- words to the user ----

  /// What the doctor says of the design and the run, the worst first; empty: all is well.
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return doctor.findings.getReadOnlyProperty();
  }

  /// Does what the doctor advises.
  public void mend(Remedy remedy) {
    doctor.mend(remedy);
  }

  /// What the bar above the canvas says; empty: no bar.
  public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Why nothing can run though the design is sound.
  public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
    return run.refusal.getReadOnlyProperty();
  }

  public void say(Message text) {
    message.set(Optional.of(text));
  }

  public void dismissMessage() {
    message.set(Optional.empty());
  }
}
