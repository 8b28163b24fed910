package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Problem;
import glassbox.design.SplitChoice;
import glassbox.design.Wire;
import glassbox.engine.ActivationFunction;
import glassbox.engine.optim.Optimizer;
import glassbox.net.Weights;
import glassbox.testing.SharedData;
import glassbox.train.Probe;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workspace with real sessions: runs, pauses, files, and data that is read meanwhile.
final class RunsTest {

  @AutoClose private final RunBench bench;

  RunsTest(@TempDir Path folder) {
    bench = new RunBench(folder);
  }

  @Test
  void runSaysWhatIsMissing() {
    bench.workspace.run();
    assertThat(bench.heard.failed)
        .containsExactly("No data is chosen. Choose a generator or open a file.");
    bench.add(3, ActivationFunction.Softmax);
    bench.workspace.edit(
        "choose", design -> design.withData(new DataChoice.Generated("moons", 100, 0, 2)));
    bench.turns.until("the data", () -> bench.workspace.dataState().equals(new DataState.Ready()));
    bench.heard.failed.clear();
    bench.workspace.run();
    assertThat(bench.heard.failed)
        .containsExactly(
            bench.workspace.checked().problems().stream()
                .map(Problem::message)
                .findFirst()
                .orElseThrow())
        .first()
        .asString()
        .contains("Expected 2, received 3");
  }

  @Test
  void runsPausesAndResetsToTheSameStart() {
    bench.spirals();
    bench.workspace.run();
    bench.turns.until("a few steps", () -> bench.now().step() > 20);
    bench.workspace.pause();
    bench.turns.until("a pause", () -> bench.now().state() == RunState.PAUSED);
    bench.workspace.reset();
    bench.turns.until(
        "a reset", () -> bench.now().state() == RunState.READY && bench.now().step() == 0);
    bench.epoch();
    String once = bench.saved().fingerprint();
    bench.workspace.reset();
    bench.turns.until(
        "a reset", () -> bench.now().state() == RunState.READY && bench.now().step() == 0);
    bench.epoch();
    assertThat(bench.saved().fingerprint()).isEqualTo(once);
  }

  @Test
  void aNetworkThatDoesNotFitIntoMemoryIsRefusedInWordsUntilItIsSmaller() {
    bench.spirals();
    bench.add(65_536, ActivationFunction.ReLU);
    bench.add(7_000, ActivationFunction.ReLU);
    bench.add(2, ActivationFunction.Softmax);
    bench.workspace.edit("begin anew", design -> design.withSeed(9));
    bench.turns.until("a refusal", () -> bench.workspace.refusal().isPresent());
    assertThat(bench.workspace.refusal().orElseThrow().reason())
        .matches(
            "This run does not fit into the [0-9,]+ MB of memory that the program may take, .*");
    for (int i = 0; i < 4; i++) {
      bench.workspace.undo();
    }
    bench.turns.until("a session", () -> bench.workspace.snapshot().isPresent());
    assertThat(bench.workspace.refusal()).isEmpty();
    bench.epoch();
    assertThat(bench.now().failure()).isEmpty();
  }

  @Test
  void aRunOrderedWhileTheSessionIsBuiltIsNotLost() {
    bench.spirals();
    bench.add(2, ActivationFunction.Softmax);
    bench.workspace.run();
    bench.turns.until("steps", () -> bench.now().step() > 0);
    assertThat(bench.heard.failed).isEmpty();
  }

  @Test
  void aTrainedNetworkOpensTrained() {
    bench.spirals();
    bench.epoch();
    assertThat(bench.workspace.dirty()).isTrue();
    Weights trained = bench.saved();
    assertThat(trained.isEmpty()).isFalse();
    assertThat(bench.workspace.dirty()).isFalse();
    bench.workspace.begin(Design.EMPTY);
    assertThat(bench.workspace.snapshot()).isEmpty();
    bench.workspace.open(bench.file());
    bench.turns.until("the design", () -> bench.workspace.snapshot().isPresent());
    assertThat(bench.saved().fingerprint()).isEqualTo(trained.fingerprint());
    bench.epoch();
    assertThat(bench.saved().fingerprint()).isNotEqualTo(trained.fingerprint());
  }

  @Test
  void aRunHeldByABrokenDesignGoesOnWhenItIsMended() {
    bench.spirals();
    bench.workspace.run();
    bench.turns.until("steps", () -> bench.now().step() > 20);
    bench.workspace.edit("disconnect", design -> Edits.disconnect(design, new Wire("n1", "n2")));
    assertThat(bench.workspace.snapshot()).isEmpty();
    bench.workspace.run();
    assertThat(bench.heard.failed).hasSize(1);
    bench.workspace.undo();
    long before = bench.now().step();
    assertThat(before).isGreaterThan(20);
    bench.turns.until(
        "more steps", () -> bench.now().step() > before && bench.now().state() == RunState.RUNNING);
  }

  @Test
  void picturesStayWhileDataIsReadAgainAndTheRunGoesOn() {
    bench.spirals();
    var maps = new Probe.UnitMaps("n1", 8, 6);
    bench.workspace.watch(Set.of(maps));
    bench.workspace.run();
    bench.turns.until(
        "pictures", () -> bench.now().pictures().containsKey(maps) && bench.now().step() > 50);
    RunHistory before = bench.workspace.history().orElseThrow();
    bench.workspace.edit("split", design -> design.withSplit(new SplitChoice(0.3, 0.1)));
    bench.turns.until(
        "another run that runs",
        () -> {
          assertThat(bench.now().pictures()).containsKey(maps);
          assertThat(bench.now().state()).isNotEqualTo(RunState.CLOSED);
          return bench.workspace.history().orElseThrow() != before
              && bench.now().state() == RunState.RUNNING
              && bench.now().step() > 0;
        });
  }

  @Test
  void aNewSeedBeginsAnew() {
    bench.spirals();
    bench.epoch();
    bench.workspace.newSeed();
    bench.turns.until("another session", () -> bench.now().step() == 0);
    assertThat(bench.heard.said).isEmpty();
  }

  @Test
  void irisIsOpenedLearnedSavedAndOpenedTrained() {
    Path iris = SharedData.data("tables/iris.csv");
    bench.workspace.openData(iris);
    bench.turns.until("the data", () -> bench.workspace.dataState().equals(new DataState.Ready()));
    bench.add(16, ActivationFunction.ReLU);
    bench.add(3, ActivationFunction.Softmax);
    bench.turns.until("a session", () -> bench.workspace.snapshot().isPresent());
    bench.workspace.run();
    bench.turns.until("the end", () -> bench.now().state() == RunState.FINISHED);
    assertThat(bench.now().metrics().get("accuracy")).isGreaterThan(0.9);
    double loss = bench.now().validationLoss();
    bench.saved();
    bench.workspace.begin(Design.EMPTY);
    bench.workspace.open(bench.file());
    bench.turns.until(
        "the question", () -> bench.workspace.dataState().equals(new DataState.Asking(real(iris))));
    bench.workspace.allowOutsideData();
    bench.turns.until("a session", () -> bench.workspace.snapshot().isPresent());
    assertThat(bench.now().validationLoss()).isEqualTo(loss);
  }

  @Test
  void whatArrivesAfterTheWindowIsClosedDoesNoHarm() {
    bench.spirals();
    bench.workspace.edit("reseed", design -> design.withSeed(8));
    bench.workspace.close();
    bench.workspace.edit("too late", design -> design.withSeed(9));
    assertThat(bench.heard.failed).isEmpty();
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Test
  void aKeptRunIsOfTheDesignThatMadeItsStepsAndNotOfWhatCameAfter() {
    bench.spirals();
    bench.epoch();
    while (bench.now().step() < KeptRuns.FEWEST_STEPS) {
      bench.epoch();
    }
    var before = bench.workspace.design().training().optimizer();
    bench.workspace.edit(
        "slower",
        design -> design.withTraining(design.training().withOptimizer(new Optimizer.SGD(0.001))));
    bench.workspace.reset();
    bench.turns.until("a reset", () -> bench.now().step() == 0);
    assertThat(bench.workspace.keptRuns().all().getFirst().design().training().optimizer())
        .isEqualTo(before);
  }
}
