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

  /// After some steps, so that nothing stands at its start.
  static SupervisedLoop loop(
      Shape input, Target target, Loss loss, Training training, LayerSpec... layers) {
    var all = new Examples(input, numbers(COUNT * input.elements(), 7), target);
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
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = input;
    for (LayerSpec layer : layers) {
      shape = layer.outputShape(List.of(shape));
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      String id = "n" + (stages.size() + 1);
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), shape));
    }
    var experiment =
        new Experiment(new Blueprint(input, stages), loss, data, training, 3, 1, Optional.empty());
    SupervisedLoop loop = new SupervisedLoop(experiment, new ScalarKernels());
    for (int i = 0; i < 4; i++) {
      loop.step();
    }
    return loop;
  }
}
