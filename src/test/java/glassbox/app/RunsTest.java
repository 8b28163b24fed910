package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.design.Problem;
import glassbox.design.SplitChoice;
import glassbox.design.Wire;
import glassbox.design.json.DesignFiles;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import glassbox.testing.SharedData;
import glassbox.train.Experiment;
import glassbox.train.Probe;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workspace with real sessions: what a user does while a network learns.
final class RunsTest {

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final List<String> said = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final Background background = Background.onThreads();
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace =
        new Workspace(
            background,
            turns,
            Preferences.forNow(),
            new Workspace.Listener() {
              @Override
              public void changed() {}

              @Override
              public void said(String text) {
                said.add(text);
              }

              @Override
              public void failed(String message) {
                failed.add(message);
              }
            });
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void spirals() {
    var choice = new DataChoice.Generated("gaussians", 200, 0.3, 2);
    workspace.edit("choose", design -> design.withData(choice));
    // So many that no run ends by itself.
    workspace.edit(
        "train long",
        design -> design.withTraining(Choices.with(design.training(), "epochs", 1_000_000)));
    add(6, ActivationFunction.Tanh);
    add(2, ActivationFunction.Softmax);
    turns.until("a session", () -> workspace.snapshot().isPresent());
  }

  private void add(int units, ActivationFunction activation) {
    workspace.edit(
        "add Dense",
        design ->
            Edits.addAfter(
                design,
                new Dense.Spec(units, activation, true),
                design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id()));
  }

  private Snapshot now() {
    return workspace.snapshot().orElseThrow();
  }

  private void epoch() {
    int before = now().epoch();
    workspace.epoch();
    turns.until(
        "an epoch",
        () -> now().epoch() > before && now().state() == RunState.PAUSED && failed.isEmpty());
  }

  private Weights saved() {
    Path file = folder.resolve("saved.glassbox");
    List<String> order = new ArrayList<>();
    workspace.save(file, () -> order.add("saved"));
    turns.until("a save", () -> !order.isEmpty());
    return DesignFiles.read(file).weights();
  }

  @Test
  void runSaysWhatIsMissing() {
    workspace.run();
    assertThat(failed).containsExactly("No data is chosen. Choose a generator or open a file.");
    add(3, ActivationFunction.Softmax);
    workspace.edit(
        "choose", design -> design.withData(new DataChoice.Generated("moons", 100, 0, 2)));
    turns.until("the data", () -> workspace.dataState().equals(new DataState.Ready()));
    failed.clear();
    workspace.run();
    assertThat(failed)
        .containsExactly(
            workspace.checked().problems().stream().map(Problem::message).findFirst().orElseThrow())
        .first()
        .asString()
        .contains("Expected 2, received 3");
  }

  @Test
  void runsPausesAndResetsToTheSameStart() {
    spirals();
    workspace.run();
    turns.until("a few steps", () -> now().step() > 20);
    workspace.pause();
    turns.until("a pause", () -> now().state() == RunState.PAUSED);
    workspace.reset();
    turns.until("a reset", () -> now().state() == RunState.READY && now().step() == 0);
    epoch();
    String once = saved().fingerprint();
    workspace.reset();
    turns.until("a reset", () -> now().state() == RunState.READY && now().step() == 0);
    epoch();
    assertThat(saved().fingerprint()).isEqualTo(once);
  }

  @Test
  void aRunOrderedWhileTheSessionIsBuiltIsNotLost() {
    spirals();
    add(2, ActivationFunction.Softmax);
    workspace.run();
    turns.until("steps", () -> now().step() > 0);
    assertThat(failed).isEmpty();
  }

  @Test
  void aTrainedNetworkOpensTrained() {
    spirals();
    epoch();
    assertThat(workspace.dirty()).isTrue();
    Weights trained = saved();
    assertThat(trained.isEmpty()).isFalse();
    assertThat(workspace.dirty()).isFalse();
    workspace.begin(Design.EMPTY);
    assertThat(workspace.snapshot()).isEmpty();
    workspace.open(folder.resolve("saved.glassbox"));
    turns.until("the design", () -> workspace.snapshot().isPresent());
    assertThat(saved().fingerprint()).isEqualTo(trained.fingerprint());
    epoch();
    assertThat(saved().fingerprint()).isNotEqualTo(trained.fingerprint());
  }

  @Test
  void anotherNetworkKeepsWhatStillFits() {
    spirals();
    epoch();
    Weights before = saved();
    long step = now().step();
    workspace.edit(
        "insert",
        design -> Edits.addAfter(design, new Dense.Spec(6, ActivationFunction.ReLU, true), "n1"));
    assertThat(said).containsExactly("Kept the weights of Dense and Dense 3; Dense 2 begins anew.");
    turns.until("the new layer", () -> now().layers().containsKey("n3"));
    assertThat(now().step()).isEqualTo(step);
    saveKeeps(before);
  }

  private String fingerprint() {
    return saved().fingerprint();
  }

  /// As the run's own start is, seen in a workspace that was given the design as it is now.
  private String startOfTheDesign() {
    Design design = workspace.design();
    try (var fresh =
        new Session(
            new Experiment(
                workspace.checked().blueprint().orElseThrow(),
                workspace.checked().loss(),
                workspace.dataset().orElseThrow(),
                design.training(),
                design.seed(),
                1,
                Optional.empty()),
            Set.of())) {
      return fresh.weights().join().fingerprint();
    }
  }

  @Test
  void anotherActivationAppliesWhileItRunsAndLosesNothing() {
    spirals();
    workspace.run();
    turns.until("steps", () -> now().step() > 20);
    long before = now().step();
    workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    turns.until("more steps", () -> now().step() > before + 20);
    assertThat(now().state()).isEqualTo(RunState.RUNNING);
    assertThat(said).isEmpty();
  }

  @Test
  void anotherActivationKeepsEveryBitOfTheWeights() {
    spirals();
    epoch();
    String before = fingerprint();
    workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void aWidenedLayerSaysWhoBeginsAnewAndTheRunGoesOn() {
    spirals();
    add(2, ActivationFunction.Softmax);
    workspace.run();
    turns.until("steps", () -> now().step() > 20);
    long before = now().step();
    workspace.edit(
        "widen",
        design -> Edits.setLayer(design, "n2", new Dense.Spec(9, ActivationFunction.Tanh, true)));
    assertThat(said).containsExactly("Kept the weights of Dense; Dense 2 and Dense 3 begin anew.");
    turns.until("more steps", () -> now().step() > before + 20);
    assertThat(now().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aRunHeldByABrokenDesignGoesOnWhenItIsMended() {
    spirals();
    workspace.run();
    turns.until("steps", () -> now().step() > 20);
    workspace.edit("disconnect", design -> Edits.disconnect(design, new Wire("n1", "n2")));
    assertThat(workspace.snapshot()).isEmpty();
    workspace.run();
    assertThat(failed).hasSize(1);
    workspace.undo();
    long before = now().step();
    assertThat(before).isGreaterThan(20);
    turns.until("more steps", () -> now().step() > before && now().state() == RunState.RUNNING);
  }

  @Test
  void aResetAfterChangesIsTheStartOfTheDesignAsItIs() {
    spirals();
    epoch();
    workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    add(2, ActivationFunction.Softmax);
    workspace.reset();
    turns.until("a reset", () -> now().state() == RunState.READY && now().step() == 0);
    epoch();
    workspace.reset();
    assertThat(numbers().fingerprint()).isEqualTo(startOfTheDesign());
  }

  @Test
  void anUntrainedNetworkThatChangesIsTheStartOfTheNewOne() {
    spirals();
    workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    assertThat(numbers().fingerprint()).isEqualTo(startOfTheDesign());
  }

  @Test
  void aWeightSetByHandIsUndoneByName() {
    spirals();
    epoch();
    String before = fingerprint();
    var place = new WeightPlace("n1", "weight", 3);
    workspace.weightsByHand().set(place, 0.75);
    turns.until("the entry", () -> workspace.undoLabel().equals(Optional.of("set weight")));
    assertThat(workspace.dirty()).isTrue();
    Weights set = saved();
    assertThat(set.find("n1", "weight").orElseThrow().values()[3]).isEqualTo(0.75f);
    workspace.undo();
    assertThat(fingerprint()).isEqualTo(before);
    workspace.redo();
    assertThat(fingerprint()).isEqualTo(set.fingerprint());
  }

  @Test
  void aWeightSetBeforeTheFirstStepIsKeptThroughAChangeAndGoneWithAReset() {
    spirals();
    String start = numbers().fingerprint();
    workspace.weightsByHand().set(new WeightPlace("n1", "bias", 0), 2);
    turns.until("the entry", () -> workspace.undoLabel().equals(Optional.of("set bias")));
    workspace.edit(
        "set activation",
        design ->
            Edits.setLayer(design, "n2", new Dense.Spec(2, ActivationFunction.Sigmoid, true)));
    assertThat(numbers().find("n1", "bias").orElseThrow().values()[0]).isEqualTo(2f);
    workspace.undo();
    workspace.reset();
    assertThat(workspace.undoLabel()).contains("add Dense");
    assertThat(numbers().fingerprint()).isEqualTo(start);
  }

  @Test
  void refusesAWeightThatIsNoNumber() {
    spirals();
    assertThatThrownBy(
            () ->
                workspace
                    .weightsByHand()
                    .set(new WeightPlace("n1", "weight", 0), Double.POSITIVE_INFINITY))
        .hasMessage("Type a number, like 0.5 or -2e-3.");
  }

  @Test
  void aWeightThatIsNotThereLeavesNoTrace() {
    spirals();
    workspace.weightsByHand().set(new WeightPlace("n1", "weight", 999), 1);
    workspace.weightsByHand().set(new WeightPlace("gone", "weight", 0), 1);
    workspace.weightsByHand().set(new WeightPlace("n1", "bias", 0), 1);
    turns.until("the last", () -> workspace.undoLabel().equals(Optional.of("set bias")));
    workspace.undo();
    assertThat(workspace.undoLabel()).contains("add Dense");
  }

  @Test
  void aResetReturnsToWhatWasKept() {
    spirals();
    epoch();
    Weights known = saved();
    workspace.weightsByHand().keepAsStart("n1");
    turns.until(
        "it is kept", () -> workspace.undoLabel().equals(Optional.of("keep the start weights")));
    epoch();
    workspace.reset();
    turns.until("a reset", () -> now().state() == RunState.READY && now().step() == 0);
    workspace.weightsByHand().set(new WeightPlace("n2", "bias", 0), 9);
    turns.until("a trace", () -> workspace.undoLabel().equals(Optional.of("set bias")));
    saveKeeps(known);
  }

  @Test
  void aLayerDrawnAnewBeginsAnewAndTheOthersGoOn() {
    spirals();
    epoch();
    Weights before = saved();
    workspace.edit(
        "draw anew",
        design ->
            Edits.setOptions(design, "n2", design.node("n2").orElseThrow().options().drawnAnew()));
    assertThat(said).containsExactly("Kept the weights of Dense; Dense 2 begins anew.");
    saveKeeps(before);
    Weights after = saved();
    assertThat(after.find("n2", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n2", "weight").orElseThrow().values());
  }

  /// Of all numbers, learned or not.
  private Weights numbers() {
    List<Weights> seen = new ArrayList<>();
    workspace.numbers().thenAccept(weights -> turns.execute(() -> seen.add(weights)));
    turns.until("the numbers", () -> !seen.isEmpty());
    return seen.getFirst();
  }

  private void saveKeeps(Weights before) {
    Weights after = saved();
    assertThat(after.find("n1", "weight").orElseThrow().values())
        .isEqualTo(before.find("n1", "weight").orElseThrow().values());
  }

  @Test
  void otherSettingsGoToTheRunThatStands() {
    spirals();
    epoch();
    long step = now().step();
    workspace.edit(
        "change the optimizer",
        design -> design.withTraining(design.training().withOptimizer(new Optimizer.SGD(0.25))));
    turns.until("the new rate", () -> now().learningRate() == 0.25);
    assertThat(now().step()).isEqualTo(step);
    workspace.edit("move", design -> Edits.move(design, Map.of("n1", new Point(1, 1))));
    assertThat(now().step()).isEqualTo(step);
  }

  @Test
  void anotherScheduleHoldsWhileItRunsAndNothingBeginsAnew() {
    spirals();
    workspace.run();
    turns.until("steps", () -> now().step() > 50);
    double rate = now().learningRate();
    long step = now().step();
    RunHistory history = workspace.history().orElseThrow();
    workspace.edit(
        "change the schedule",
        design ->
            design.withTraining(
                Choices.with(design.training(), "schedule", new Schedule.Exponential(0.9))));
    turns.until("a smaller rate", () -> now().learningRate() < rate);
    assertThat(now().state()).isEqualTo(RunState.RUNNING);
    assertThat(now().step()).isGreaterThanOrEqualTo(step);
    assertThat(workspace.history()).containsSame(history);
    assertThat(said).isEmpty();
  }

  @Test
  void picturesStayWhileDataIsReadAgainAndTheRunGoesOn() {
    spirals();
    var maps = new Probe.UnitMaps("n1", 8, 6);
    workspace.watch(Set.of(maps));
    workspace.run();
    turns.until("pictures", () -> now().pictures().containsKey(maps) && now().step() > 50);
    RunHistory before = workspace.history().orElseThrow();
    workspace.edit("split", design -> design.withSplit(new SplitChoice(0.3, 0.1)));
    turns.until(
        "another run that runs",
        () -> {
          assertThat(now().pictures()).containsKey(maps);
          assertThat(now().state()).isNotEqualTo(RunState.CLOSED);
          return workspace.history().orElseThrow() != before
              && now().state() == RunState.RUNNING
              && now().step() > 0;
        });
  }

  @Test
  void aNewSeedBeginsAnew() {
    spirals();
    epoch();
    workspace.newSeed();
    turns.until("another session", () -> now().step() == 0);
    assertThat(said).isEmpty();
  }

  @Test
  void irisIsOpenedLearnedSavedAndOpenedTrained() {
    Path iris = SharedData.data("tables/iris.csv");
    workspace.openData(iris);
    turns.until("the data", () -> workspace.dataState().equals(new DataState.Ready()));
    add(16, ActivationFunction.ReLU);
    add(3, ActivationFunction.Softmax);
    turns.until("a session", () -> workspace.snapshot().isPresent());
    workspace.run();
    turns.until("the end", () -> now().state() == RunState.FINISHED);
    assertThat(now().metrics().get("accuracy")).isGreaterThan(0.9);
    double loss = now().validationLoss();
    saved();
    workspace.begin(Design.EMPTY);
    workspace.open(folder.resolve("saved.glassbox"));
    turns.until(
        "the question", () -> workspace.dataState().equals(new DataState.Asking(real(iris))));
    workspace.allowOutsideData();
    turns.until("a session", () -> workspace.snapshot().isPresent());
    assertThat(now().validationLoss()).isEqualTo(loss);
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Test
  void whatArrivesAfterTheWindowIsClosedDoesNoHarm() {
    spirals();
    workspace.edit("reseed", design -> design.withSeed(8));
    workspace.close();
    workspace.edit("too late", design -> design.withSeed(9));
    assertThat(failed).isEmpty();
  }
}
