package glassbox.train;

import glassbox.data.Batches;
import glassbox.engine.Slice;
import glassbox.engine.optim.OptimizerState;
import glassbox.net.Network;
import glassbox.net.Objective;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Passes of a network's copy while the run waits to begin, until the virtual machine has compiled
/// the kernels that the run needs: before, a step of a convolutional network takes a hundred times
/// as long. The run itself is left as it is.
///
/// The first passes have few examples, so that who presses Run meanwhile has not long to wait; the
/// others take on more of them, for more take other loops.
final class Exercise {

  /// What this process has exercised, by the kinds of layers and the optimizer: once is enough.
  private static final Set<List<Object>> DONE = ConcurrentHashMap.newKeySet();

  private static final int FIRST_ROWS = 4;

  /// Of the whole batch.
  private static final int PASSES = 50;

  /// A pass that takes no longer can have twice the examples.
  private static final long SHORT_NANOS = 20_000_000;

  private static final long MOST_NANOS = 3_000_000_000L;

  /// A copy of more would take memory that somebody may miss.
  private static final int MOST_PARAMETERS = 4_000_000;

  private final List<Object> kinds;
  private final Network network;
  private final Objective.Rules rules;
  private final Batches batches;
  private final OptimizerState optimizer;

  /// In place of the parameters, which a copy of a network shares with it.
  private final Slice values;

  private final double rate;
  private final int rows;
  private Optional<Twin> twin = Optional.empty();
  private long taken;
  private int passesLeft = PASSES;

  /// A copy for so many examples.
  private record Twin(int rows, Network network, Objective objective, Slice targets) {

    static Twin of(Network network, Objective.Rules rules, int rows) {
      Network twin = network.twin(rows);
      Slice targets = Slice.ofLength(rows * twin.output().shape().elements());
      return new Twin(rows, twin, new Objective(twin, rules), targets);
    }
  }

  private Exercise(List<Object> kinds, Network network, Batches batches, Rehearsal.Terms terms) {
    this.kinds = kinds;
    this.network = network;
    this.batches = batches.copy();
    rules = terms.rules();
    rate = terms.rate();
    rows = network.batch();
    Slice own = network.values();
    values = new Slice(own.data().clone(), own.offset());
    optimizer = terms.memory().resized(network.parameterCount());
  }

  /// @return empty where such a network was exercised to the end before, or is too large to be
  ///   copied for it
  static Optional<Exercise> of(Network network, Batches batches, Rehearsal.Terms terms) {
    if (network.parameterCount() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    List<Object> kinds =
        List.of(
            network.blueprint().stages().stream()
                .<Object>map(stage -> stage.layer().getClass())
                .distinct()
                .toList(),
            terms.memory().optimizer().getClass());
    return DONE.contains(kinds)
        ? Optional.empty()
        : Optional.of(new Exercise(kinds, network, batches, terms));
  }

  /// Makes one pass.
  ///
  /// @return whether another one is of use
  boolean pass() {
    try {
      long begin = System.nanoTime();
      Twin now = twin.orElseGet(() -> Twin.of(network, rules, Math.min(FIRST_ROWS, rows)));
      pass(now);
      long nanos = System.nanoTime() - begin;
      taken += nanos;
      boolean whole = now.rows() == rows;
      passesLeft -= whole ? 1 : 0;
      boolean more = !whole && nanos < SHORT_NANOS;
      twin = Optional.of(more ? Twin.of(network, rules, Math.min(2 * now.rows(), rows)) : now);
      boolean done = passesLeft <= 0 || taken >= MOST_NANOS;
      if (done) {
        DONE.add(kinds);
      }
      return !done;
    } catch (OutOfMemoryError tooLarge) {
      // The run itself has its memory, and begins without an exercise as well.
      return false;
    }
  }

  private void pass(Twin now) {
    if (batches.epochIsOver()) {
      batches.begin(batches.epoch() + 1);
    }
    batches.setBatch(now.rows());
    int filled = batches.fill(now.network().input().value(), now.targets());
    now.objective().pass(filled, now.targets());
    optimizer.step(values, now.network().gradients(), rate);
  }
}
