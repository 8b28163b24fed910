package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Edits;
import glassbox.design.Muting;
import glassbox.design.Point;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.Dense;
import glassbox.net.Weights;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user changes while a network learns: who goes on, who begins anew, and what a reset
/// returns to.
final class RunChangesTest {

  @AutoClose private final RunBench bench;

  RunChangesTest(@TempDir Path folder) {
    bench = new RunBench(folder);
  }

  @Test
  void anotherNetworkKeepsWhatStillFits() {
    bench.spirals();
    bench.epoch();
    Weights before = bench.saved();
    long step = bench.now().step();
    bench.workspace.edit(
        "insert",
        design -> Edits.addAfter(design, new Dense.Spec(6, ActivationFunction.ReLU, true), "n1"));
    assertThat(bench.heard.said)
        .containsExactly("Kept the weights of Dense and Dense 3; Dense 2 begins anew.");
    bench.turns.until("the new layer", () -> bench.now().layers().containsKey("n3"));
    assertThat(bench.now().step()).isEqualTo(step);
    bench.saveKeeps(before);
  }

  private void mute(boolean on) {
    bench.workspace.edit("mute", design -> Muting.set(design, Set.of("n3"), on));
  }

  @Test
  void aMutedLayerKeepsWhatItKnowsInTheFileAndThroughOtherData() {
    bench.spirals();
    bench.workspace.edit(
        "insert",
        design -> Edits.addAfter(design, new Dense.Spec(6, ActivationFunction.ReLU, true), "n1"));
    bench.epoch();
    float[] known = bench.saved().find("n3", "weight").orElseThrow().values();
    mute(true);
    bench.turns.until("its absence", () -> !bench.now().layers().containsKey("n3"));
    bench.epoch();
    assertThat(bench.saved().find("n3", "weight").orElseThrow().values()).isEqualTo(known);
    bench.workspace.edit(
        "choose", design -> design.withData(new DataChoice.Generated("gaussians", 100, 0.3, 2)));
    bench.turns.until("the data", () -> bench.workspace.dataState().equals(new DataState.Ready()));
    bench.heard.said.clear();
    mute(false);
    assertThat(bench.heard.said).containsExactly("Kept the weights of Dense, Dense 2 and Dense 3.");
    bench.turns.until("its return", () -> bench.now().layers().containsKey("n3"));
    assertThat(bench.numbers().find("n3", "weight").orElseThrow().values()).isEqualTo(known);
  }

  @Test
  void anotherActivationAppliesWhileItRunsAndLosesNothing() {
    bench.spirals();
    bench.workspace.run();
    bench.turns.until("steps", () -> bench.now().step() > 20);
    long before = bench.now().step();
    bench.workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    bench.turns.until("more steps", () -> bench.now().step() > before + 20);
    assertThat(bench.now().state()).isEqualTo(RunState.RUNNING);
    assertThat(bench.heard.said).isEmpty();
  }

  @Test
  void anotherActivationKeepsEveryBitOfTheWeights() {
    bench.spirals();
    bench.epoch();
    String before = bench.fingerprint();
    bench.workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    assertThat(bench.fingerprint()).isEqualTo(before);
  }

  @Test
  void aWidenedLayerSaysWhoBeginsAnewAndTheRunGoesOn() {
    bench.spirals();
    bench.add(2, ActivationFunction.Softmax);
    bench.workspace.run();
    bench.turns.until("steps", () -> bench.now().step() > 20);
    long before = bench.now().step();
    bench.workspace.edit(
        "widen",
        design -> Edits.setLayer(design, "n2", new Dense.Spec(9, ActivationFunction.Tanh, true)));
    assertThat(bench.heard.said)
        .containsExactly("Kept the weights of Dense; Dense 2 and Dense 3 begin anew.");
    bench.turns.until("more steps", () -> bench.now().step() > before + 20);
    assertThat(bench.now().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aLayerDrawnAnewBeginsAnewAndTheOthersGoOn() {
    bench.spirals();
    bench.epoch();
    Weights before = bench.saved();
    bench.workspace.edit(
        "draw anew",
        design ->
            Edits.setOptions(design, "n2", design.node("n2").orElseThrow().options().drawnAnew()));
    assertThat(bench.heard.said).containsExactly("Kept the weights of Dense; Dense 2 begins anew.");
    bench.saveKeeps(before);
    Weights after = bench.saved();
    assertThat(after.find("n2", "weight").orElseThrow().values())
        .isNotEqualTo(before.find("n2", "weight").orElseThrow().values());
  }

  @Test
  void aResetAfterChangesIsTheStartOfTheDesignAsItIs() {
    bench.spirals();
    bench.epoch();
    bench.workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    bench.add(2, ActivationFunction.Softmax);
    bench.workspace.reset();
    bench.turns.until(
        "a reset", () -> bench.now().state() == RunState.READY && bench.now().step() == 0);
    bench.epoch();
    bench.workspace.reset();
    assertThat(bench.numbers().fingerprint()).isEqualTo(bench.startOfTheDesign());
  }

  @Test
  void anUntrainedNetworkThatChangesIsTheStartOfTheNewOne() {
    bench.spirals();
    bench.workspace.edit(
        "set activation",
        design -> Edits.setLayer(design, "n1", new Dense.Spec(6, ActivationFunction.ReLU, true)));
    assertThat(bench.numbers().fingerprint()).isEqualTo(bench.startOfTheDesign());
  }

  @Test
  void otherSettingsGoToTheRunThatStands() {
    bench.spirals();
    bench.epoch();
    long step = bench.now().step();
    bench.workspace.edit(
        "change the optimizer",
        design -> design.withTraining(design.training().withOptimizer(new Optimizer.SGD(0.25))));
    bench.turns.until("the new rate", () -> bench.now().learningRate() == 0.25);
    assertThat(bench.now().step()).isEqualTo(step);
    bench.workspace.edit("move", design -> Edits.move(design, Map.of("n1", new Point(1, 1))));
    assertThat(bench.now().step()).isEqualTo(step);
  }

  @Test
  void anotherScheduleHoldsWhileItRunsAndNothingBeginsAnew() {
    bench.spirals();
    bench.workspace.run();
    bench.turns.until("steps", () -> bench.now().step() > 50);
    double rate = bench.now().learningRate();
    long step = bench.now().step();
    RunHistory history = bench.workspace.history().orElseThrow();
    bench.workspace.edit(
        "change the schedule",
        design ->
            design.withTraining(
                Choices.with(design.training(), "schedule", new Schedule.Exponential(0.9))));
    bench.turns.until("a smaller rate", () -> bench.now().learningRate() < rate);
    assertThat(bench.now().state()).isEqualTo(RunState.RUNNING);
    assertThat(bench.now().step()).isGreaterThanOrEqualTo(step);
    assertThat(bench.workspace.history()).containsSame(history);
    assertThat(bench.heard.said).isEmpty();
  }
}
