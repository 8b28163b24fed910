package glassbox.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Activation;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Catalogue;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.SimpleRNN;
import glassbox.train.SupervisedLoop;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pages say is held against a pocket calculator, and against the engine.
final class MicroscopeTest {

  private static final Loss CLASSES = Loss.CategoricalCrossEntropy.DEFAULT;
  private static final Loss SQUARES = Loss.MeanSquaredError.DEFAULT;

  private static LayerSpec dense(int units, ActivationFunction f) {
    return new Dense.Spec(units, f, true);
  }

  private static final LayerSpec SOFTMAX = dense(3, ActivationFunction.Softmax);
  private static final LayerSpec ONE = dense(1, ActivationFunction.Linear);

  private static LayerSpec window(PaddingMode mode, int stride) {
    return new Conv2D.Spec(
        2,
        Pair.square(3),
        Pair.square(stride),
        Pair.square(1),
        new Padding.Same(),
        mode,
        ActivationFunction.Tanh,
        true);
  }

  static Stream<Arguments> networks() {
    Shape vector = Shape.of(4);
    Shape image = Shape.of(2, 6, 6);
    Shape sequence = Shape.of(5, 3);
    Training adam = Walks.training(Optimizer.Adam.DEFAULT, 5);
    Training all =
        Choices.with(
            Choices.with(Choices.with(adam, "l1", 0.001), "l2", 0.01), "gradientClipNorm", 0.01);
    Target classes = Walks.classes();
    Target values = Walks.values();
    List<Arguments> networks = new ArrayList<>();
    for (ActivationFunction f :
        List.of(
            ActivationFunction.Sigmoid,
            ActivationFunction.Tanh,
            ActivationFunction.ReLU,
            ActivationFunction.LeakyReLU,
            ActivationFunction.ELU,
            ActivationFunction.SiLU,
            ActivationFunction.Softplus)) {
      networks.add(net("dense " + f, vector, classes, CLASSES, all, dense(12, f), SOFTMAX));
    }
    networks.add(
        net(
            "apart",
            vector,
            values,
            SQUARES,
            adam,
            dense(3, ActivationFunction.Linear),
            new Activation.Spec(ActivationFunction.Softmax, 0.01),
            Dropout.Spec.DEFAULT,
            BatchNorm.Spec.DEFAULT,
            ONE));
    networks.add(net("softmax and squares", vector, classes, SQUARES, adam, SOFTMAX));
    networks.add(net("absolute", vector, values, Loss.MeanAbsoluteError.DEFAULT, adam, ONE));
    networks.add(net("huber", vector, values, Loss.Huber.DEFAULT, adam, ONE));
    networks.add(
        net(
            "binary",
            vector,
            classes,
            Loss.BinaryCrossEntropy.DEFAULT,
            adam,
            dense(3, ActivationFunction.Sigmoid)));
    networks.add(
        net(
            "binary apart",
            vector,
            classes,
            Loss.BinaryCrossEntropy.DEFAULT,
            adam,
            dense(3, ActivationFunction.HardSigmoid)));
    networks.add(
        net("hinge", vector, classes, Loss.Hinge.DEFAULT, adam, dense(3, ActivationFunction.Tanh)));
    for (PaddingMode mode : PaddingMode.values()) {
      networks.add(
          net(
              "convolution " + mode,
              image,
              classes,
              CLASSES,
              adam,
              window(mode, 1),
              window(mode, 2),
              Flatten.Spec.DEFAULT,
              SOFTMAX));
    }
    networks.add(
        net(
            "pools",
            image,
            classes,
            CLASSES,
            adam,
            DepthwiseConv2D.Spec.DEFAULT,
            MaxPool2D.Spec.DEFAULT,
            new ConvTranspose2D.Spec(
                2, Pair.square(2), Pair.square(2), 0, 0, ActivationFunction.Tanh, true),
            AvgPool2D.Spec.DEFAULT,
            GlobalMaxPool.Spec.DEFAULT,
            SOFTMAX));
    networks.add(
        net(
            "along a sequence",
            sequence,
            classes,
            CLASSES,
            adam,
            Conv1D.Spec.DEFAULT,
            dense(2, ActivationFunction.Tanh),
            Flatten.Spec.DEFAULT,
            SOFTMAX));
    for (boolean both : new boolean[] {false, true}) {
      networks.add(
          net(
              "simple RNN " + both,
              sequence,
              classes,
              CLASSES,
              adam,
              new SimpleRNN.Spec(4, ActivationFunction.Tanh, true, both),
              new SimpleRNN.Spec(4, ActivationFunction.ReLU, false, both),
              SOFTMAX));
      networks.add(
          net(
              "LSTM " + both,
              sequence,
              classes,
              CLASSES,
              adam,
              new LSTM.Spec(4, true, both),
              new LSTM.Spec(4, false, both),
              SOFTMAX));
      networks.add(
          net(
              "GRU " + both,
              sequence,
              classes,
              CLASSES,
              adam,
              new GRU.Spec(4, true, both),
              new GRU.Spec(4, false, both),
              SOFTMAX));
    }
    Branches.all().forEach((name, loop) -> networks.add(arguments(name, loop, classes)));
    for (Optimizer optimizer : Choices.family(Optimizer.class)) {
      networks.add(
          net(
              optimizer.getClass().getSimpleName(),
              vector,
              values,
              SQUARES,
              Walks.training(optimizer, 6),
              dense(3, ActivationFunction.Tanh),
              ONE));
    }
    return networks.stream();
  }

  private static SupervisedLoop frozen() {
    Training adam = Walks.training(Optimizer.Adam.DEFAULT, 5);
    LayerSpec dense = dense(3, ActivationFunction.Tanh);
    return Walks.frozen(
        Walks.loop(Shape.of(4), Walks.values(), SQUARES, adam, dense, BatchNorm.Spec.DEFAULT, ONE),
        adam,
        "n2");
  }

  private static Arguments net(
      String name, Shape in, Target target, Loss loss, Training training, LayerSpec... layers) {
    return arguments(name, Walks.loop(in, target, loss, training, layers), target);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void everyLineAddsUpToTheLastDigitShown(String name, SupervisedLoop loop, Target target) {
    assertThat(linesThatAddUp(name, loop.rehearse(1))).isGreaterThan(20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void soDoesEveryLineOfAStepWithOneExampleAlone(String name, SupervisedLoop loop, Target target) {
    Walk walk = Walks.alone(loop, 1);
    assertThat(linesThatAddUp(name, walk)).isGreaterThan(20);
  }

  @Test
  void aFrozenNormalizationIsShownWithTheFiguresThatItRemembers() {
    SupervisedLoop loop = frozen();
    Walk walk = loop.rehearse(1);
    List<float[]> remembered =
        loop.network().state("n2").stream().map(state -> state.read().values()).toList();
    for (int channel = 0; channel < 3; channel++) {
      assertThat(walk.stage("n2").mean()[channel]).isEqualTo(remembered.getFirst()[channel]);
      assertThat(walk.stage("n2").variance()[channel]).isEqualTo(remembered.getLast()[channel]);
    }
    Microscope microscope = Microscope.on(walk);
    List<String> made =
        spots(microscope).stream()
            .map(microscope::page)
            .filter(page -> page.title().contains("BatchNorm"))
            .flatMap(page -> page.lines().stream())
            .filter(line -> !line.result().isEmpty())
            .map(Line::written)
            .toList();
    assertThat(linesThatAddUp("frozen", walk)).isGreaterThan(20);
    assertThat(linesThatAddUp("frozen alone", Walks.alone(loop, 1))).isGreaterThan(20);
    assertThat(made).anyMatch(line -> line.startsWith("n ="));
    assertThat(made).anyMatch(line -> line.startsWith("∂L/∂x ="));
  }

  private static int linesThatAddUp(String name, Walk walk) {
    Microscope microscope = Microscope.on(walk);
    int lines = 0;
    for (Spot spot : spots(microscope)) {
      for (Line line : microscope.page(spot).lines()) {
        if (!line.result().isEmpty()) {
          assertThat(Calculator.result(line))
              .as("%s at %s: %s", name, spot, line.written())
              .isEqualTo(line.result());
          lines++;
        }
      }
    }
    return lines;
  }

  @Test
  void everyKindOfLayerIsAmongTheNetworks() {
    List<String> kinds =
        networks()
            .map(each -> (SupervisedLoop) each.get()[1])
            .flatMap(loop -> loop.network().blueprint().stages().stream())
            .map(stage -> stage.layer().kind())
            .distinct()
            .toList();
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.kinds().stream().map(Catalogue.Entry::kind).toList());
  }

  /// Each stop at each depth: some units and products of each.
  private static List<Spot> spots(Microscope microscope) {
    List<Spot> spots = new ArrayList<>();
    for (int step = 0; step < microscope.steps().size(); step++) {
      for (Depth depth : Depth.values()) {
        Page first = microscope.page(new Spot(step, depth, 0, 0));
        for (int unit = 0; unit < Math.max(1, first.units()); unit += 1 + first.units() / 7) {
          int products = microscope.page(new Spot(step, depth, unit, 0)).products();
          for (int p = 0; p < Math.max(1, products); p += 1 + products / 4) {
            spots.add(new Spot(step, depth, unit, p));
          }
        }
      }
    }
    return spots;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void theUpdateIsTheOneThatTheStepMakes(String name, SupervisedLoop loop, Target target) {
    Walk walk = loop.rehearse(0);
    walk.stages()
        .forEach(
            (id, stage) ->
                stage
                    .parameters()
                    .forEach(
                        (parameter, numbers) -> {
                          for (int i = 0; i < numbers.value().length; i++) {
                            double change = work(walk, numbers, i).change().value();
                            double made = (double) numbers.after()[i] - numbers.value()[i];
                            assertThat(change)
                                .as("%s of %s, no. %d", parameter, id, i)
                                .isCloseTo(made, within(2e-7 + 1e-4 * Math.abs(made)));
                          }
                        }));
    loop.step();
    loop.network()
        .blueprint()
        .stages()
        .forEach(
            stage ->
                loop.network()
                    .parameters(stage.id())
                    .forEach(
                        parameter ->
                            assertThat(walk.stage(stage.id()).numbers(parameter.name()).after())
                                .containsExactly(parameter.read().values())));
  }

  private static OptimizerWork work(Walk walk, Walk.Numbers numbers, int i) {
    Walk.Batch batch = walk.batch();
    return new OptimizerWork(
        batch.optimizer(),
        numbers.value()[i],
        numbers.gradient()[i],
        batch.rate(),
        numbers.first()[i],
        numbers.second()[i],
        batch.steps() + 1,
        batch.momenta());
  }

  /// What the pages work out for each example, added up, is what the engine found for all of them.
  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void theExamplesMakeTheGradient(String name, SupervisedLoop loop, Target target) {
    Walk first = loop.rehearse(0);
    for (var stage : first.blueprint().stages()) {
      if (Weighing.of(new Scene(first, stage)).isEmpty()) {
        continue;
      }
      float[] raw = first.stage(stage.id()).numbers("weight").raw();
      for (int weight = 0; weight < raw.length; weight += 1 + raw.length / 9) {
        double sum = 0;
        for (int row = 0; row < first.rows(); row++) {
          Scene scene = new Scene(loop.rehearse(row), stage);
          sum += Weighing.of(scene).orElseThrow().gradientOf(weight);
        }
        assertThat(sum)
            .as("weight %d of %s", weight, stage.id())
            .isCloseTo(raw[weight], within(1e-6 + 1e-4 * Math.abs(raw[weight])));
      }
    }
  }

  @Test
  void walksForwardAndBackward() {
    SupervisedLoop loop =
        Walks.loop(
            Shape.of(4),
            Walks.classes(),
            CLASSES,
            Walks.training(Optimizer.Adam.DEFAULT, 5),
            dense(3, ActivationFunction.ReLU),
            SOFTMAX);
    Microscope microscope = Microscope.on(loop.rehearse(0));
    assertThat(microscope.steps())
        .containsExactly(
            new Step.Input(),
            new Step.Forward("n1"),
            new Step.Forward("n2"),
            new Step.Loss(),
            new Step.Backward("n2"),
            new Step.Backward("n1"),
            new Step.Update());
  }

  @Test
  void aSpotThatIsNotThereBecomesTheNearest() {
    SupervisedLoop loop =
        Walks.loop(
            Shape.of(4),
            Walks.classes(),
            CLASSES,
            Walks.training(Optimizer.Adam.DEFAULT, 5),
            SOFTMAX);
    Microscope microscope = Microscope.on(loop.rehearse(0));
    assertThat(microscope.within(new Spot(99, Depth.UNIT, 99, 99)).step()).isEqualTo(4);
    assertThat(microscope.within(new Spot(1, Depth.UNIT, 99, 99)))
        .isEqualTo(new Spot(1, Depth.UNIT, 2, 3));
  }
}
