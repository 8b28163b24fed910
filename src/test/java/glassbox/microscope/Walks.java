package glassbox.microscope;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Embedding;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.train.Experiment;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.train.SupervisedLoop;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Small networks on random numbers, for the microscope to look at.
final class Walks {

  static final int COUNT = 24;

  private Walks() {}

  static Training training(Optimizer optimizer, int batch) {
    return Choices.with(Training.DEFAULT.withOptimizer(optimizer), "batchSize", batch);
  }

  /// Random examples of a shape, of three classes.
  static Target classes() {
    Seeds seeds = Seeds.of(9);
    return new Target.Classes(
        List.of("a", "b", "c"), IntStream.generate(() -> seeds.below(3)).limit(COUNT).toArray());
  }

  /// Random numbers to predict.
  static Target values() {
    return new Target.Values("y", numbers(COUNT, 8));
  }

  /// Through a step that has one example alone.
  static Walk alone(SupervisedLoop loop, int example) {
    return loop.rehearse(new Probe.StepAlone(new Sample.Example(example), OptionalInt.empty()))
        .orElseThrow();
  }

  private static float[] numbers(int count, long seed) {
    Seeds seeds = Seeds.of(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = seeds.uniform(-1, 1);
    }
    return numbers;
  }

  private static float[] words(int count, int vocabulary) {
    Seeds seeds = Seeds.of(5);
    float[] words = new float[count];
    for (int i = 0; i < count; i++) {
      words[i] = seeds.below(vocabulary);
    }
    return words;
  }

  /// Layers behind each other, after some steps, so that nothing stands at its start.
  static SupervisedLoop loop(
      Shape input, Target target, Loss loss, Training training, LayerSpec... layers) {
    return loop(input, target, loss, training, chain(input, layers));
  }

  /// One of its layers learns no more.
  static SupervisedLoop frozen(SupervisedLoop loop, Training training, String id) {
    Blueprint now = loop.network().blueprint();
    List<Blueprint.Stage> stages =
        now.stages().stream()
            .map(
                stage ->
                    new Blueprint.Stage(
                        stage.id(),
                        stage.layer(),
                        stage.options().withFrozen(stage.id().equals(id)),
                        stage.inputs(),
                        stage.output()))
            .toList();
    loop.change(new Blueprint(now.input(), stages), training);
    return loop;
  }

  static List<Blueprint.Stage> chain(Shape input, LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    for (LayerSpec layer : layers) {
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      stages.add(stage(input, stages, layer, from));
    }
    return stages;
  }

  /// The next one, `n3`, with the shape that it has behind those before it.
  static Blueprint.Stage stage(
      Shape input, List<Blueprint.Stage> before, LayerSpec layer, String... from) {
    List<Shape> inputs = new ArrayList<>();
    for (String each : from) {
      inputs.add(
          before.stream()
              .filter(stage -> stage.id().equals(each))
              .map(Blueprint.Stage::output)
              .findFirst()
              .orElse(input));
    }
    return new Blueprint.Stage(
        "n" + (before.size() + 1),
        layer,
        LayerOptions.DEFAULT,
        List.of(from),
        layer.outputShape(inputs));
  }

  /// Any network, likewise. An embedding gets words.
  static SupervisedLoop loop(
      Shape input, Target target, Loss loss, Training training, List<Blueprint.Stage> stages) {
    int count = COUNT * input.elements();
    float[] inputs =
        stages.getFirst().layer() instanceof Embedding.Spec spec
            ? words(count, spec.vocabulary())
            : numbers(count, 7);
    var all = new Examples(input, inputs, target);
    Examples none = all.pick(new int[0]);
    var data =
        new Dataset(
            "random",
            Dataset.Kind.TABLE,
            all,
            none,
            none,
            new Split(IntStream.range(0, COUNT).toArray(), new int[0], new int[0]),
            List.of(),
            Optional.empty(),
            List.of());
    var experiment =
        new Experiment(new Blueprint(input, stages), loss, data, training, 3, 1, Optional.empty());
    SupervisedLoop loop = new SupervisedLoop(experiment, new ScalarKernels());
    for (int i = 0; i < 4; i++) {
      loop.step();
    }
    return loop;
  }
}
