package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.design.Edits;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import glassbox.train.RunState;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers that are set by hand, and starts that are kept.
final class WeightsByHandTest {

  @AutoClose private final RunBench bench;

  WeightsByHandTest(@TempDir Path folder) {
    bench = new RunBench(folder);
  }

  @Test
  void aWeightSetByHandIsUndoneByName() {
    bench.spirals();
    bench.epoch();
    String before = bench.fingerprint();
    var place = new WeightPlace("n1", "weight", 3);
    bench.workspace.weightsByHand().set(place, 0.75);
    bench.turns.until(
        "the entry", () -> bench.workspace.undoLabel().equals(Optional.of("set weight")));
    assertThat(bench.workspace.dirty()).isTrue();
    Weights set = bench.saved();
    assertThat(set.find("n1", "weight").orElseThrow().values()[3]).isEqualTo(0.75f);
    bench.workspace.undo();
    assertThat(bench.fingerprint()).isEqualTo(before);
    bench.workspace.redo();
    assertThat(bench.fingerprint()).isEqualTo(set.fingerprint());
  }

  @Test
  void aWeightSetBeforeTheFirstStepIsKeptThroughAChangeAndGoneWithAReset() {
    bench.spirals();
    String start = bench.numbers().fingerprint();
    bench.workspace.weightsByHand().set(new WeightPlace("n1", "bias", 0), 2);
    bench.turns.until(
        "the entry", () -> bench.workspace.undoLabel().equals(Optional.of("set bias")));
    bench.workspace.edit(
        "set activation",
        design ->
            Edits.setLayer(design, "n2", new Dense.Spec(2, ActivationFunction.Sigmoid, true)));
    assertThat(bench.numbers().find("n1", "bias").orElseThrow().values()[0]).isEqualTo(2f);
    bench.workspace.undo();
    bench.workspace.reset();
    assertThat(bench.workspace.undoLabel()).contains("add Dense");
    assertThat(bench.numbers().fingerprint()).isEqualTo(start);
  }

  @Test
  void refusesAWeightThatIsNoNumber() {
    bench.spirals();
    assertThatThrownBy(
            () ->
                bench
                    .workspace
                    .weightsByHand()
                    .set(new WeightPlace("n1", "weight", 0), Double.POSITIVE_INFINITY))
        .hasMessage("Type a number, like 0.5 or -2e-3.");
  }

  @Test
  void aWeightThatIsNotThereLeavesNoTrace() {
    bench.spirals();
    bench.workspace.weightsByHand().set(new WeightPlace("n1", "weight", 999), 1);
    bench.workspace.weightsByHand().set(new WeightPlace("gone", "weight", 0), 1);
    bench.workspace.weightsByHand().set(new WeightPlace("n1", "bias", 0), 1);
    bench.turns.until(
        "the last", () -> bench.workspace.undoLabel().equals(Optional.of("set bias")));
    bench.workspace.undo();
    assertThat(bench.workspace.undoLabel()).contains("add Dense");
  }

  @Test
  void aResetReturnsToWhatWasKept() {
    bench.spirals();
    bench.epoch();
    Weights known = bench.saved();
    bench.workspace.weightsByHand().keepAsStart("n1");
    bench.turns.until(
        "it is kept",
        () -> bench.workspace.undoLabel().equals(Optional.of("keep the start weights")));
    bench.epoch();
    bench.workspace.reset();
    bench.turns.until(
        "a reset", () -> bench.now().state() == RunState.READY && bench.now().step() == 0);
    bench.workspace.weightsByHand().set(new WeightPlace("n2", "bias", 0), 9);
    bench.turns.until("a trace", () -> bench.workspace.undoLabel().equals(Optional.of("set bias")));
    bench.saveKeeps(known);
  }
}
