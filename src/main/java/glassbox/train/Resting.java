package glassbox.train;

import glassbox.engine.Tensor;
import glassbox.engine.optim.OptimizerState;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Rested;
import glassbox.net.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What layers know while they are left out of the network, and what the optimizer remembers of
/// them: it is there when they come back.
final class Resting {

  /// @param numbers by the parameters' names
  /// @param memory of as many numbers as the layer learns; empty where they came from a file
  private record Known(Map<String, Tensor> numbers, Optional<OptimizerState> memory) {}

  private final Rested rested;
  private final Map<String, Known> known;

  private Resting(Rested rested, Map<String, Known> known) {
    this.rested = rested;
    this.known = known;
  }

  /// What a run begins with.
  static Resting of(Experiment experiment) {
    Weights start = experiment.start().orElse(Weights.NONE);
    Rested rested = Rested.of(start, experiment.blueprint());
    Map<String, Known> known = new HashMap<>();
    rested
        .lastIn()
        .keySet()
        .forEach(
            id ->
                known.put(
                    id, new Known(start.byNode().getOrDefault(id, Map.of()), Optional.empty())));
    return new Resting(rested, known);
  }

  /// What rests when `now` comes in the place of `network`.
  Resting after(Network network, OptimizerState memory, Blueprint now) {
    Rested next = rested.after(network.blueprint(), now);
    Map<String, Known> kept = new HashMap<>();
    for (String id : next.lastIn().keySet()) {
      Known before = known.get(id);
      kept.put(id, before != null ? before : known(network, memory, id));
    }
    return new Resting(next, kept);
  }

  private static Known known(Network network, OptimizerState memory, String id) {
    int count = network.parameterCount(id);
    OptimizerState own = memory.resized(count);
    own.takes(memory, network.values(id).offset(), 0, count);
    return new Known(network.numbers(id), Optional.of(own));
  }

  /// Gives those layers back what they knew that are part of `next` again.
  ///
  /// @param memory the optimizer's, of `next`
  void comeBack(Network next, OptimizerState memory) {
    for (String id : rested.returning(next.blueprint())) {
      Known before = known.get(id);
      if (before != null) {
        next.load(new Weights(Map.of(id, before.numbers())));
        before
            .memory()
            .filter(own -> own.optimizer().getClass().equals(memory.optimizer().getClass()))
            .ifPresent(
                own -> memory.takes(own, 0, next.values(id).offset(), next.parameterCount(id)));
      }
    }
  }

  /// With what rests.
  Weights with(Weights learned) {
    if (known.isEmpty()) {
      return learned;
    }
    Map<String, Map<String, Tensor>> all = new HashMap<>(learned.byNode());
    known.forEach((id, one) -> all.put(id, one.numbers()));
    return new Weights(all);
  }
}
