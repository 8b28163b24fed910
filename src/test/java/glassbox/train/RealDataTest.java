package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.DesignFiles;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.testing.SharedData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What networks make of real data, kind by kind, from the file on.
final class RealDataTest {

  /// Where there is real data.
  private record Trial(Design design, Dataset data) {

    static Trial of(String json, Path file, long seed) {
      String placed = json.formatted(file.toAbsolutePath().toString().replace('\\', '/'));
      Design design =
          DesignFiles.parse("a.glassbox", placed.getBytes(StandardCharsets.UTF_8))
              .design()
              .withSeed(seed);
      Dataset data =
          Preparation.load(design.data(), design.split(), seed, Path.of(""), Progress.NONE);
      return new Trial(design, data);
    }

    /// Trains until all epochs are done, or `enough` says so after a step.
    SupervisedLoop train(Kernels kernels, Predicate<SupervisedLoop> enough) {
      var checked = Soundness.check(design, Optional.of(data.outline()));
      var loop = new SupervisedLoop(Experiment.of(checked, data, 1), kernels);
      boolean more = true;
      while (more && !enough.test(loop)) {
        more = loop.step();
      }
      return loop;
    }
  }

  private static final String PASSENGERS =
      """
      {"format": "glassbox", "version": 1,
       "data": {"file": "%s", "target": "passengers", "series": {"window": 12, "horizon": 1}},
       "split": {"validation": 0.1, "test": 0.18},
       "layers": [{"kind": "Flatten"}, {"kind": "Dense", "units": 1}],
       "training": {"optimizer": {"kind": "Adam", "learningRate": 0.01}, "batchSize": 8, "epochs": 300}}
      """;

  private static final String SHAKESPEARE =
      """
      {"format": "glassbox", "version": 1,
       "data": {"file": "%s"},
       "split": {"validation": 0.05, "test": 0.05},
       "layers": [{"kind": "Embedding", "vocabulary": 62, "dimensions": 32},
                  {"kind": "GRU", "units": 128, "returnSequences": true},
                  {"kind": "Dense", "units": 62, "activation": "Softmax"}],
       "training": {"optimizer": {"kind": "Adam", "learningRate": 0.005}, "batchSize": 32, "epochs": 3, "gradientClipNorm": 1}}
      """;

  private static final String SPOKEN =
      """
      {"format": "glassbox", "version": 1,
       "data": {"file": "%s", "sound": {"view": "mel", "testTakes": 5}},
       "split": {"validation": 0.1, "test": 0},
       "layers": [{"kind": "Conv2D", "filters": 16, "activation": "ReLU"}, {"kind": "MaxPool2D"},
                  {"kind": "Conv2D", "filters": 32, "activation": "ReLU"}, {"kind": "MaxPool2D"},
                  {"kind": "Conv2D", "filters": 32, "activation": "ReLU"}, {"kind": "MaxPool2D"},
                  {"kind": "Flatten"}, {"kind": "Dropout", "rate": 0.4},
                  {"kind": "Dense", "units": 64, "activation": "ReLU"},
                  {"kind": "Dense", "units": 10, "activation": "Softmax"}],
       "training": {"optimizer": {"kind": "Adam", "learningRate": 0.002}, "schedule": {"kind": "Cosine"}, "batchSize": 32, "epochs": 30}}
      """;

  /// Takes 0 to 4 of every speaker and digit are the test part.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Tag("slow")
  void spokenDigitsAreHeard(long seed) {
    Trial trial = Trial.of(SPOKEN, SharedData.data("spoken-digits"), seed);
    assertThat(trial.data().test().count()).isEqualTo(300);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      SupervisedLoop loop = trial.train(kernels, _ -> false);
      assertThat(loop.testMetrics().get("accuracy")).isGreaterThanOrEqualTo(0.9);
    }
  }

  /// Who guesses has a loss of ln 62, which is 4.13.
  @Test
  @Tag("slow")
  void shakespearesCharactersAreForetold() {
    Trial trial = Trial.of(SHAKESPEARE, SharedData.data("text/shakespeare-300k.txt"), 1);
    try (Kernels kernels = KernelProvider.kernels(1)) {
      SupervisedLoop loop = trial.train(kernels, _ -> false);
      assertThat(loop.validationLoss()).isLessThan(1.9);
    }
  }

  /// The last two years are the test part.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void passengersAreForetoldBetterThanByTheSameMonthLastYear(long seed) {
    Trial trial = Trial.of(PASSENGERS, SharedData.data("tables/flights.csv"), seed);
    assertThat(trial.data().test().count()).isEqualTo(24);
    // Same month last year: 47.6 on average.
    assertThat(trial.data().notes().getLast()).contains("and 47.6 by repeating");
    try (Kernels kernels = KernelProvider.kernels(1)) {
      SupervisedLoop loop = trial.train(kernels, _ -> false);
      assertThat(loop.testMetrics().get("mae")).isLessThan(25);
    }
  }
}
