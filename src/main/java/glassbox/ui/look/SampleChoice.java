package glassbox.ui.look;

import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.model.WorkspaceModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.util.Subscription;

/// Ways to another example.
final class SampleChoice {

  private final WorkspaceModel model;
  private final Seeds seeds = Seeds.of(11);
  private Subscription waiting = Subscription.EMPTY;

  /// The one that was found as the most wrong last: the next one is asked for.
  private Optional<Sample> lastWrong = Optional.empty();

  private int rank;

  SampleChoice(WorkspaceModel model) {
    this.model = model;
  }

  private Optional<Examples> examples() {
    return model.dataset().map(Sample::among).filter(all -> all.count() > 0);
  }

  /// Where it goes on from: behind a drawing, from the first.
  private int now(Examples all) {
    return model.samples().shown() instanceof Sample.Example example ? example.in(all) : 0;
  }

  private void show(int index) {
    model.samples().show(new Sample.Example(index));
  }

  /// @param by how many; from one end on to the other
  void step(int by) {
    examples().ifPresent(all -> show(Math.floorMod(now(all) + by, all.count())));
  }

  /// Another one than now, where there is another.
  void random() {
    examples()
        .filter(all -> all.count() > 1)
        .ifPresent(all -> show((now(all) + 1 + seeds.below(all.count() - 1)) % all.count()));
  }

  /// The next one of a class.
  void nextOf(int kind) {
    Examples all = examples().orElse(null);
    if (all == null || !(all.target() instanceof Target.Classes(var _, int[] labels, int[] _))) {
      return;
    }
    int from = now(all);
    IntStream.rangeClosed(1, all.count())
        .map(step -> (from + step) % all.count())
        .filter(index -> labels[index] == kind)
        .findFirst()
        .ifPresent(this::show);
  }

  /// The one that the network is most wrong about as it stands; asked again, the one after it. What
  /// it says of all is looked at once for this.
  void mostWrong() {
    rank = lastWrong.equals(Optional.of(model.samples().shown())) ? rank + 1 : 0;
    waiting.unsubscribe();
    model.watch(this, Set.of(new Probe.Predictions()));
    waiting = model.snapshotProperty().subscribe(_ -> take());
  }

  /// Takes the predictions, as soon as they are there.
  private void take() {
    Outcome.seen(model).filter(all -> all.target().size() > 0).ifPresent(this::showWorst);
  }

  private void showWorst(Outcome outcome) {
    List<Integer> order =
        IntStream.range(0, outcome.count())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -outcome.wrongness(i)))
            .toList();
    waiting.unsubscribe();
    waiting = Subscription.EMPTY;
    model.watch(this, Set.of());
    if (!order.isEmpty()) {
      show(order.get(rank % order.size()));
      lastWrong = Optional.of(model.samples().shown());
    }
  }
}
