package glassbox.net;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Layer;
import glassbox.layer.Signal;
import glassbox.layer.Tally;
import glassbox.layer.Wiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays out the signals of a blueprint and builds its layers upon them.
final class Assembly {

  private final Blueprint blueprint;
  private final Arena arena;
  private final int batch;
  private final Kernels kernels;
  private final Seeds seeds;
  private final Tally tally;

  /// Whether gradients go all the way down to the data.
  private final boolean toData;

  private final Map<String, Signal> signals = new HashMap<>();
  private final Map<String, List<Slice>> branches = new HashMap<>();
  private final Map<String, Boolean> learns = new HashMap<>();

  /// @param batch 0: memory is only counted
  Assembly(Blueprint blueprint, Arena arena, int batch, Kernels kernels, Seeds seeds, Tally tally) {
    this(blueprint, arena, batch, kernels, seeds, tally, false);
  }

  /// @param toData whether gradients are wanted with respect to the data too
  Assembly(
      Blueprint blueprint,
      Arena arena,
      int batch,
      Kernels kernels,
      Seeds seeds,
      Tally tally,
      boolean toData) {
    this.toData = toData;
    this.blueprint = blueprint;
    this.arena = arena;
    this.batch = batch;
    this.kernels = kernels;
    this.seeds = seeds;
    this.tally = tally;
  }

  /// In the blueprint's order.
  RunningStage[] build() {
    lay(Blueprint.DATA, blueprint.input());
    learns.put(Blueprint.DATA, toData);
    List<RunningStage> stages = new ArrayList<>();
    for (Blueprint.Stage stage : blueprint.stages()) {
      stages.add(run(stage));
    }
    return stages.stream().map(this::withBranches).toArray(RunningStage[]::new);
  }

  Signal signal(String id) {
    Signal signal = signals.get(id);
    if (signal == null) {
      throw new IllegalArgumentException("No stage in front of here is called " + id + ".");
    }
    return signal;
  }

  /// The gradients of a signal that its readers have from the second one on.
  List<Slice> branches(String id) {
    return branches.getOrDefault(id, List.of());
  }

  private void lay(String id, Shape shape) {
    signals.put(id, tally.signal(batch, shape));
  }

  private RunningStage run(Blueprint.Stage stage) {
    boolean wanted = stage.inputs().stream().anyMatch(id -> learns.getOrDefault(id, false));
    List<Signal> inputs = stage.inputs().stream().map(this::use).toList();
    lay(stage.id(), stage.output());
    Arena.Share share = arena.of(stage.id());
    // A frozen layer needs no gradient of its own, and nothing in front of it does.
    boolean goesBackward = wanted || (share.count() > 0 && !stage.options().frozen());
    learns.put(stage.id(), goesBackward);
    Signal output = signal(stage.id());
    Seeds noise = seeds.child(stage.id()).child("noise");
    Layer layer =
        stage
            .layer()
            .build(
                new Wiring(
                    batch,
                    inputs,
                    output,
                    share.parameters(),
                    share.state(),
                    kernels,
                    noise,
                    wanted,
                    tally));
    return new RunningStage(
        stage.id(),
        stage.layer(),
        layer,
        output,
        output.shape().elements(),
        share,
        new Slice[0],
        goesBackward,
        stage.options().frozen(),
        noise);
  }

  /// The signal as one of its readers sees it: with a gradient of the reader's own from the second
  /// reader on.
  private Signal use(String id) {
    Signal signal = signal(id);
    List<Slice> others = branches.get(id);
    if (others == null) {
      branches.put(id, new ArrayList<>());
      return signal;
    }
    Slice own = tally.gradient(batch, signal.shape());
    others.add(own);
    return new Signal(signal.shape(), signal.value(), own);
  }

  private RunningStage withBranches(RunningStage stage) {
    return stage.withBranches(branches(stage.id()).toArray(Slice[]::new));
  }
}
