package glassbox.cli;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.train.Preparation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A design that the command line was given, with its data and what is wrong with it.
record OpenedDesign(String name, DesignFile file, Dataset data, Checked checked) {

  static OpenedDesign of(Arguments arguments) {
    return of(arguments.file("design"), arguments);
  }

  /// `--data`, `--target`, `--seed` in place of what the file says.
  static OpenedDesign of(String name, Arguments arguments) {
    Path path = Path.of(name).toAbsolutePath();
    DesignFile file = DesignFiles.read(path);
    Design design = chosen(file.design(), arguments);
    Dataset data =
        Preparation.load(
            design.data(), design.split(), design.seed(), path.resolveSibling(""), Progress.NONE);
    Checked checked = Soundness.check(design, Optional.of(data.outline()));
    return new OpenedDesign(name, file.with(design, file.weights()), data, checked);
  }

  Design design() {
    return file.design();
  }

  /// Refuses a design that cannot run, with its first problem.
  OpenedDesign sound() {
    checked.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              String place = problem.place().isEmpty() ? "" : " " + problem.place();
              throw new Refusal(name + place + ": " + problem.message());
            });
    return this;
  }

  private static Design chosen(Design design, Arguments arguments) {
    Design chosen = design;
    Optional<String> target = arguments.text("target");
    if (arguments.text("data").isPresent()) {
      String data = Path.of(arguments.text("data").orElseThrow()).toAbsolutePath().toString();
      chosen = chosen.withData(new DataChoice.FromFile(data, target, List.of()));
    } else if (target.isPresent() && design.data() instanceof DataChoice.FromFile from) {
      chosen = chosen.withData(new DataChoice.FromFile(from.path(), target, from.inputs()));
    }
    return arguments.whole("seed").isPresent()
        ? chosen.withSeed(arguments.whole("seed").getAsInt())
        : chosen;
  }
}
