package glassbox.train;

import java.util.Map;
import java.util.Optional;

/// A run at one step boundary, as the screens see it. Immutable; the newest replaces the others.
///
/// @param step how many updates were made
/// @param epoch whole epochs passed
/// @param trainingLoss mean over the epoch so far, without penalties; of the whole part before the
///   first step
/// @param validationLoss at the end of the last epoch, or of the start before; NaN where there are
///   no validation examples
/// @param metrics of the validation part: `accuracy`, or `r2` and `mae`; of the training part, over
///   the batches of the last epoch, with [RunHistory#OF_TRAINING] before the name
/// @param learningRate the one of the next step, schedule included
/// @param layers by node id
/// @param pictures what was asked for with `Session.watch`, as far as it is known
public record Snapshot(
    RunState state,
    long step,
    int epoch,
    double trainingLoss,
    double validationLoss,
    Map<String, Double> metrics,
    double stepsPerSecond,
    double learningRate,
    Map<String, LayerStats> layers,
    Map<Probe, Picture> pictures,
    Optional<Failure> failure) {

  public Snapshot {
    metrics = Map.copyOf(metrics);
    layers = Map.copyOf(layers);
    pictures = Map.copyOf(pictures);
  }

  /// The same moment of a run that stopped by itself.
  Snapshot failed(Failure cause) {
    return new Snapshot(
        RunState.FAILED,
        step,
        epoch,
        trainingLoss,
        validationLoss,
        metrics,
        0,
        learningRate,
        layers,
        pictures,
        Optional.of(cause));
  }
}
