package glassbox.train;

import glassbox.data.Batches;
import glassbox.data.Encoding;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Pair;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import glassbox.layer.Conv2D;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool2D;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A training that speed is measured by: the parts of a real run (network, loss, optimizer, batches
/// gathered in a new order each epoch) on made-up examples.
public final class Workload {

  /// How many batches the examples make.
  private static final int BATCHES = 40;

  private static final ActivationFunction TANH = ActivationFunction.Tanh;
  private static final ActivationFunction SOFTMAX = ActivationFunction.Softmax;

  private final int batch;
  private final Network network;
  private final Objective objective;
  private final OptimizerState optimizer;
  private final Batches batches;
  private final Slice targets;
  private final double rate;

  private Workload(
      int batch, Blueprint blueprint, Examples examples, Loss loss, Optimizer rule, Kernels k) {
    this.batch = batch;
    Seeds seeds = Seeds.of(1);
    network = Network.build(blueprint, batch, k, seeds.child("network"));
    objective = new Objective(network, new Objective.Rules(loss, 0, 0, 0));
    optimizer = OptimizerState.of(rule, network.parameterCount(), k);
    int outputs = blueprint.last().output().elements();
    Encoding encoding = Encoding.of(examples.target(), Shape.of(outputs), false);
    batches = new Batches(examples, encoding, batch, seeds.child("order"));
    targets = Slice.ofLength(batch * outputs);
    rate = rule.learningRate();
    fill();
  }

  /// W1: 2-8-8-1 with tanh, mean squared error, plain gradient descent.
  public static Workload tiny(int batch, Kernels kernels) {
    return tiny(batch, BATCHES, kernels);
  }

  /// W6: the network of W1 over so many points at once, for [#look].
  public static Workload look(int points, Kernels kernels) {
    return tiny(points, 1, kernels);
  }

  private static Workload tiny(int batch, int batches, Kernels kernels) {
    Seeds seeds = Seeds.of(2);
    int count = batch * batches;
    return new Workload(
        batch,
        chain(Shape.of(2), dense(8, TANH), dense(8, TANH), dense(1, TANH)),
        new Examples(
            Shape.of(2), numbers(2 * count, seeds), new Target.Values("y", numbers(count, seeds))),
        new Loss.MeanSquaredError(),
        new Optimizer.SGD(0.03),
        kernels);
  }

  /// W2: 784-128-64-10 with ReLU, softmax and cross-entropy, Adam.
  public static Workload digits(int batch, Kernels kernels) {
    ActivationFunction relu = ActivationFunction.ReLU;
    return classes(
        batch,
        chain(Shape.of(784), dense(128, relu), dense(64, relu), dense(10, SOFTMAX)),
        kernels);
  }

  /// W3: 28×28, two convolutions of 8 and 16 filters with a pool behind each, 10 classes, Adam.
  public static Workload convolutions(int batch, Kernels kernels) {
    return classes(
        batch,
        chain(
            Shape.of(1, 28, 28),
            convolution(8),
            MaxPool2D.Spec.DEFAULT,
            convolution(16),
            MaxPool2D.Spec.DEFAULT,
            Flatten.Spec.DEFAULT,
            dense(10, SOFTMAX)),
        kernels);
  }

  /// W4: 32×32 in colour, convolutions of 32, 32 and 64 filters, two pools, 128 and 10, Adam.
  public static Workload colours(int batch, Kernels kernels) {
    return classes(
        batch,
        chain(
            Shape.of(3, 32, 32),
            convolution(32),
            convolution(32),
            MaxPool2D.Spec.DEFAULT,
            convolution(64),
            MaxPool2D.Spec.DEFAULT,
            Flatten.Spec.DEFAULT,
            dense(128, ActivationFunction.ReLU),
            dense(10, SOFTMAX)),
        kernels);
  }

  /// One layer on 32 channels of 32×32, whose input has a gradient too: behind a convolution of
  /// 1×1, in front of means and 10 classes. For paths that W3 and W4 don't take.
  public static Workload single(LayerSpec layer, int batch, Kernels kernels) {
    LayerSpec front =
        Choices.with(Choices.with(Conv2D.Spec.DEFAULT, "filters", 32), "kernel", Pair.square(1));
    return classes(
        batch,
        chain(Shape.of(16, 32, 32), front, layer, GlobalAvgPool.Spec.DEFAULT, dense(10, SOFTMAX)),
        kernels);
  }

  /// W5: an LSTM of 64 units reads 50 steps of 16 features, one output, mean squared error, Adam.
  public static Workload steps(int batch, Kernels kernels) {
    return sequences(batch, new LSTM.Spec(64, false, false), kernels);
  }

  /// W5g: the same with a GRU.
  public static Workload stepsOfGRU(int batch, Kernels kernels) {
    return sequences(batch, new GRU.Spec(64, false, false), kernels);
  }

  private static Workload sequences(int batch, LayerSpec recurrent, Kernels kernels) {
    Seeds seeds = Seeds.of(4);
    Shape input = Shape.of(50, 16);
    int count = batch * BATCHES;
    return new Workload(
        batch,
        chain(input, recurrent, dense(1, ActivationFunction.Linear)),
        new Examples(
            input,
            numbers(input.elements() * count, seeds),
            new Target.Values("y", numbers(count, seeds))),
        new Loss.MeanSquaredError(),
        Optimizer.Adam.DEFAULT,
        kernels);
  }

  private static Workload classes(int batch, Blueprint blueprint, Kernels kernels) {
    Seeds seeds = Seeds.of(3);
    int[] labels = IntStream.generate(() -> seeds.below(10)).limit(batch * BATCHES).toArray();
    List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    return new Workload(
        batch,
        blueprint,
        new Examples(
            blueprint.input(),
            numbers(blueprint.input().elements() * batch * BATCHES, seeds),
            new Target.Classes(names, labels)),
        new Loss.CategoricalCrossEntropy(),
        Optimizer.Adam.DEFAULT,
        kernels);
  }

  private static LayerSpec dense(int units, ActivationFunction f) {
    return new Dense.Spec(units, f, true);
  }

  private static LayerSpec convolution(int filters) {
    return Choices.with(Conv2D.Spec.DEFAULT, "filters", filters);
  }

  private static Blueprint chain(Shape input, LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    String from = Blueprint.DATA;
    Shape shape = input;
    for (LayerSpec layer : layers) {
      String id = "layer" + (stages.size() + 1);
      shape = layer.outputShape(List.of(shape));
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), shape));
      from = id;
    }
    return new Blueprint(input, stages);
  }

  private static float[] numbers(int count, Seeds seeds) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = seeds.uniform(-1, 1);
    }
    return numbers;
  }

  public Network network() {
    return network;
  }

  public int batch() {
    return batch;
  }

  /// Of the batch that stands in the network's input: `[batch, outputs]`.
  public Slice targets() {
    return targets;
  }

  /// Loss and gradients of the batch that stands there, without an update.
  public double pass() {
    return objective.pass(batch, targets);
  }

  /// Gathers a batch, goes forward and backward, updates.
  public void step() {
    fill();
    objective.pass(batch, targets);
    optimizer.step(network.values(), network.gradients(), rate);
  }

  private void fill() {
    if (batches.epochIsOver()) {
      batches.begin(batches.epoch() + 1);
    }
    batches.fill(network.input().value(), targets);
  }

  /// Forward alone, of the batch that stands there.
  public void look() {
    network.forward(batch, false);
  }
}
