package glassbox.cli.golden;

import glassbox.design.json.Json;
import glassbox.design.json.Kinds;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.LayerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the golden cases of a folder: single layers, losses, optimizers and short trainings.
public final class GoldenCases {

  private GoldenCases() {}

  /// @throws IOException when the folder or a file in it cannot be read
  public static Report run(Path folder, Kernels kernels) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> cases = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Path file : cases) {
        outcomes.add(run(file.getFileName().toString(), Files.readString(file), kernels));
      }
      return new Report(outcomes);
    }
  }

  /// @param name stands for the case where its own cannot be read
  static Outcome run(String name, String text, Kernels kernels) {
    try {
      Case golden = new Case(Json.object(text));
      Optional<String> missing = missing(golden);
      return missing.isPresent()
          ? new Outcome.Skipped(golden.text("name"), missing.get())
          : run(golden, kernels);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return new Outcome.Failed(name, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome run(Case golden, Kernels kernels) {
    return switch (golden.text("case")) {
      case "layer" -> LayerCase.run(golden, kernels);
      case "loss" -> LossCase.run(golden);
      case "optimizer" -> OptimizerCase.run(golden);
      case "training" -> TrainingCase.run(golden, kernels);
      default ->
          throw new IllegalArgumentException(
              "`case` must be one of layer, loss, optimizer, training. Received: %s."
                  .formatted(golden.text("case")));
    };
  }

  /// The first kind that the case asks for and that is not there.
  private static Optional<String> missing(Case golden) {
    Stream<Optional<String>> asked =
        switch (golden.text("case")) {
          case "layer" -> Stream.of(missing(LayerSpec.class, golden.object("layer").get("kind")));
          case "loss" -> Stream.of(missing(Loss.class, golden.object("loss").get("kind")));
          case "optimizer" ->
              Stream.of(missing(Optimizer.class, golden.object("optimizer").get("kind")));
          case "training" ->
              golden.cases("layers").stream()
                  .map(layer -> missing(LayerSpec.class, layer.text("kind")));
          default -> Stream.empty();
        };
    return asked.flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> missing(Class<?> family, @Nullable Object kind) {
    return kind != null && Kinds.knows(family, kind)
        ? Optional.empty()
        : Optional.of("There is no " + kind + ".");
  }
}
