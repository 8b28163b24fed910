package glassbox.ui.model;

import glassbox.data.Dataset;
import glassbox.data.Outline;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.History;
import glassbox.design.Soundness;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import glassbox.ui.fx.FrameClock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The open document, its data and its run, as properties out and verbs in. Lives on the toolkit's
/// thread; the run is looked at once per frame.
public final class WorkspaceModel {

  private final FrameClock clock;
  private History history = new History(Design.EMPTY);
  private final ReadOnlyObjectWrapper<Design> design = new ReadOnlyObjectWrapper<>(Design.EMPTY);
  private final ReadOnlyObjectWrapper<Checked> checked;
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DataState> dataState =
      new ReadOnlyObjectWrapper<>(new DataState.Absent());
  private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<RunState> runState =
      new ReadOnlyObjectWrapper<>(RunState.READY);
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> undoLabel =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> redoLabel =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> message =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableSet<String> selection = FXCollections.observableSet();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final Map<Object, Set<Probe>> watched = new HashMap<>();

  public WorkspaceModel(FrameClock clock) {
    this.clock = clock;
    checked = new ReadOnlyObjectWrapper<>(Soundness.check(Design.EMPTY, Optional.empty()));
  }

  public FrameClock clock() {
    return clock;
  }

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

  public ReadOnlyObjectProperty<Optional<Dataset>> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  public Optional<Dataset> dataset() {
    return dataset.get();
  }

  public ReadOnlyObjectProperty<DataState> dataStateProperty() {
    return dataState.getReadOnlyProperty();
  }

  /// The run as of this frame; empty before the first step.
  public ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public Optional<Snapshot> snapshot() {
    return snapshot.get();
  }

  /// The curves of the run, which go on growing; empty before the first step.
  public Optional<RunHistory> history() {
    return Optional.empty();
  }

  public ReadOnlyObjectProperty<RunState> runStateProperty() {
    return runState.getReadOnlyProperty();
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

  /// What undo would take back: `add Dense`.
  public ReadOnlyObjectProperty<Optional<String>> undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<String>> redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /// What the bar above the canvas says; empty: no bar.
  public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Ids of the selected nodes, and [glassbox.net.Blueprint#DATA] for the data card.
  public ObservableSet<String> selection() {
    return selection;
  }

  /// One gesture: `label` is what the menu offers to undo (`add Dense`).
  public void edit(String label, UnaryOperator<Design> edit) {
    if (history.apply(label, edit)) {
      designChanged();
    }
  }

  public void undo() {
    if (history.undo()) {
      designChanged();
    }
  }

  public void redo() {
    if (history.redo()) {
      designChanged();
    }
  }

  /// Asks for what a screen shows while it is shown; replaces what the same owner asked for before,
  /// an empty set asks for nothing.
  public void watch(Object owner, Set<Probe> probes) {
    if (probes.isEmpty()) {
      watched.remove(owner);
    } else {
      watched.put(owner, Set.copyOf(probes));
    }
  }

  public void newDesign() {
    history = new History(Design.EMPTY);
    file.set(Optional.empty());
    readOnly.set(false);
    selection.clear();
    designChanged();
  }

  public void open(Path path) {
    say(new Message(Message.Kind.ERROR, path + " cannot be opened yet."));
  }

  /// Takes a data file into the design.
  public void openData(Path path) {
    edit(
        "choose " + path.getFileName(),
        design ->
            design.withData(new DataChoice.FromFile(path.toString(), Optional.empty(), List.of())));
  }

  /// @param next what follows when the file is written
  public void save(Path path, Runnable next) {
    file.set(Optional.of(path));
    next.run();
  }

  /// Files opened before, the newest first.
  public ObservableList<Path> recent() {
    return recent;
  }

  public void runOrPause() {}

  public void step() {}

  public void epoch() {}

  public void reset() {}

  public void newSeed() {}

  public void setSpeed(Speed speed) {}

  public void say(Message text) {
    message.set(Optional.of(text));
  }

  public void dismissMessage() {
    message.set(Optional.empty());
  }

  private void designChanged() {
    Design current = history.current();
    undoLabel.set(history.undoLabel());
    redoLabel.set(history.redoLabel());
    dirty.set(history.isDirty());
    checked.set(Soundness.check(current, outline()));
    design.set(current);
    selection.removeIf(id -> !id.equals(Blueprint.DATA) && current.node(id).isEmpty());
  }

  private Optional<Outline> outline() {
    return dataset
        .get()
        .map(data -> new Outline(data.training().shape(), data.classNames().size()));
  }
}
