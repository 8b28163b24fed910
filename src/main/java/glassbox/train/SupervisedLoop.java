package glassbox.train;

import glassbox.data.Batches;
import glassbox.data.Dataset;
import glassbox.data.Encoding;
import glassbox.data.Examples;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import glassbox.net.Blueprint;
import glassbox.net.FrozenParts;
import glassbox.net.Network;
import glassbox.net.Objective;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Training on examples with answers, step by step. Without a thread of its own: a [Session] or the
/// command line drives it. A step takes no memory.
public final class SupervisedLoop {

  /// The training part's loss before the first step is that of so many examples: a run is to begin
  /// at once.
  static final int START_EXAMPLES = 1_000;

  private Experiment experiment;
  private final Kernels kernels;
  private Demand demand;
  private final Seeds seeds;
  private final Batches batches;
  private Evaluation evaluation;
  private final EarlyStopping stopping = new EarlyStopping();

  /// What layers remember, and what they did before the step: a bad one leaves no trace there
  /// either.
  private Slice state;

  private float[] remembered;

  private FrozenParts frozen;

  /// What muted layers know.
  private Resting resting;

  private final StepCheck check = new StepCheck();
  private Encoding encoding;
  private Training training;
  private Loss lossKind;
  private Network network;
  private Objective objective;
  private OptimizerState optimizer;
  private Slice targets;
  private long step;
  private int rows;
  private int epochsToGo;
  private double loss = Double.NaN;

  /// Of the last step; NaN where none was made, or what it made was changed by hand.
  private double lastRate = Double.NaN;

  /// Of the epoch so far, each batch before its update.
  private final Scores scores;

  private Evaluation.Result validation = Evaluation.Result.NOTHING;
  private Evaluation.Result trained = Evaluation.Result.NOTHING;
  private Optional<Failure> failure = Optional.empty();

  /// @throws RunRefusedException when memory has no room for it, or it cannot read its data
  public SupervisedLoop(Experiment experiment, Kernels kernels) {
    this.experiment = experiment;
    this.kernels = kernels;
    training = experiment.training();
    lossKind = experiment.loss();
    epochsToGo = training.epochs();
    seeds = Seeds.of(experiment.seed());
    int batch = batchSize(training);
    Words.check(experiment.blueprint(), data());
    demand = Memory.check(experiment, batch, kernels, Memory.all());
    network = experiment.network(batch, kernels);
    encoding = encoding();
    scores = new Scores(encoding);
    batches = new Batches(data().training(), encoding, batch, seeds.child("order"));
    targets = Slice.ofLength(batch * network.output().shape().elements());
    objective = new Objective(network, rules());
    optimizer = OptimizerState.of(training.optimizer(), network.parameterCount(), kernels);
    evaluation = new Evaluation(network, rules(), encoding);
    state = network.state();
    remembered = new float[state.data().length];
    frozen = new FrozenParts(network);
    resting = Resting.of(experiment);
    begin();
  }

  /// Measures where it begins: what later losses are compared with.
  private void begin() {
    measure(data().training().thinned(START_EXAMPLES));
    check.begin(trained.loss());
    scores.begin(encoding);
  }

  /// What the network's output is held against.
  Loss lossKind() {
    return lossKind;
  }

  /// How the answers stand there.
  Encoding answers() {
    return encoding;
  }

  /// How the network's output stands for the answers of this experiment.
  private Encoding encoding() {
    boolean signed =
        lossKind instanceof Loss.Hinge
            || experiment.blueprint().last().layer().activation() == ActivationFunction.Tanh;
    return Encoding.of(
        experiment.data().training().target(), experiment.blueprint().last().output(), signed);
  }

  private Dataset data() {
    return experiment.data();
  }

  /// Gradient descent takes the whole training set at once.
  private int batchSize(Training training) {
    int count = data().training().count();
    return takesAll(training) ? count : Math.min(training.batchSize(), count);
  }

  private static boolean takesAll(Training training) {
    return training.optimizer() instanceof Optimizer.GradientDescent;
  }

  private Objective.Rules rules() {
    return new Objective.Rules(lossKind, training.l1(), training.l2(), training.gradientClipNorm());
  }

  /// Changes rate, optimizer, penalties, batch size … from the next step on; what was learned and
  /// remembered stays. An epoch that gradient descent comes into begins again, so that its step has
  /// all examples.
  ///
  /// @throws RunRefusedException when memory has no room for the batch; nothing has changed then
  public void change(Training changed) {
    boolean newOptimizer = !changed.optimizer().equals(training.optimizer());
    if (newOptimizer || batchSize(changed) != network.batch()) {
      makeRoom(experiment.withTraining(changed), changed, demand.perExample() * demand.batch());
    }
    Loss before = lossKind;
    epochsToGo += changed.epochs() - training.epochs();
    training = changed;
    lossKind = changed.loss().orElse(lossKind);
    if (newOptimizer) {
      lastRate = Double.NaN;
      optimizer = optimizer.with(changed.optimizer());
    }
    takeBatchesOf(batchSize(training));
    if (takesAll(changed) && !batches.epochIsOver()) {
      batches.begin(batches.epoch());
      scores.begin(encoding);
    }
    objective = new Objective(network, rules());
    encoding = encoding();
    evaluation.change(rules(), encoding);
    if (!lossKind.equals(before)) {
      batches.setEncoding(encoding);
      // Losses of two kinds can't be compared.
      stopping.forget();
      begin();
    }
  }

  /// Another network from the next step on. What both have in common goes on with what it knows,
  /// the optimizer's memory of it included, and so does a layer that was muted meanwhile; the rest
  /// begins. The epoch goes on where it is.
  ///
  /// @param changed takes the same examples
  /// @throws RunRefusedException when memory has no room for both networks, or the new one cannot
  ///   read the data; nothing has changed then
  public void change(Blueprint changed, Training settings) {
    Words.check(changed, data());
    makeRoom(experiment.withBlueprint(changed), training, demand.run());
    Network next = network.become(changed);
    OptimizerState memory = carried(next);
    resting.comeBack(next, memory);
    Resting left = resting.after(network, optimizer, changed);
    Evaluation measuring = new Evaluation(next, rules(), encoding);
    Slice answers = Slice.ofLength(next.batch() * next.output().shape().elements());
    // All memory is there: from here on nothing can fail halfway.
    network = next;
    optimizer = memory;
    resting = left;
    evaluation = measuring;
    targets = answers;
    experiment = experiment.withBlueprint(changed);
    state = network.state();
    remembered = new float[state.data().length];
    frozen = new FrozenParts(network);
    // Nothing has gone backward here yet.
    rows = 0;
    lastRate = Double.NaN;
    change(settings);
    batches.setEncoding(encoding);
    stopping.forget();
    begin();
  }

  /// @param held bytes of what goes only when its successor is there
  private void makeRoom(Experiment next, Training settings, long held) {
    demand = Memory.check(next, batchSize(settings), kernels, Memory.all() - held);
  }

  /// What the optimizer remembers of the numbers that stay.
  private OptimizerState carried(Network next) {
    OptimizerState memory = optimizer.resized(next.parameterCount());
    for (String id : next.blueprint().keeps(network.blueprint())) {
      int from = network.values(id).offset();
      memory.takes(optimizer, from, next.values(id).offset(), next.parameterCount(id));
    }
    return memory;
  }

  /// Sets one number by hand; the run goes on from there.
  ///
  /// @return what it was; empty where there is no such place
  Optional<Float> set(WeightPlace place, float value) {
    lastRate = Double.NaN;
    return network.set(place, value);
  }

  /// How the last step moved a number; empty where nobody knows any more.
  Optional<Picture.Update> update(WeightPlace place) {
    OptionalInt index = network.indexOf(place);
    if (index.isEmpty() || Double.isNaN(lastRate)) {
      return Optional.empty();
    }
    int at = index.getAsInt();
    return Optional.of(
        new Picture.Update(
            optimizer.optimizer(),
            lastRate,
            network.gradients().data()[at],
            network.values().data()[at],
            optimizer.memory(at)));
  }

  /// The next step as an example of its batch goes through it. Changes nothing.
  ///
  /// @param row which example of the batch; the last one where it has fewer
  public Walk rehearse(int row) {
    return Rehearsal.ofNext(network, batches, row, terms());
  }

  /// What the next step would do if its batch was one sample alone. Changes nothing.
  ///
  /// @return empty where there is no such sample, or nobody knows what it should give
  public Optional<Walk> rehearse(Probe.StepAlone probe) {
    return Lone.of(data(), probe).map(lone -> Rehearsal.ofOne(network, lone, encoding, terms()));
  }

  /// What has the kernels compiled before the first step. Changes nothing.
  Optional<Exercise> exercise() {
    return Exercise.of(network, batches, terms());
  }

  private Rehearsal.Terms terms() {
    return new Rehearsal.Terms(rules(), optimizer, learningRate(), step + 1);
  }

  private void takeBatchesOf(int rows) {
    if (rows != network.batch()) {
      network = network.withBatch(rows);
      targets = Slice.ofLength(rows * network.output().shape().elements());
      batches.setBatch(rows);
    }
  }

  /// One batch: forward, loss, backward, update. At the end of an epoch the validation part is
  /// measured too.
  ///
  /// @return whether another step can follow
  public boolean step() {
    if (isOver()) {
      return false;
    }
    if (batches.epochIsOver()) {
      batches.begin(batches.epoch() + 1);
    }
    double rate = learningRate();
    rows = batches.fill(network.input().value(), targets);
    System.arraycopy(state.data(), state.offset(), remembered, 0, remembered.length);
    double penalized = objective.pass(rows, targets);
    loss = objective.dataLoss();
    double base = training.optimizer().learningRate();
    if (!check.isSound(penalized, loss, objective.gradientNorm(), base)) {
      failure = Optional.of(check.failure(network, rows, loss, step + 1));
      System.arraycopy(remembered, 0, state.data(), state.offset(), remembered.length);
      return false;
    }
    frozen.remember();
    optimizer.step(network.values(), network.gradients(), rate);
    lastRate = rate;
    frozen.putBack();
    step++;
    scores.add(rows, loss, network.output().value(), targets);
    if (batches.epochIsOver()) {
      endEpoch();
    }
    return !isOver();
  }

  private void endEpoch() {
    epochsToGo--;
    validation = evaluation.measure(data().validation(), deviation());
    trained = new Evaluation.Result(scores.loss(), scores.metrics(data().training(), deviation()));
    scores.begin(encoding);
    if (training.patience() > 0 && data().validation().count() > 0) {
      stopping.saw(validation.loss(), batches.epoch() + 1, network);
      if (stopping.isDue(batches.epoch() + 1, training.patience())) {
        stopping.restore(network);
        epochsToGo = 0;
        measure();
      }
    }
  }

  /// Measures training and validation part as the network now is.
  void measure() {
    measure(data().training());
  }

  private void measure(Examples training) {
    trained = evaluation.measure(training, deviation());
    validation = evaluation.measure(data().validation(), deviation());
  }

  private double deviation() {
    return data().valueScale().map(Dataset.Scale::deviation).orElse(1.0);
  }

  /// Goes on for as many epochs again, where all planned ones are done.
  void extend() {
    if (failure.isEmpty() && epochsToGo <= 0) {
      epochsToGo = training.epochs();
      stopping.forget();
    }
  }

  public boolean isOver() {
    return epochsToGo <= 0 || failure.isPresent();
  }

  /// Whether the last step ended an epoch, or none was made yet.
  public boolean atEpochEnd() {
    return step == 0 || batches.epochIsOver();
  }

  public Optional<Failure> failed() {
    return failure;
  }

  /// How many updates were made.
  public long steps() {
    return step;
  }

  /// How many examples the last batch had.
  int rows() {
    return rows;
  }

  /// Whole epochs passed.
  public int epoch() {
    return step == 0 ? 0 : batches.epoch() + (batches.epochIsOver() ? 1 : 0);
  }

  /// With the fraction of the present one.
  double epochsPassed() {
    return batches.epoch() + (double) batches.shown() / data().training().count();
  }

  /// The rate of the next step, schedule included.
  public double learningRate() {
    return training.optimizer().learningRate()
        * training.schedule().factor(epochsPassed(), training.epochs());
  }

  /// The loss of the last batch, before its update, without penalties; NaN before the first.
  public double lastLoss() {
    return loss;
  }

  /// Mean over the epoch so far, or over the last one at its end; that of the start before the
  /// first step. Without penalties, so that it can be compared with the validation loss.
  public double trainingLoss() {
    return scores.isEmpty() ? trained.loss() : scores.loss();
  }

  /// Of the validation part, as of the last epoch's end.
  public double validationLoss() {
    return validation.loss();
  }

  public Map<String, Double> validationMetrics() {
    return validation.metrics();
  }

  /// Of the training part over the last epoch, each batch as it was before its update, as dropout
  /// and noise left it: what a pass over all of it would cost is saved. As of the start before the
  /// first epoch's end.
  Map<String, Double> trainingMetrics() {
    return trained.metrics();
  }

  /// The training part, measured now.
  Evaluation.Result measureTraining() {
    return evaluation.measure(data().training(), deviation());
  }

  /// The loss of the part that neither training nor early stopping has touched; NaN where there is
  /// none.
  public double testLoss() {
    return evaluation.measure(data().test(), deviation()).loss();
  }

  public Map<String, Double> testMetrics() {
    return evaluation.measure(data().test(), deviation()).metrics();
  }

  /// The class that a row of [#outputs] stands for.
  public int decide(float[] outputs, int row) {
    return encoding.decide(new Slice(outputs, 0), row);
  }

  /// The network's output for each example, `[count, width]`; where it has one for every step, that
  /// of the last.
  public float[] outputs(Examples examples) {
    return evaluation.outputs(examples);
  }

  /// The same of the first `count` examples, for somebody who looks at the network meanwhile.
  float[] outputs(Examples examples, int count, Evaluation.Along along) {
    return evaluation.outputs(examples, count, along);
  }

  /// The network that measures, after the first [Evaluation#CHUNK] of some examples went through
  /// it.
  Network measuring(Examples examples) {
    return evaluation.first(examples);
  }

  public Network network() {
    return network;
  }

  public Weights weights() {
    return network.weights();
  }

  /// What is learned, and what muted layers knew.
  public Weights allWeights() {
    return resting.with(network.weights());
  }

  Kernels kernels() {
    return kernels;
  }

  Experiment experiment() {
    return experiment;
  }
}
