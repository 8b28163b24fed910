package glassbox.train;

import static glassbox.train.Trials.dense;
import static glassbox.train.Trials.epochs;
import static glassbox.train.Trials.loop;
import static glassbox.train.Trials.restless;
import static glassbox.train.Trials.steps;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Conv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Flatten;
import glassbox.layer.LSTM;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a step would do whose batch was one sample alone, held against a run that has nothing else.
final class StepAloneTest {

  private static final Training ALL =
      Choices.with(
          Choices.with(Choices.with(epochs(3), "l1", 0.001), "l2", 0.01), "gradientClipNorm", 0.1);

  private static final List<Optimizer> OPTIMIZERS =
      List.of(
          new Optimizer.Momentum(0.1, 0.9),
          Optimizer.Adam.DEFAULT,
          Optimizer.NAdam.DEFAULT,
          Optimizer.GradientDescent.DEFAULT);

  private static Probe.StepAlone example(int index) {
    return new Probe.StepAlone(new Sample.Example(index), OptionalInt.empty());
  }

  private static Walk walk(SupervisedLoop loop, Probe.StepAlone probe) {
    return loop.rehearse(probe).orElseThrow();
  }

  /// Points, images, sequences that ask once and at every step, and numbers to predict.
  static Stream<Arguments> experiments() {
    LayerSpec two = dense(2, ActivationFunction.Softmax);
    Target once = classes(20, 0);
    return Stream.of(
        Arguments.of("points", restless(ALL)),
        Arguments.of(
            "images",
            Trials.experiment(
                data(Shape.of(1, 6, 6), once),
                Trials.CLASSES,
                ALL,
                Conv2D.Spec.DEFAULT,
                new Dropout.Spec(0.3),
                Flatten.Spec.DEFAULT,
                two)),
        Arguments.of(
            "sequences",
            Trials.experiment(
                data(Shape.of(5, 3), once),
                Trials.CLASSES,
                ALL,
                new LSTM.Spec(4, false, true),
                two)),
        Arguments.of(
            "every step",
            Trials.experiment(
                data(Shape.of(5, 3), classes(20, 5)),
                Trials.CLASSES,
                ALL,
                new SimpleRNN.Spec(4, ActivationFunction.Tanh, true, false),
                two)),
        Arguments.of(
            "numbers",
            Trials.experiment(
                data(Shape.of(4), new Target.Values("y", numbers(20, 4))),
                Loss.MeanSquaredError.DEFAULT,
                ALL,
                dense(5, ActivationFunction.Tanh),
                dense(1, ActivationFunction.Linear))));
  }

  private static Target classes(int count, int steps) {
    Seeds seeds = Seeds.of(9);
    int[] labels =
        IntStream.generate(() -> seeds.below(2)).limit(count * Math.max(1, steps)).toArray();
    List<String> names = List.of("a", "b");
    return steps == 0
        ? new Target.Classes(names, labels)
        : Target.Classes.everyStep(names, labels, steps);
  }

  private static float[] numbers(int count, long seed) {
    Seeds seeds = Seeds.of(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = seeds.uniform(-1, 1);
    }
    return numbers;
  }

  /// The first half to train with, the others to validate.
  private static Dataset data(Shape shape, Target target) {
    var all = new Examples(shape, numbers(target.size() * shape.elements(), 7), target);
    int half = target.size() / 2;
    int[] first = IntStream.range(0, half).toArray();
    int[] second = IntStream.range(half, target.size()).toArray();
    return new Dataset(
        "random",
        Dataset.Kind.TABLE,
        all.pick(first),
        all.pick(second),
        all.pick(new int[0]),
        new Split(first, second, new int[0]),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /// The same experiment on a data set that has one example alone.
  private static Experiment only(Experiment experiment, Examples one) {
    return trainedOn(experiment, one, new int[] {0});
  }

  /// The same run on `training`, and on nothing else.
  private static Experiment trainedOn(Experiment experiment, Examples training, int[] rows) {
    Dataset all = experiment.data();
    Examples none = training.pick(new int[0]);
    var data =
        new Dataset(
            all.name(),
            all.kind(),
            training,
            none,
            none,
            new Split(rows, new int[0], new int[0]),
            all.inputNames(),
            all.valueScale(),
            List.of());
    return new Experiment(
        experiment.blueprint(),
        experiment.loss(),
        data,
        experiment.training(),
        experiment.seed(),
        1,
        Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("experiments")
  void isTheFirstStepOfARunOnThatExampleAlone(String name, Experiment experiment) {
    for (Optimizer optimizer : OPTIMIZERS) {
      Experiment own = experiment.withTraining(experiment.training().withOptimizer(optimizer));
      for (int index : new int[] {0, 3, 7}) {
        Walk walk = walk(loop(own), example(index));
        Examples validation = own.data().validation();
        SupervisedLoop oracle = loop(only(own, validation.pick(new int[] {index})));
        oracle.step();
        assertThat(walk.rows()).isEqualTo(1);
        assertThat(walk.loss()).isEqualTo(oracle.lastLoss());
        assertMakes(walk, oracle.network());
      }
    }
  }

  /// What layers and optimizer remember meanwhile, and the numbers that are drawn.
  @Test
  void laterItIsTheStepThatANetworkWithTheSamePastMakes() {
    Training one = Choices.with(ALL, "batchSize", 1);
    SupervisedLoop loop = loop(restless(one));
    steps(loop, 30);
    int next = loop.rehearse(0).example().orElseThrow();
    // The validation part is the training part here, so the very next example can be chosen.
    SupervisedLoop twin = loop(withoutValidation(restless(one)));
    steps(twin, 30);
    Walk walk = walk(twin, example(next));
    loop.step();
    assertMakes(walk, loop.network());
  }

  private static Experiment withoutValidation(Experiment experiment) {
    Dataset all = experiment.data();
    return trainedOn(experiment, all.training(), all.rows().training());
  }

  private static void assertMakes(Walk walk, Network after) {
    for (Blueprint.Stage stage : walk.blueprint().stages()) {
      for (Parameter parameter : after.parameters(stage.id())) {
        Walk.Numbers numbers = walk.stage(stage.id()).numbers(parameter.name());
        assertThat(numbers.gradient())
            .as("gradient of %s in %s", parameter.name(), stage.id())
            .containsExactly(parameter.readGradient().values());
        assertThat(numbers.after())
            .as("%s of %s", parameter.name(), stage.id())
            .containsExactly(parameter.read().values());
      }
    }
  }

  @Test
  void leavesNoTraceInTheRun() {
    String undisturbed = Trials.fingerprint(restless(ALL));
    SupervisedLoop loop = loop(restless(ALL));
    var drawing = new Probe.StepAlone(new Sample.Own(new float[] {0.5f, -1}), OptionalInt.of(1));
    do {
      Network network = loop.network();
      float[] values = network.values().data().clone();
      float[] gradients = network.gradients().data().clone();
      float[] state = network.state().data().clone();
      walk(loop, example(4));
      walk(loop, drawing);
      assertThat(network.values().data()).containsExactly(values);
      assertThat(network.gradients().data()).containsExactly(gradients);
      assertThat(network.state().data()).containsExactly(state);
    } while (loop.step());
    assertThat(loop.weights().fingerprint()).isEqualTo(undisturbed);
  }

  @Test
  void showsTheExampleAndWhatItShouldGive() {
    SupervisedLoop loop = loop(restless(ALL));
    Dataset data = loop.experiment().data();
    Walk walk = walk(loop, example(5));
    assertThat(walk.origin()).isEqualTo(new Walk.Origin.Alone(Part.VALIDATION, 5));
    assertThat(walk.comes()).isFalse();
    assertThat(walk.inputs())
        .containsExactly(Arrays.copyOfRange(data.validation().inputs(), 10, 12));
    int label = ((Target.Classes) data.validation().target()).labels()[5];
    assertThat(((Target.Classes) walk.answer()).labels()).containsExactly(label);
    assertThat(walk.targets()[label]).isEqualTo(1);
  }

  @Test
  void itIsOfWhicheverPartItIsSaidToBe() {
    SupervisedLoop loop = loop(restless(ALL));
    Dataset data = loop.experiment().data();
    var probe = new Probe.StepAlone(new Sample.Example(Part.TRAINING, 7), OptionalInt.empty());
    Walk walk = walk(loop, probe);
    assertThat(walk.origin()).isEqualTo(new Walk.Origin.Alone(Part.TRAINING, 7));
    assertThat(walk.inputs()).containsExactly(Arrays.copyOfRange(data.training().inputs(), 14, 16));
    int label = ((Target.Classes) data.training().target()).labels()[7];
    assertThat(((Target.Classes) walk.answer()).labels()).containsExactly(label);
  }

  @Test
  void whereNothingIsKeptForValidationItIsOfTheTrainingPart() {
    SupervisedLoop loop = loop(withoutValidation(restless(ALL)));
    assertThat(walk(loop, example(5)).origin()).isEqualTo(new Walk.Origin.Alone(Part.TRAINING, 5));
  }

  @Test
  void aNumberBeyondTheLastOneBeginsAgain() {
    SupervisedLoop loop = loop(restless(ALL));
    int count = loop.experiment().data().validation().count();
    assertThat(walk(loop, example(count + 2)).origin())
        .isEqualTo(new Walk.Origin.Alone(Part.VALIDATION, 2));
  }

  @Test
  void aDrawingIsWhatItIsSaidToBe() {
    SupervisedLoop loop = loop(restless(ALL));
    var drawing = new Sample.Own(new float[] {0.5f, -1});
    for (int kind = 0; kind < 2; kind++) {
      Walk walk = walk(loop, new Probe.StepAlone(drawing, OptionalInt.of(kind)));
      assertThat(walk.origin()).isEqualTo(new Walk.Origin.Drawn());
      assertThat(walk.inputs()).containsExactly(0.5f, -1);
      assertThat(walk.targets()[kind]).isEqualTo(1);
      assertThat(walk.targets()[1 - kind]).isZero();
    }
    assertThat(loop.rehearse(new Probe.StepAlone(drawing, OptionalInt.empty()))).isEmpty();
    assertThat(loop.rehearse(new Probe.StepAlone(drawing, OptionalInt.of(2)))).isEmpty();
    var stranger = new Sample.Own(new float[3]);
    assertThat(loop.rehearse(new Probe.StepAlone(stranger, OptionalInt.of(0)))).isEmpty();
  }

  @Test
  void aPictureOfItIsTakenOnlyWhereThereIsOne() {
    SupervisedLoop loop = loop(restless(ALL));
    var camera = new Camera(loop);
    var nobodySaid =
        new Probe.StepAlone(new Sample.Own(new float[] {0.5f, -1}), OptionalInt.empty());
    assertThat(camera.take(Set.of(example(1), nobodySaid))).containsOnlyKeys(example(1));
  }
}
