package glassbox.ui.model;

import glassbox.data.Dataset;
import glassbox.data.table.Table;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
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
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The open document, its data and its run, as properties out and verbs in. Lives on the toolkit's
/// thread; the run is looked at once per frame.
public final class WorkspaceModel {

  private static final int MOST_RECENT = 10;

  private final FrameClock clock;
  private final DocumentModel document;
  private final DataModel data;
  private final RunModel run;
  private final ReadOnlyObjectWrapper<Checked> checked =
      new ReadOnlyObjectWrapper<>(Soundness.check(Design.EMPTY, Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<Message>> message =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableSet<String> selection = FXCollections.observableSet();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();

  /// @param background reads and writes files, one after the other
  public WorkspaceModel(FrameClock clock, Executor background) {
    this.clock = clock;
    document = new DocumentModel(clock, background, this::say);
    data = new DataModel(clock, background);
    run = new RunModel(clock, this::say);
    document.design.subscribe((_, design) -> designChanged(design));
    data.dataset.subscribe((_, _) -> check());
  }

  public FrameClock clock() {
    return clock;
  }

  // ---- the document ----

  public ReadOnlyObjectProperty<Design> designProperty() {
    return document.design.getReadOnlyProperty();
  }

  public Design design() {
    return document.design.get();
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
    return document.dirty.getReadOnlyProperty();
  }

  /// Whether the file comes from a newer version, so that it may be looked at only.
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return document.readOnly.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return document.file.getReadOnlyProperty();
  }

  /// What undo would take back: `add Dense`.
  public ReadOnlyObjectProperty<Optional<String>> undoLabelProperty() {
    return document.undoLabel.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<String>> redoLabelProperty() {
    return document.redoLabel.getReadOnlyProperty();
  }

  /// Ids of the selected nodes, and [Blueprint#DATA] for the data card.
  public ObservableSet<String> selection() {
    return selection;
  }

  /// One gesture: `label` is what the menu offers to undo (`add Dense`).
  public void edit(String label, UnaryOperator<Design> edit) {
    document.edit(label, edit);
  }

  public void undo() {
    document.undo();
  }

  public void redo() {
    document.redo();
  }

  /// Begins a document with `start`: [Design#EMPTY], or a template.
  public void begin(Design start) {
    run.forget();
    selection.clear();
    message.set(Optional.empty());
    document.begin(start);
  }

  /// Opens a design; what is wrong with it is said in the bar.
  public void open(Path path) {
    document.open(
        path,
        weights -> {
          selection.clear();
          message.set(Optional.empty());
          run.startWith(weights);
          remember(path);
        });
  }

  /// @param next follows when the file is written
  public void save(Path path, Runnable next) {
    run.weights(
        weights ->
            document.save(
                path,
                weights,
                () -> {
                  remember(path);
                  next.run();
                }));
  }

  /// Designs opened and saved before, the newest first.
  public ObservableList<Path> recent() {
    return recent;
  }

  private void remember(Path path) {
    recent.remove(path);
    recent.addFirst(path);
    if (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
  }

  // ---- the data ----

  public ReadOnlyObjectProperty<Optional<Dataset>> datasetProperty() {
    return data.dataset.getReadOnlyProperty();
  }

  public Optional<Dataset> dataset() {
    return data.dataset.get();
  }

  /// The columns to choose from, where the data is a table.
  public ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
    return data.table.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<DataState> dataStateProperty() {
    return data.state.getReadOnlyProperty();
  }

  /// Takes a data file into the design.
  public void openData(Path path) {
    var choice = new DataChoice.FromFile(pathInDesign(path), Optional.empty(), List.of());
    edit("choose " + path.getFileName(), design -> design.withData(choice));
    selection.clear();
    selection.add(Blueprint.DATA);
  }

  public void cancelData() {
    data.cancel();
  }

  public void readDataAgain() {
    data.again();
  }

  /// Relative where it lies in the design's own folder, so that both can be handed on together.
  private String pathInDesign(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return fileProperty()
        .get()
        .map(file -> file.toAbsolutePath().normalize().getParent())
        .filter(absolute::startsWith)
        .map(folder -> folder.relativize(absolute).toString())
        .orElse(absolute.toString());
  }

  // ---- the run ----

  /// The run as of this frame; empty before there is one.
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
    return run.history();
  }

  public void runOrPause() {
    run.runOrPause();
  }

  public void step() {
    run.step();
  }

  public void epoch() {
    run.epoch();
  }

  /// Back to the same start.
  public void reset() {
    run.reset();
  }

  public void newSeed() {
    edit("new seed", design -> design.withSeed(design.seed() + 1));
  }

  public void setSpeed(Speed speed) {
    run.setSpeed(speed);
  }

  /// Asks for what a screen shows while it is shown; replaces what the same owner asked for before,
  /// an empty set asks for nothing.
  public void watch(Object owner, Set<Probe> probes) {
    run.watch(owner, probes);
  }

  /// Ends the run; the window is about to close.
  public void close() {
    run.forget();
  }

  // ---- words to the user ----

  /// What the bar above the canvas says; empty: no bar.
  public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  public void say(Message text) {
    message.set(Optional.of(text));
  }

  public void dismissMessage() {
    message.set(Optional.empty());
  }

  private void designChanged(Design design) {
    selection.removeIf(id -> !id.equals(Blueprint.DATA) && design.node(id).isEmpty());
    data.follow(design, document.file.get());
    check();
  }

  private void check() {
    checked.set(Soundness.check(design(), dataset().map(Dataset::outline)));
    run.follow(checked.get(), dataset());
  }
}
