package glassbox.net;

import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Signal;
import glassbox.layer.Tally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A sound graph of layers that runs forward and backward. All memory is taken when it is built; a
/// pass allocates nothing.
public final class Network {

  private final Blueprint blueprint;
  private final Arena arena;
  private final Kernels kernels;
  private final Seeds seeds;
  private final int batch;
  private final Signal input;
  private final RunningStage[] stages;
  private final Slice values;
  private final Slice gradients;
  private final Map<String, RunningStage> byId = new HashMap<>();

  private Network(Blueprint blueprint, Arena arena, int batch, Kernels kernels, Seeds seeds) {
    this.blueprint = blueprint;
    this.arena = arena;
    values = arena.values();
    gradients = arena.gradients();
    this.batch = batch;
    this.kernels = kernels;
    this.seeds = seeds;
    Assembly assembly = new Assembly(blueprint, arena, batch, kernels, seeds, new Tally());
    stages = assembly.build();
    input = assembly.signal(Blueprint.DATA);
    Arrays.stream(stages).forEach(stage -> byId.put(stage.id(), stage));
  }

  /// A network at its start: the same seed gives a parameter the same start whatever else the
  /// network holds.
  ///
  /// @param batch the most rows that a pass may have
  public static Network build(Blueprint blueprint, int batch, Kernels kernels, Seeds seeds) {
    Arena arena = new Arena(blueprint);
    arena.start(blueprint, seeds);
    return new Network(blueprint, arena, batch, kernels, seeds);
  }

  /// A network that shares this one's parameters but has signals of its own: for evaluation and
  /// pictures, which must not disturb a step.
  public Network withBatch(int rows) {
    return new Network(blueprint, arena, rows, kernels, seeds);
  }

  /// As [#withBatch], of one row, for sequences of another length.
  ///
  /// @param other of the same parameters
  Network withSequences(Blueprint other) {
    return new Network(other, arena, 1, kernels, seeds);
  }

  /// A network that shares this one's parameters and nothing else, and whose next pass draws what
  /// this one's would: dropout, noise.
  ///
  /// @param rows how many examples it takes at most
  public Network twin(int rows) {
    Network twin = new Network(blueprint, arena.apart(blueprint), rows, kernels, seeds);
    for (int i = 0; i < stages.length; i++) {
      twin.stages[i].noise().resume(stages[i].noise());
    }
    return twin;
  }

  /// A network that shares this one's parameters and finds out, for one example, what depends on
  /// what.
  public Tracing tracing() {
    Arena own = arena.beside(blueprint);
    var assembly = new Assembly(blueprint, own, 1, kernels, seeds, new Tally(), true);
    RunningStage[] laid = assembly.build();
    return new Tracing(
        laid, assembly.signal(Blueprint.DATA), assembly.branches(Blueprint.DATA), kernels);
  }

  public Blueprint blueprint() {
    return blueprint;
  }

  public int batch() {
    return batch;
  }

  /// Where a pass reads its examples: `[rows, shape...]`.
  public Signal input() {
    return input;
  }

  /// What the last stage makes of them.
  public Signal output() {
    return stages[stages.length - 1].output();
  }

  /// Behind a stage, or behind [Blueprint#DATA].
  public Signal signal(String node) {
    return node.equals(Blueprint.DATA) ? input : stage(node).output();
  }

  /// Runs the first `rows` rows of [#input] through to [#output].
  public void forward(int rows, boolean training) {
    for (RunningStage stage : stages) {
      stage.forward(rows, training);
    }
  }

  /// The next pass begins a sequence.
  void begin() {
    for (RunningStage stage : stages) {
      stage.layer().begin();
    }
  }

  /// The next pass goes on with the sequence where this one ended.
  void goOn() {
    for (RunningStage stage : stages) {
      stage.layer().goOn();
    }
  }

  /// From the gradient that stands at [#output] to those of all parameters, which are overwritten.
  public void backward(int rows, boolean training) {
    for (int i = stages.length - 1; i >= 0; i--) {
      stages[i].backward(kernels, rows, training);
    }
  }

  /// As [#backward], but what stands at [#output] is the gradient of the sums in front of the last
  /// activation.
  void backwardFromSums(int rows, boolean training) {
    stages[stages.length - 1].layer().backwardFromSums(rows, training);
    for (int i = stages.length - 2; i >= 0; i--) {
      stages[i].backward(kernels, rows, training);
    }
  }

  /// As [#backward], or as [#backwardFromSums], looked on by somebody.
  void backward(int rows, boolean fromSums, Passage passage) {
    int last = stages.length - 1;
    if (fromSums) {
      stages[last].layer().backwardFromSums(rows, true);
      passage.passed(stages[last].id());
    }
    for (int i = fromSums ? last - 1 : last; i >= 0; i--) {
      stages[i].backward(kernels, rows, true, passage);
    }
  }

  /// How many numbers are learned; the length of [#values] and [#gradients].
  public int parameterCount() {
    return arena.count();
  }

  /// All parameters, one behind the other.
  public Slice values() {
    return values;
  }

  /// Their gradients, in the same places.
  public Slice gradients() {
    return gradients;
  }

  /// What layers remember and don't learn, one behind the other: running means and variances. A
  /// training pass changes it.
  public Slice state() {
    return arena.state();
  }

  public List<Parameter> parameters(String node) {
    return arena.of(node).parameters();
  }

  /// What a stage remembers and doesn't learn.
  public List<Parameter> state(String node) {
    return arena.of(node).state();
  }

  /// A stage's own stretch of [#values].
  public Slice values(String node) {
    return arena.of(node).value();
  }

  /// How long that stretch is.
  public int parameterCount(String node) {
    return arena.of(node).count();
  }

  /// Length of the gradient of a stage's parameters; of its output's gradient where it has none.
  /// Stands from the last [#backward] of `rows` rows; NaN where nothing goes backward.
  public double gradientNorm(String node, int rows) {
    RunningStage stage = stage(node);
    if (!stage.goesBackward()) {
      return Double.NaN;
    }
    return Math.sqrt(
        stage.share().count() > 0
            ? kernels.sumOfSquares(stage.share().count(), stage.share().gradient())
            : kernels.sumOfSquares(stage.outputs(rows), stage.output().gradient()));
  }

  /// The root of the mean square of a stage's output in the last forward pass of `rows` rows; NaN
  /// for no rows.
  public double signalSize(String node, int rows) {
    RunningStage stage = stage(node);
    int count = stage.outputs(rows);
    return count == 0
        ? Double.NaN
        : Math.sqrt(kernels.sumOfSquares(count, stage.output().value()) / count);
  }

  /// The sums in front of a stage's activation, for the examples that went through last.
  public Optional<Sums> sums(String node) {
    return blueprint.stages().stream()
        .filter(stage -> stage.id().equals(node))
        .findFirst()
        .flatMap(stage -> Sums.of(this, stage));
  }

  /// Length of a stage's parameters.
  public double weightNorm(String node) {
    Arena.Share share = arena.of(node);
    return Math.sqrt(kernels.sumOfSquares(share.count(), share.value()));
  }

  /// The first stage in the order of the blueprint that shows a NaN or an infinity: in its
  /// parameters or its output, and where all of these are sound, in its gradients. For a look at a
  /// run that went wrong.
  public Optional<String> firstNotFinite(int rows) {
    return Arrays.stream(stages)
        .filter(stage -> !(finite(stage, rows) && finite(stage.share())))
        .findFirst()
        .or(() -> firstBadGradient(rows))
        .map(RunningStage::id);
  }

  /// A copy of everything learned.
  public Weights weights() {
    return arena.copy();
  }

  /// A copy of what one stage has learned and remembers, by name.
  public Map<String, Tensor> numbers(String node) {
    return arena.copy(node);
  }

  /// Takes over the stages of which every number fits: the same node, names and shapes. The others
  /// stay as they are.
  public void load(Weights weights) {
    arena.load(weights);
  }

  /// A network of another blueprint with the same draws and batch. What both have in common goes on
  /// with what it knows ([Blueprint#keeps]); the rest begins.
  public Network become(Blueprint changed) {
    Arena next = new Arena(changed);
    next.start(changed, seeds);
    next.take(arena, changed.keeps(blueprint));
    return new Network(changed, next, batch, kernels, seeds);
  }

  /// Sets a number of a parameter.
  ///
  /// @return what it was; empty where there is no such place
  public Optional<Float> set(WeightPlace place, float value) {
    return find(place)
        .map(
            parameter -> {
              int at = parameter.value().offset() + parameter.at(place.index());
              float before = parameter.value().data()[at];
              parameter.value().data()[at] = value;
              return before;
            });
  }

  private Optional<Parameter> find(WeightPlace place) {
    return Optional.ofNullable(byId.get(place.node())).stream()
        .flatMap(stage -> stage.share().parameters().stream())
        .filter(parameter -> parameter.name().equals(place.parameter()))
        .filter(parameter -> place.index() >= 0 && place.index() < parameter.elements())
        .findFirst();
  }

  /// Where a number stands among [#values]; empty where there is no such place.
  public OptionalInt indexOf(WeightPlace place) {
    return find(place)
        .map(parameter -> OptionalInt.of(parameter.value().offset() + parameter.at(place.index())))
        .orElse(OptionalInt.empty());
  }

  /// Those stages whose parameters training leaves alone.
  public List<String> frozen() {
    return Arrays.stream(stages)
        .filter(stage -> stage.frozen() && stage.share().count() > 0)
        .map(RunningStage::id)
        .toList();
  }

  /// Whether a stage, or anything before it, learns.
  public boolean goesBackward(String node) {
    return stage(node).goesBackward();
  }

  /// Where a stage's own gradients lie, as long as [#values(String)].
  Slice gradients(String node) {
    return arena.of(node).gradient();
  }

  Kernels kernels() {
    return kernels;
  }

  /// Backward, the trouble starts at the end, so the last stage that shows it is where it began.
  private Optional<RunningStage> firstBadGradient(int rows) {
    return Arrays.asList(stages).reversed().stream()
        .filter(RunningStage::goesBackward)
        .filter(
            stage ->
                !finite(kernels.sumOfSquares(stage.outputs(rows), stage.output().gradient()))
                    || !finite(
                        kernels.sumOfSquares(stage.share().count(), stage.share().gradient())))
        .findFirst();
  }

  private boolean finite(RunningStage stage, int rows) {
    return finite(kernels.sumOfSquares(stage.outputs(rows), stage.output().value()));
  }

  private boolean finite(Arena.Share share) {
    return finite(kernels.sumOfSquares(share.count(), share.value()));
  }

  private static boolean finite(double sumOfSquares) {
    return Double.isFinite(sumOfSquares);
  }

  private RunningStage stage(String node) {
    RunningStage stage = byId.get(node);
    if (stage == null) {
      throw new IllegalArgumentException("No stage is called " + node + ".");
    }
    return stage;
  }
}
