package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Part;
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

  private Optional<Dataset> data() {
    return model.dataset().filter(data -> now().among(data).count() > 0);
  }

  /// Where it goes on from, in the same part: behind a drawing, from the first.
  Sample.Example now() {
    return model.samples().shown() instanceof Sample.Example example ? example : Sample.FIRST;
  }

  /// Another one of the part.
  private void show(int index) {
    model.samples().show(new Sample.Example(now().part(), index));
  }

  void first() {
    show(0);
  }

  void firstOf(Part part) {
    model.samples().show(new Sample.Example(part, 0));
  }

  /// @param by how many; from one end on to the other
  void step(int by) {
    data().ifPresent(data -> show(Math.floorMod(now().in(data) + by, now().among(data).count())));
  }

  /// Another one than now, where there is another.
  void random() {
    data()
        .filter(data -> now().among(data).count() > 1)
        .ifPresent(
            data -> {
              int count = now().among(data).count();
              show((now().in(data) + 1 + seeds.below(count - 1)) % count);
            });
  }

  /// The next one of a class.
  void nextOf(int kind) {
    Dataset data = data().orElse(null);
    if (data == null
        || !(now().among(data).target() instanceof Target.Classes(var _, int[] labels, int[] _))) {
      return;
    }
    int count = now().among(data).count();
    int from = now().in(data);
    IntStream.rangeClosed(1, count)
        .map(step -> (from + step) % count)
        .filter(index -> labels[index] == kind)
        .findFirst()
        .ifPresent(this::show);
  }

  /// The validation example that the network is most wrong about as it stands; asked again, the one
  /// after it. What it says of all is looked at once for this.
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
      model.samples().show(new Sample.Example(order.get(rank % order.size())));
      lastWrong = Optional.of(model.samples().shown());
    }
  }
}
