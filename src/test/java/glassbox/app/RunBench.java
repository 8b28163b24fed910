package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.json.DesignFiles;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.train.Experiment;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A workspace with real sessions, and what a test does with it again and again.
final class RunBench implements AutoCloseable {

  final Heard heard = new Heard();
  final Turns turns = new Turns();
  final Workspace workspace =
      new Workspace(Background.onThreads(), turns, Preferences.forNow(), heard);

  private final Path file;

  /// @param folder to save in
  RunBench(Path folder) {
    file = folder.resolve("saved.glassbox");
  }

  /// Where [#saved] writes.
  Path file() {
    return file;
  }

  @Override
  public void close() {
    workspace.close();
  }

  void spirals() {
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

  void add(int units, ActivationFunction activation) {
    addDense(workspace, units, activation);
  }

  /// Behind the last layer.
  static void addDense(Workspace workspace, int units, ActivationFunction activation) {
    workspace.edit(
        "add Dense",
        design ->
            Edits.addAfter(
                design,
                new Dense.Spec(units, activation, true),
                design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id()));
  }

  Snapshot now() {
    return workspace.snapshot().orElseThrow();
  }

  void epoch() {
    int before = now().epoch();
    workspace.epoch();
    turns.until(
        "an epoch",
        () -> now().epoch() > before && now().state() == RunState.PAUSED && heard.failed.isEmpty());
  }

  Weights saved() {
    List<String> order = new ArrayList<>();
    workspace.save(file, () -> order.add("saved"));
    turns.until("a save", () -> !order.isEmpty());
    return DesignFiles.read(file).weights();
  }

  String fingerprint() {
    return saved().fingerprint();
  }

  /// Of all numbers, learned or not.
  Weights numbers() {
    List<Weights> seen = new ArrayList<>();
    workspace.numbers().thenAccept(weights -> turns.execute(() -> seen.add(weights)));
    turns.until("the numbers", () -> !seen.isEmpty());
    return seen.getFirst();
  }

  void saveKeeps(Weights before) {
    Weights after = saved();
    assertThat(after.find("n1", "weight").orElseThrow().values())
        .isEqualTo(before.find("n1", "weight").orElseThrow().values());
  }

  /// As the run's own start is, seen in a workspace that was given the design as it is now.
  String startOfTheDesign() {
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
}
