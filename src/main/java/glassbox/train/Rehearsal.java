package glassbox.train;

import glassbox.data.Batches;
import glassbox.data.Encoding;
import glassbox.data.Target;
import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.engine.optim.OptimizerState;
import glassbox.layer.BatchNorm;
import glassbox.layer.Signal;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Objective;
import glassbox.net.Passage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes a step of a run on copies, and keeps what one example sees of it. The run itself is left
/// as it was: numbers, what layers and optimizer remember, order and draws.
final class Rehearsal implements Passage {

  /// On which terms a step is made.
  ///
  /// @param memory of the optimizer before it
  /// @param rate of the step
  /// @param step its number, from 1
  record Terms(Objective.Rules rules, OptimizerState memory, double rate, long step) {}

  private final Network twin;
  private final Slice targets;
  private final int rows;
  private final int row;
  private final Map<String, float[]> arrived = new HashMap<>();
  private final Map<String, Map<String, float[]>> raw = new HashMap<>();

  private Rehearsal(Network twin, Slice targets, int rows, int row) {
    this.twin = twin;
    this.targets = targets;
    this.rows = rows;
    this.row = row;
  }

  /// The step that comes.
  ///
  /// @param wanted which example of its batch; the last one where it has fewer
  static Walk ofNext(Network network, Batches batches, int wanted, Terms terms) {
    Batches order = batches.copy();
    if (order.epochIsOver()) {
      order.begin(order.epoch() + 1);
    }
    int[] upcoming = order.upcoming();
    Network twin = network.twin(network.batch());
    Slice targets = answers(twin);
    int rows = order.fill(twin.input().value(), targets);
    int row = Math.clamp(wanted, 0, rows - 1);
    return new Rehearsal(twin, targets, rows, row)
        .walk(new Walk.Origin.NextBatch(upcoming[row]), order.answer(upcoming[row]), terms);
  }

  /// A step that has one example alone.
  static Walk ofOne(Network network, Lone lone, Encoding encoding, Terms terms) {
    Network twin = network.twin(1);
    Slice targets = answers(twin);
    Slice input = twin.input().value();
    float[] values = lone.inputs();
    System.arraycopy(values, 0, input.data(), input.offset(), values.length);
    encoding.write(lone.answer(), 0, targets, 0);
    return new Rehearsal(twin, targets, 1, 0).walk(lone.origin(), lone.answer(), terms);
  }

  private static Slice answers(Network twin) {
    return Slice.ofLength(twin.batch() * twin.output().shape().elements());
  }

  private Walk walk(Walk.Origin origin, Target answer, Terms terms) {
    var objective = new Objective(twin, terms.rules());
    double penalized = objective.pass(rows, targets, this);
    OptimizerState memory = terms.memory();
    var batch =
        new Walk.Batch(
            terms.rules(),
            objective.dataLoss(),
            penalized,
            objective.gradientNorm(),
            objective.isFused(),
            memory.optimizer(),
            terms.rate(),
            memory.memory(0).steps(),
            memory.memory(0).momenta());
    float[] target = example(targets, twin.output().shape().elements());
    Map<String, Walk.Stage> stages = stages(objective, memory, terms.rate());
    double loss = loss(objective, target);
    return new Walk(
        terms.step(),
        rows,
        row,
        origin,
        answer,
        twin.blueprint(),
        example(twin.input().value(), twin.input().shape().elements()),
        target,
        loss,
        batch,
        stages);
  }

  @Override
  public void arrived(String node) {
    Signal signal = twin.signal(node);
    arrived.put(node, example(signal.gradient(), signal.shape().elements()));
  }

  @Override
  public void passed(String node) {
    Map<String, float[]> byName = new HashMap<>();
    for (Parameter parameter : twin.parameters(node)) {
      byName.put(parameter.name(), parameter.readGradient().values());
    }
    raw.put(node, byName);
  }

  private float[] example(Slice of, int elements) {
    int from = of.offset() + row * elements;
    return Arrays.copyOfRange(of.data(), from, from + elements);
  }

  /// The loss of the example alone. Overwrites the gradient at the output.
  private double loss(Objective objective, float[] target) {
    Signal output = twin.output();
    int elements = output.shape().elements();
    float[] prediction = example(output.value(), elements);
    return objective.compare(1, Slice.of(prediction), Slice.of(target), Slice.ofLength(elements));
  }

  private Map<String, Walk.Stage> stages(Objective objective, OptimizerState memory, double rate) {
    float[] before = twin.values().data().clone();
    OptimizerState own = memory.resized(twin.parameterCount());
    own.takes(memory, 0, 0, twin.parameterCount());
    var after = new Slice(before, twin.values().offset());
    own.step(after, twin.gradients(), rate);
    Map<String, Walk.Stage> stages = new LinkedHashMap<>();
    for (Blueprint.Stage stage : twin.blueprint().stages()) {
      stages.put(stage.id(), stage(stage, objective, memory, after));
    }
    return stages;
  }

  private Walk.Stage stage(
      Blueprint.Stage stage, Objective objective, OptimizerState memory, Slice after) {
    Signal output = twin.signal(stage.id());
    int elements = output.shape().elements();
    boolean fused = objective.isFused() && stage.equals(twin.blueprint().last());
    Channelled figures = figures(stage);
    Map<String, Walk.Numbers> parameters = new LinkedHashMap<>();
    for (Parameter parameter : twin.parameters(stage.id())) {
      parameters.put(parameter.name(), numbers(stage, parameter, memory, after));
    }
    float[] sums = fused ? example(output.gradient(), elements) : new float[0];
    return new Walk.Stage(
        example(output.value(), elements),
        arrived.getOrDefault(stage.id(), new float[0]),
        sums,
        figures.mean(),
        figures.variance(),
        parameters);
  }

  /// What a normalization over the batch measures by.
  private Channelled figures(Blueprint.Stage stage) {
    if (!(stage.layer() instanceof BatchNorm.Spec)) {
      return Channelled.NOTHING;
    }
    return stage.options().frozen()
        ? Channelled.remembered(twin.state(stage.id()))
        : Channelled.of(twin.signal(stage.inputs().getFirst()), rows);
  }

  private Walk.Numbers numbers(
      Blueprint.Stage stage, Parameter parameter, OptimizerState memory, Slice after) {
    int count = parameter.elements();
    float[] first = new float[count];
    float[] second = new float[count];
    float[] next = new float[count];
    float[] value = parameter.read().values();
    float[] known =
        raw.getOrDefault(stage.id(), Map.of()).getOrDefault(parameter.name(), new float[count]);
    for (int i = 0; i < count; i++) {
      // Slices of the network's arrays begin where these do.
      int at = parameter.value().offset() + parameter.at(i);
      OptimizerState.Memory remembered = memory.memory(at - twin.values().offset());
      first[i] = remembered.first();
      second[i] = remembered.second();
      next[i] = stage.options().frozen() ? value[i] : after.data()[at];
    }
    float[] gradient = parameter.readGradient().values();
    return new Walk.Numbers(parameter.shape(), value, known, gradient, first, second, next);
  }
}
