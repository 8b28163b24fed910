package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.design.Problem;
import glassbox.design.json.DesignFiles;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.testing.SharedData;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    workspace.edit(
        "insert",
        design -> Edits.addAfter(design, new Dense.Spec(6, ActivationFunction.ReLU, true), "n1"));
    assertThat(said)
        .containsExactly("Layers whose shape stayed the same keep what they have learned.");
    turns.until(
        "the next session", () -> workspace.checked().blueprint().isPresent() && now().step() == 0);
    saveKeeps(before);
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
