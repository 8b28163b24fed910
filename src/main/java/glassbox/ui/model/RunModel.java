package glassbox.ui.model;

import glassbox.app.Workspace;
import glassbox.net.WeightPlace;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Refusal;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.fx.Rota;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The run of the open design, looked at as the frames come.
final class RunModel {

  /// Where the training may have all processors that there are.
  private static final boolean SPARING = Runtime.getRuntime().availableProcessors() <= 2;

  final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.READY);

  private final Workspace workspace;
  private final ReadOnlyBooleanWrapper dirty;
  private final Rota rota = new Rota();
  private final Map<Object, Set<Probe>> watched = new HashMap<>();
  private final Subscription looking;

  /// Where we are sparing, fifteen times a second, or four times while nothing is new.
  private final Cadence cadence = SPARING ? new Cadence(4, 16) : new Cadence(1, 1);

  RunModel(FrameClock clock, Workspace workspace, ReadOnlyBooleanWrapper dirty) {
    this.workspace = workspace;
    this.dirty = dirty;
    looking = clock.everyFrame(this::frame);
  }

  /// Pictures are seen to move fifteen times a second too, and the time between is the training's.
  /// Where they take longer than that, most of what is seen would be drawn as it was.
  private void frame() {
    boolean runs = state.get() == RunState.RUNNING;
    if (runs && !cadence.isTurn()) {
      rota.pass();
      return;
    }
    if (!runs || cadence.isLook(this::isNew)) {
      cadence.looked();
      look();
    }
    rota.frame();
  }

  /// What has no pictures is always new.
  private boolean isNew() {
    Optional<Snapshot> newest = workspace.snapshot();
    return newest.filter(shot -> !shot.pictures().isEmpty()).isEmpty()
        || !newest.map(RunModel::seen).equals(snapshot.get().map(RunModel::seen));
  }

  /// What a look is for.
  private static Seen seen(Snapshot shot) {
    return new Seen(shot.state(), shot.pictures());
  }

  private record Seen(RunState state, Map<Probe, Picture> pictures) {}

  /// While the run goes on, in turn with the others; else at once.
  void inTurn(Runnable view) {
    if (state.get() == RunState.RUNNING) {
      rota.add(view);
    } else {
      view.run();
    }
  }

  /// Takes over what is new; a snapshot that was seen costs nothing.
  void look() {
    Optional<Snapshot> newest = workspace.snapshot();
    refusal.set(workspace.refusal());
    state.set(
        refusal.get().isPresent()
            ? RunState.FAILED
            : newest.map(Snapshot::state).orElse(RunState.READY));
    if (newest.equals(snapshot.get())) {
      return;
    }
    dirty.set(workspace.dirty());
    snapshot.set(newest);
    if (state.get() != RunState.RUNNING) {
      rota.all();
    }
  }

  /// Looks no more.
  void close() {
    looking.unsubscribe();
  }

  void runOrPause() {
    if (state.get() == RunState.RUNNING) {
      workspace.pause();
    } else {
      workspace.run();
    }
  }

  /// Asks for the union of what all owners want to see.
  void watch(Object owner, Set<Probe> probes) {
    if (probes.isEmpty()) {
      watched.remove(owner);
    } else {
      watched.put(owner, Set.copyOf(probes));
    }
    Set<Probe> all = new HashSet<>();
    watched.values().forEach(all::addAll);
    workspace.watch(all);
  }

  /// @return why not; empty when it is on its way to the run
  Optional<String> setWeight(WeightPlace place, double value) {
    try {
      workspace.weightsByHand().set(place, value);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
