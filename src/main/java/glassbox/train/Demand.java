package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.engine.Shape;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.OptimizerState;
import glassbox.layer.ParameterSpec;
import glassbox.net.Blueprint;
import glassbox.net.Footprint;
import java.util.stream.Stream;

/// What a run takes in memory, in bytes, told before it is built.
///
/// @param data its examples
/// @param fixed what the network takes whatever the batch: parameters, gradients, what the
///   optimizer remembers, copies of them, and the network that measures
/// @param perExample of the batch: signals, their gradients, answers
record Demand(long data, long fixed, long perExample, int batch) {

  private static final int BYTES = 4;

  /// What every run takes beside its numbers: its curves above all; and the objects of each stage.
  private static final int RUN = 280_000;

  private static final int STAGE = 4_000;

  /// @param most bytes; a run is not looked through further than that
  /// @throws ArithmeticException when a batch of one takes more than `most`, or more than an array
  ///   holds
  static Demand of(Experiment experiment, int batch, Kernels kernels, long most) {
    Blueprint blueprint = experiment.blueprint();
    Footprint network = Footprint.of(blueprint, kernels, most / BYTES);
    long answers = blueprint.last().output().elements();
    long remembered = network.shared() - 2 * network.parameters();
    long copies = network.parameters() + frozen(blueprint) + remembered;
    if (experiment.training().patience() > 0) {
      copies += network.parameters() + remembered;
    }
    long optimizer =
        network.parameters() * OptimizerState.numbersEach(experiment.training().optimizer());
    long measuring = network.beside(Evaluation.CHUNK) + Evaluation.CHUNK * answers;
    long numbers = network.shared() + network.once() + copies + optimizer + measuring;
    return new Demand(
        BYTES * data(experiment.data()),
        BYTES * numbers + RUN + (long) STAGE * blueprint.stages().size(),
        BYTES * (network.perExample() + answers),
        batch);
  }

  /// Inputs and answers of all parts, and the order in which they come.
  private static long data(Dataset data) {
    return Stream.of(data.training(), data.validation(), data.test())
            .mapToLong(Demand::numbers)
            .sum()
        + 3L * data.training().count();
  }

  private static long numbers(Examples examples) {
    return (long) examples.inputs().length + examples.count();
  }

  /// Frozen layers are put back after each step.
  private static long frozen(Blueprint blueprint) {
    return blueprint.stages().stream()
        .filter(stage -> stage.options().frozen())
        .flatMap(stage -> stage.layer().parameters(blueprint.inputsOf(stage)).stream())
        .map(ParameterSpec::shape)
        .mapToLong(Shape::elements)
        .sum();
  }

  /// All but the data: what goes when the run goes.
  long run() {
    return fixed + perExample * batch;
  }

  long bytes() {
    return data + run();
  }

  /// The largest batch for which `available` bytes are enough; below 1: none.
  long largestBatch(long available) {
    return Math.floorDiv(available - data - fixed, perExample);
  }
}
