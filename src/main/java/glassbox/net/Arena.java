package glassbox.net;

import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.init.Initializer;
import glassbox.layer.KeptStart;
import glassbox.layer.ParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a network's numbers live: all parameters one behind the other in one array, their
/// gradients in the same places of a second, so that an optimizer makes one pass over both. What is
/// remembered but not learned lies in a third.
final class Arena {

  /// What one stage owns.
  ///
  /// @param parameters contiguous, from `value` on
  /// @param count how many numbers they are together
  record Share(
      List<Parameter> parameters, List<Parameter> state, Slice value, Slice gradient, int count) {}

  private final float[] values;
  private final float[] gradients;
  private final float[] state;
  private final Map<String, Share> shares = new LinkedHashMap<>();

  Arena(Blueprint blueprint) {
    this(blueprint, count(blueprint, false), count(blueprint, true));
  }

  private Arena(Blueprint blueprint, int learned, int remembered) {
    this(blueprint, new float[learned], new float[remembered]);
  }

  private Arena(Blueprint blueprint, float[] values, float[] state) {
    this.values = values;
    this.state = state;
    gradients = new float[values.length];
    int at = 0;
    int stateAt = 0;
    for (Blueprint.Stage stage : blueprint.stages()) {
      List<Shape> inputs = blueprint.inputsOf(stage);
      var parameters = lay(stage.layer().parameters(inputs), values, gradients, at);
      var kept = lay(stage.layer().state(inputs), state, new float[0], stateAt);
      int count = elements(parameters);
      shares.put(
          stage.id(),
          new Share(parameters, kept, new Slice(values, at), new Slice(gradients, at), count));
      at += count;
      stateAt += elements(kept);
    }
  }

  /// Where the numbers would live; none is there.
  static Arena empty(Blueprint blueprint) {
    return new Arena(blueprint, 0, 0);
  }

  /// The same numbers with gradients of their own: whoever goes backward there disturbs no step.
  Arena beside(Blueprint blueprint) {
    return new Arena(blueprint, values, state);
  }

  /// The same numbers, with gradients of its own and a copy of what is remembered: for a step that
  /// is to leave no trace but in what is learned.
  Arena apart(Blueprint blueprint) {
    return new Arena(blueprint, values, state.clone());
  }

  Share of(String stage) {
    Share share = shares.get(stage);
    if (share == null) {
      throw new IllegalArgumentException("No stage is called " + stage + ".");
    }
    return share;
  }

  int count() {
    return values.length;
  }

  Slice values() {
    return new Slice(values, 0);
  }

  Slice gradients() {
    return new Slice(gradients, 0);
  }

  Slice state() {
    return new Slice(state, 0);
  }

  /// Gives every number its start. Each parameter draws from a stream of its own, so that its start
  /// depends on the seed, its stage's id and its name, and on nothing else in the network.
  void start(Blueprint blueprint, Seeds seeds) {
    for (Blueprint.Stage stage : blueprint.stages()) {
      List<Shape> inputs = blueprint.inputsOf(stage);
      Initializer initializer =
          stage
              .options()
              .initializer()
              .orElseGet(() -> Initializer.suiting(stage.layer().activation()));
      Share share = of(stage.id());
      Optional<KeptStart> kept =
          stage.options().kept().filter(start -> start.fits(all(share).toList()));
      if (kept.isPresent()) {
        kept.get().write(all(share).toList());
        continue;
      }
      Seeds own = drawn(seeds.child(stage.id()), stage.options().draw());
      fill(stage.layer().parameters(inputs), share.parameters(), initializer, own);
      fill(stage.layer().state(inputs), share.state(), initializer, own);
    }
  }

  /// The first draw comes from the stage's own stream, so that files from before draws were counted
  /// begin as they did.
  private static Seeds drawn(Seeds own, int draw) {
    return draw == 0 ? own : own.child("draw " + draw);
  }

  Weights copy() {
    Map<String, Map<String, Tensor>> nodes = new LinkedHashMap<>();
    shares.forEach(
        (id, share) -> {
          Map<String, Tensor> tensors = copy(id);
          if (!tensors.isEmpty()) {
            nodes.put(id, tensors);
          }
        });
    return new Weights(nodes);
  }

  /// What one stage knows, by name.
  Map<String, Tensor> copy(String stage) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    all(of(stage)).forEach(parameter -> tensors.put(parameter.name(), parameter.read()));
    return tensors;
  }

  /// Takes over what the stages `ids` have in `other`, where the same shapes are known to stand.
  void take(Arena other, Set<String> ids) {
    for (String id : ids) {
      Share from = other.of(id);
      Share to = of(id);
      copy(from.value(), to.value(), to.count());
      for (int i = 0; i < to.state().size(); i++) {
        Parameter kept = to.state().get(i);
        copy(from.state().get(i).value(), kept.value(), kept.elements());
      }
    }
  }

  private static void copy(Slice from, Slice to, int count) {
    System.arraycopy(from.data(), from.offset(), to.data(), to.offset(), count);
  }

  /// Takes over what is there for a stage under the same names with the same shapes: all of it, or
  /// nothing, so that no old bias comes under new weights.
  void load(Weights weights) {
    shares.forEach(
        (id, share) -> {
          var kept = new KeptStart(weights.byNode().getOrDefault(id, Map.of()));
          List<Parameter> numbers = all(share).toList();
          if (kept.fits(numbers)) {
            kept.write(numbers);
          }
        });
  }

  private static Stream<Parameter> all(Share share) {
    return Stream.concat(share.parameters().stream(), share.state().stream());
  }

  /// How many numbers are learned, or remembered as `state`.
  ///
  /// @throws ArithmeticException when there are more than an array holds
  static int count(Blueprint blueprint, boolean state) {
    return blueprint.stages().stream()
        .flatMap(
            stage ->
                state
                    ? stage.layer().state(blueprint.inputsOf(stage)).stream()
                    : stage.layer().parameters(blueprint.inputsOf(stage)).stream())
        .mapToInt(spec -> spec.shape().elements())
        .reduce(0, Math::addExact);
  }

  private static int elements(List<Parameter> parameters) {
    return parameters.stream().mapToInt(Parameter::elements).sum();
  }

  private static List<Parameter> lay(
      List<ParameterSpec> specs, float[] values, float[] gradients, int from) {
    List<Parameter> laid = new ArrayList<>();
    int at = from;
    for (ParameterSpec spec : specs) {
      Slice gradient = gradients.length == 0 ? Slice.NONE : new Slice(gradients, at);
      Slice value = new Slice(values, at);
      laid.add(new Parameter(spec.name(), spec.shape(), spec.turned(), value, gradient));
      at += spec.shape().elements();
    }
    return List.copyOf(laid);
  }

  private static void fill(
      List<ParameterSpec> specs, List<Parameter> parameters, Initializer initializer, Seeds seeds) {
    for (int i = 0; i < specs.size(); i++) {
      ParameterSpec spec = specs.get(i);
      Parameter parameter = parameters.get(i);
      Slice value = parameter.value();
      Seeds own = seeds.child(spec.name());
      for (int j = 0; j < spec.shape().elements(); j++) {
        value.data()[value.offset() + parameter.at(j)] =
            switch (spec.start()) {
              case ZERO -> 0;
              case ONE -> 1;
              case REMEMBER -> 4 * j / spec.shape().elements() == 1 ? 1 : 0;
              case DRAWN -> initializer.next(own, spec.fanIn(), spec.fanOut());
            };
      }
    }
  }
}
