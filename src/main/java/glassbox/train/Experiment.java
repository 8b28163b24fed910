package glassbox.train;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.Training;
import glassbox.engine.Seeds;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Weights;
import java.util.Optional;

/// Everything that decides a run, and nothing else: the same experiment gives the same bits.
///
/// @param loss the chosen one, or the one that suits
/// @param seed for initial weights, order of the batches and all that layers draw
/// @param threads at least 1; does not change one bit of the result
/// @param start weights to begin with, where they fit; empty: those that the seed gives
public record Experiment(
    Blueprint blueprint,
    Loss loss,
    Dataset data,
    Training training,
    long seed,
    int threads,
    Optional<Weights> start) {

  /// The run that a sound design asks for.
  ///
  /// @throws IllegalArgumentException when the design has problems; the message is the first of
  ///   them
  public static Experiment of(Checked checked, Dataset data, int threads) {
    Blueprint blueprint =
        checked
            .blueprint()
            .orElseThrow(
                () -> new IllegalArgumentException(checked.problems().getFirst().message()));
    return new Experiment(
        blueprint,
        checked.loss(),
        data,
        checked.design().training(),
        checked.design().seed(),
        threads,
        Optional.empty());
  }

  /// The same run from other weights: those of a file, or of a network that was edited while it
  /// ran.
  public Experiment startingWith(Weights weights) {
    return new Experiment(blueprint, loss, data, training, seed, threads, Optional.of(weights));
  }

  /// A network that stands where this run begins.
  ///
  /// @param batch the most rows that a pass may have
  public Network network(int batch, Kernels kernels) {
    Network network = Network.build(blueprint, batch, kernels, Seeds.of(seed).child("network"));
    start.ifPresent(network::load);
    return network;
  }

  public Experiment withTraining(Training changed) {
    return new Experiment(
        blueprint, changed.loss().orElse(loss), data, changed, seed, threads, start);
  }

  /// The same run of another network.
  Experiment withBlueprint(Blueprint changed) {
    return new Experiment(changed, loss, data, training, seed, threads, start);
  }

  public Experiment withSeed(long changed) {
    return new Experiment(blueprint, loss, data, training, changed, threads, start);
  }

  /// The same run as if it had never begun: without weights to start with.
  Experiment fresh() {
    return new Experiment(blueprint, loss, data, training, seed, threads, Optional.empty());
  }
}
