package glassbox.ui.observatory;

import glassbox.microscope.Unrolling;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Walk;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;

/// The recurrent layers of the network over the steps of one example: the first of the batch that
/// comes next. Unrolled once for all charts, and while the run runs only as often as it costs
/// little.
final class TimeSight {

  static final Probe PROBE = new Probe.NextStep(0);

  /// So many times as long as it took, the last one is kept while the run runs.
  private static final long REST = 12;

  /// @param ways each direction of each recurrent layer
  record Seen(Walk walk, List<Unrolling> ways) {}

  private final WorkspaceModel model;
  private Optional<Seen> seen = Optional.empty();
  private long next;

  TimeSight(WorkspaceModel model) {
    this.model = model;
  }

  Optional<Seen> seen() {
    return seen;
  }

  /// Takes in the newest walk.
  void refresh() {
    Optional<Walk> walk =
        model
            .snapshot()
            .flatMap(shot -> Optional.ofNullable(shot.pictures().get(PROBE)))
            .filter(Picture.NextStep.class::isInstance)
            .map(picture -> ((Picture.NextStep) picture).walk());
    if (walk.isEmpty() || isOfAnother(walk.get())) {
      seen = Optional.empty();
    }
    boolean same = seen.filter(now -> walk.filter(now.walk()::equals).isPresent()).isPresent();
    long begin = System.nanoTime();
    boolean rests = seen.isPresent() && isRunning() && begin < next;
    if (walk.isPresent() && !same && !rests) {
      seen = Optional.of(new Seen(walk.get(), Unrolling.of(walk.get())));
      long end = System.nanoTime();
      next = end + REST * (end - begin);
    }
  }

  private boolean isOfAnother(Walk walk) {
    return seen.filter(now -> now.walk().blueprint().equals(walk.blueprint())).isEmpty();
  }

  private boolean isRunning() {
    return model.runStateProperty().get() == RunState.RUNNING;
  }
}
