package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Generator;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.GaussianNoise;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Small experiments to train on, and how they are changed.
final class Trials {

  static final Loss CLASSES = Loss.CategoricalCrossEntropy.DEFAULT;

  private Trials() {}

  static Dense.Spec dense(int units, ActivationFunction activation) {
    return new Dense.Spec(units, activation, true);
  }

  /// 100 points of two classes (72 to train with, 18 to validate, 10 to test) for 2-8-2.
  static Experiment points(Training training) {
    return experiment(
        points(100),
        CLASSES,
        training,
        dense(8, ActivationFunction.Tanh),
        dense(2, ActivationFunction.Softmax));
  }

  /// The same points for a network with all that draws or remembers.
  static Experiment restless(Training training) {
    return experiment(
        points(100),
        CLASSES,
        training,
        dense(16, ActivationFunction.ReLU),
        BatchNorm.Spec.DEFAULT,
        new Dropout.Spec(0.2),
        GaussianNoise.Spec.DEFAULT,
        dense(2, ActivationFunction.Softmax));
  }

  static Dataset points(int count) {
    return points(count, 0.3);
  }

  /// Two heaps that overlap widely.
  static Dataset noisy(int count) {
    return points(count, 3);
  }

  private static Dataset points(int count, double noise) {
    return Generator.GAUSSIANS
        .generate(count, noise, 2, Seeds.of(5))
        .prepare(new Split.Shares(0.18, 0.1), Seeds.of(6));
  }

  /// Layers one behind the other: `n1`, `n2` …
  static Experiment experiment(Dataset data, Loss loss, Training training, LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape input = data.training().shape();
    Shape shape = input;
    for (LayerSpec layer : layers) {
      shape = layer.outputShape(List.of(shape));
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      String id = "n" + (stages.size() + 1);
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), shape));
    }
    return new Experiment(
        new Blueprint(input, stages), loss, data, training, 3, 1, Optional.empty());
  }

  /// Numbers to predict, all in the training part.
  static Dataset line(float[] x, float[] y) {
    var examples = new Examples(Shape.of(1), x, new Target.Values("y", y));
    var none = new Examples(Shape.of(1), new float[0], new Target.Values("y", new float[0]));
    return new Dataset(
        "line",
        Dataset.Kind.TABLE,
        examples,
        none,
        none,
        new Split(IntStream.range(0, x.length).toArray(), new int[0], new int[0]),
        List.of("x"),
        Optional.empty(),
        List.of());
  }

  static Training epochs(int count) {
    return Choices.with(Training.DEFAULT, "epochs", count);
  }

  /// So many that no run ends by itself.
  static Training endless() {
    return epochs(1_000_000);
  }

  static Training rate(Training training, double rate) {
    return training.withOptimizer(new Optimizer.SGD(rate));
  }

  static Training schedule(Training t, Schedule schedule) {
    return new Training(
        t.loss(),
        t.optimizer(),
        schedule,
        t.batchSize(),
        t.epochs(),
        t.l1(),
        t.l2(),
        t.gradientClipNorm(),
        t.patience());
  }

  static SupervisedLoop loop(Experiment experiment) {
    return new SupervisedLoop(experiment, new ScalarKernels());
  }

  static void steps(SupervisedLoop loop, int count) {
    for (int i = 0; i < count; i++) {
      loop.step();
    }
  }

  static void untilOver(SupervisedLoop loop) {
    while (loop.step()) {}
  }

  /// What a run to its end has learned.
  static String fingerprint(Experiment experiment) {
    SupervisedLoop loop = loop(experiment);
    untilOver(loop);
    return loop.weights().fingerprint();
  }

  /// All learned numbers, copied.
  static float[] values(SupervisedLoop loop) {
    return loop.network().values().data().clone();
  }
}
