package glassbox.app;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.json.DesignFile;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.export.onnx.Onnx;
import glassbox.net.Weights;
import glassbox.train.Experiment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What leaves the open document for other programs: written in the background, and said when it is
/// done.
public final class Exports {

  private final Workspace workspace;
  private final Runs runs;
  private final Saves saves;
  private final Workspace.Listener listener;

  Exports(Workspace workspace, Runs runs, Saves saves, Workspace.Listener listener) {
    this.workspace = workspace;
    this.runs = runs;
    this.saves = saves;
    this.listener = listener;
  }

  /// @param content makes what stands in the file, in the background too
  public void write(Path path, Supplier<byte[]> content) {
    saves.export(path, content);
  }

  /// Writes the network as it stands as ONNX, or says why not.
  public void onnx(Path path) {
    Checked checked = workspace.checked();
    Optional<Dataset> data = workspace.dataset();
    if (checked.blueprint().isEmpty() || data.isEmpty()) {
      listener.failed(workspace.missing());
      return;
    }
    DesignFile open = workspace.asOpen(Weights.NONE).content();
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(Path.of(""));
    DesignFile file = open.with(DataPlaces.portable(open.design(), folder), Weights.NONE);
    runs.numbers()
        .thenAccept(numbers -> write(path, () -> onnx(path, file, checked, data.get(), numbers)));
  }

  /// @param numbers what is known; the rest is as the run would begin
  private static byte[] onnx(
      Path path, DesignFile file, Checked checked, Dataset data, Weights numbers) {
    Experiment experiment = Experiment.of(checked, data, 1).startingWith(numbers);
    Weights all = experiment.network(1, new ScalarKernels()).weights();
    String name = path.getFileName().toString();
    return Onnx.write(name, file, checked.blueprint().orElseThrow(), all);
  }
}
