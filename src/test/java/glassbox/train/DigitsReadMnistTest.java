package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Progress;
import glassbox.data.Target;
import glassbox.data.file.FileSources;
import glassbox.design.DataChoice;
import glassbox.design.SplitChoice;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dropout;
import glassbox.layer.Flatten;
import glassbox.layer.GaussianNoise;
import glassbox.testing.SharedData;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a network learns from drawn digits is to hold for digits that people wrote.
@Tag("slow")
final class DigitsReadMnistTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsFourOfFiveHandwrittenDigits(long seed) {
    Examples mnist = mnist();
    Dataset drawn =
        Preparation.load(
            DataChoice.Digits.DEFAULT, new SplitChoice(0.1, 0), seed, Path.of(""), Progress.NONE);
    Training training =
        Choices.with(Trials.epochs(20).withOptimizer(Optimizer.Adam.DEFAULT), "batchSize", 64);
    Experiment experiment =
        Trials.experiment(
                drawn,
                Trials.CLASSES,
                training,
                Flatten.Spec.DEFAULT,
                new GaussianNoise.Spec(0.2),
                Trials.dense(256, ActivationFunction.ReLU),
                new Dropout.Spec(0.3),
                Trials.dense(10, ActivationFunction.Softmax))
            .withSeed(seed);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(experiment, kernels);
      boolean more = true;
      while (more) {
        more = loop.step();
      }
      assertThat(accuracy(loop, mnist)).isGreaterThan(0.80);
    }
  }

  private static double accuracy(SupervisedLoop loop, Examples examples) {
    float[] outputs = loop.outputs(examples);
    int[] labels = ((Target.Classes) examples.target()).labels();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += loop.decide(outputs, i) == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  private static Examples mnist() {
    Path file = SharedData.data("mnist/mnist-6k-images-idx3-ubyte.gz");
    return ((PlainSource) FileSources.open(file, FileSources.Wish.USUAL, Progress.NONE)).examples();
  }
}
