package glassbox.train;

import glassbox.data.Examples;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.layer.LayerSpec;
import glassbox.layer.Signal;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Sums;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Takes pictures of how a layer's numbers are spread. One pass of the examples, through the
/// network that measures anyway, serves all layers.
final class Distributions {

  /// A picture of more numbers looks the same: a layer whose units have many values of an example,
  /// as filters have, is looked at with fewer examples.
  private static final int MANY_NUMBERS = 1 << 18;

  private final SupervisedLoop loop;
  private final UpdateMeter meter;
  private final Examples examples;

  /// What the examples went through in this look.
  private Optional<Network> seen = Optional.empty();

  /// Layers without their activations, of the network that they were last taken of.
  private final Map<String, Optional<Sums>> sums = new HashMap<>();

  private Optional<Network> ofSums = Optional.empty();

  /// Whose sums this look asked for; those of others are let go.
  private final Set<String> asked = new HashSet<>();

  Distributions(SupervisedLoop loop, UpdateMeter meter, Examples examples) {
    this.loop = loop;
    this.meter = meter;
    this.examples = examples;
  }

  /// Another look: the examples have to go through again.
  void begin() {
    forget();
    sums.keySet().retainAll(asked);
    asked.clear();
  }

  /// Something else goes through the network that measures.
  void forget() {
    seen = Optional.empty();
  }

  /// Whether there are such numbers.
  boolean know(Probe.Histogram probe) {
    Network network = loop.network();
    boolean learns = network.parameterCount(probe.node()) > 0;
    return switch (probe.what()) {
      case WEIGHTS -> learns;
      case GRADIENTS -> loop.rows() > 0 && network.goesBackward(probe.node());
      case UPDATES -> learns && meter.moves().isPresent();
      case ACTIVATIONS -> true;
      case SUMS -> Sums.exist(layer(probe.node())) || canTurnBack(layer(probe.node()));
    };
  }

  Picture.Histogram take(Probe.Histogram probe) {
    String node = probe.node();
    return switch (probe.what()) {
      case WEIGHTS -> ofNumbers(learned(node, Parameter::value));
      case GRADIENTS -> ofNumbers(gradients(node));
      case UPDATES -> ofNumbers(learned(node, this::moves));
      case ACTIVATIONS -> ofExamples(node, seen().signal(node));
      case SUMS -> ofExamples(node, sums(node));
    };
  }

  private static Picture.Histogram ofNumbers(List<Distribution.Stretch> stretches) {
    return new Picture.Histogram(Distribution.of(stretches), 0, UnitShares.NONE);
  }

  private Picture.Histogram ofExamples(String node, Signal signal) {
    int width = signal.shape().elements();
    int rows = rows(node, width);
    return new Picture.Histogram(
        Distribution.of(List.of(all(width * rows, signal.value()))),
        rows,
        UnitCensus.take(layer(node), seen().signal(node), rows));
  }

  private static Distribution.Stretch all(int count, Slice values) {
    return new Distribution.Stretch(values.data(), values.offset(), count);
  }

  /// Each unit has as many values as there are examples, at the least: fewer would not tell whether
  /// it is dead.
  private int rows(String node, int width) {
    int perUnit = UnitCensus.units(layer(node), seen().signal(node)).perChannel();
    int enough = Math.max(MANY_NUMBERS / width, (rows() + perUnit - 1) / perUnit);
    return Math.min(rows(), enough);
  }

  private int rows() {
    return Math.min(Evaluation.CHUNK, examples.count());
  }

  /// Weights; what else there is where there are none.
  private List<Distribution.Stretch> learned(String node, Function<Parameter, Slice> which) {
    List<Parameter> all = loop.network().parameters(node);
    List<Parameter> weights = all.stream().filter(Parameter::isWeight).toList();
    return (weights.isEmpty() ? all : weights)
        .stream().map(each -> all(each.elements(), which.apply(each))).toList();
  }

  private Slice moves(Parameter parameter) {
    Slice moves = meter.moves().orElseThrow();
    int at = parameter.value().offset() - loop.network().values().offset();
    return new Slice(moves.data(), moves.offset() + at);
  }

  private List<Distribution.Stretch> gradients(String node) {
    Signal output = loop.network().signal(node);
    return loop.network().parameterCount(node) > 0
        ? learned(node, Parameter::gradient)
        : List.of(all(loop.rows() * output.shape().elements(), output.gradient()));
  }

  private Network seen() {
    Network network = seen.orElseGet(() -> loop.measuring(examples));
    seen = Optional.of(network);
    return network;
  }

  private Signal sums(String node) {
    Network network = seen();
    if (!ofSums.equals(Optional.of(network))) {
      ofSums = Optional.of(network);
      sums.clear();
    }
    asked.add(node);
    return sums.computeIfAbsent(node, network::sums)
        .map(known -> known.of(rows()))
        .orElseGet(() -> turnedBack(layer(node).activation(), network.signal(node)));
  }

  /// Functions that never give the same for two sums: those are had from the results.
  private static boolean canTurnBack(LayerSpec layer) {
    return switch (layer.activation()) {
      case Tanh, Sigmoid -> true;
      case Linear, ReLU, LeakyReLU, Softmax, ELU, SELU, GELU, SiLU, Softplus, HardSigmoid -> false;
    };
  }

  /// Infinite where a result is at the end of what single precision tells apart.
  private Signal turnedBack(ActivationFunction function, Signal output) {
    int count = rows() * output.shape().elements();
    Slice back = Slice.ofLength(count);
    for (int i = 0; i < count; i++) {
      double y = output.value().data()[output.value().offset() + i];
      double odds =
          function == ActivationFunction.Tanh
              ? Math.log((1 + y) / (1 - y)) / 2
              : Math.log(y / (1 - y));
      back.data()[i] = (float) odds;
    }
    return new Signal(output.shape(), back, Slice.NONE);
  }

  private LayerSpec layer(String node) {
    return loop.experiment().blueprint().stages().stream()
        .filter(stage -> stage.id().equals(node))
        .map(Blueprint.Stage::layer)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No stage is called " + node + "."));
  }
}
