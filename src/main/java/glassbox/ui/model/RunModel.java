package glassbox.ui.model;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.net.Weights;
import glassbox.train.Probe;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import glassbox.ui.fx.FrameClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The run of the open design.
final class RunModel {

  final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.READY);
  private final Map<Object, Set<Probe>> watched = new HashMap<>();

  RunModel(FrameClock clock, Consumer<Message> say) {}

  void follow(Checked checked, Optional<Dataset> data) {}

  void startWith(Weights weights) {}

  void weights(Consumer<Weights> then) {
    then.accept(Weights.NONE);
  }

  Optional<RunHistory> history() {
    return Optional.empty();
  }

  void runOrPause() {}

  void step() {}

  void epoch() {}

  void reset() {}

  void setSpeed(Speed speed) {}

  void watch(Object owner, Set<Probe> probes) {
    watched.put(owner, probes);
  }

  void forget() {}
}
