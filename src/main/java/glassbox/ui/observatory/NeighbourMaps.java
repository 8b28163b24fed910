package glassbox.ui.observatory;

import glassbox.train.NeighbourMap;
import glassbox.train.Picture;
import glassbox.train.RunState;
import glassbox.ui.model.WorkspaceModel;
import java.util.Arrays;
import java.util.Optional;

/// Makes maps of neighbours in the background, one at a time and always of the newest distances.
/// While a run goes on it rests between them, so that the run keeps its speed.
final class NeighbourMaps {

  /// So many times as long as the map before took: a tenth of one core, at most.
  private static final int REST = 9;

  private final WorkspaceModel model;
  private final Runnable done;
  private Optional<Picture.Distances> mapped = Optional.empty();
  private String node = "";

  /// Counts what maps were of: another node, or other data, has nothing to do with the ones before.
  private int subject;

  private NeighbourMap map = NeighbourMap.NONE;
  private boolean working;
  private long restedAt = Long.MIN_VALUE;

  /// @param done is told when there is another map
  NeighbourMaps(WorkspaceModel model, Runnable done) {
    this.model = model;
    this.done = done;
    model.datasetProperty().subscribe(this::forget);
  }

  private void forget() {
    subject++;
    mapped = Optional.empty();
    map = NeighbourMap.NONE;
  }

  /// The newest that there is of this node, which may be of distances before these; empty while the
  /// first one is made.
  Optional<NeighbourMap> of(String wanted, Picture.Distances seen) {
    if (!wanted.equals(node)) {
      node = wanted;
      forget();
    }
    boolean known = mapped.isPresent() && Arrays.equals(mapped.get().between(), seen.between());
    if (!known && !working && isRested()) {
      begin(seen);
    }
    return mapped.filter(before -> before.count() == seen.count()).map(_ -> map);
  }

  private boolean isRested() {
    return model.runStateProperty().get() != RunState.RUNNING || System.nanoTime() >= restedAt;
  }

  private void begin(Picture.Distances seen) {
    working = true;
    int of = subject;
    NeighbourMap before = map;
    long begun = System.nanoTime();
    model.inBackground(
        () -> NeighbourMap.of(seen, before),
        made -> {
          working = false;
          if (of == subject) {
            mapped = Optional.of(seen);
            map = made;
          }
          long now = System.nanoTime();
          restedAt = now + REST * (now - begun);
          done.run();
        });
  }
}
