package glassbox.cli;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.Templates;
import glassbox.export.Designs;
import glassbox.train.Preparation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A design that a command works on.
///
/// @param name as it was given, for messages
/// @param folder that relative paths start from
record Opened(String name, DesignFile file, Path folder) {

  private static final String TEMPLATE = "template:";

  /// @param word a file, or `template:NAME`
  static Opened of(String word) {
    if (word.startsWith(TEMPLATE)) {
      Templates.Entry entry = template(word, word.substring(TEMPLATE.length()));
      return new Opened(word, entry.open(), Path.of(""));
    }
    Path path = Arguments.toPath(word);
    try {
      Path parent = path.toAbsolutePath().getParent();
      return new Opened(word, Designs.read(path), parent == null ? Path.of("") : parent);
    } catch (DesignException refused) {
      throw new CliException(refused.reason());
    }
  }

  /// @param said for messages
  static Templates.Entry template(String said, String name) {
    return Templates.find(name)
        .orElseThrow(
            () ->
                new CliException(
                    "%s: there is no such template. Expected one of %s."
                        .formatted(
                            said,
                            String.join(
                                ", ",
                                Templates.all().stream().map(Templates.Entry::name).toList()))));
  }

  Design design() {
    return file.design();
  }

  Opened with(UnaryOperator<Design> edit) {
    return new Opened(name, file.with(edit.apply(design()), file.weights()), folder);
  }

  /// With `--data` and `--target` in place of the design's own. A path that is typed is relative to
  /// where the user stands.
  Opened withData(Optional<Path> data, Optional<String> target) {
    return with(
        design -> {
          DataChoice.FromFile own =
              design.data() instanceof DataChoice.FromFile from
                  ? from
                  : new DataChoice.FromFile("", Optional.empty(), List.of());
          if (data.isEmpty() && target.isEmpty()) {
            return design;
          }
          if (data.isEmpty() && own.path().isEmpty()) {
            throw new CliException(name + ": --target needs a table. Name one with --data.");
          }
          String path = data.map(given -> given.toAbsolutePath().toString()).orElse(own.path());
          return design.withData(
              own.withPath(path).withColumns(target.or(own::target), own.inputs()));
        });
  }

  Dataset data() {
    try {
      return Preparation.load(
          design().data(), design().split(), design().seed(), folder, Progress.NONE);
    } catch (DataException refused) {
      throw new CliException(name + ": " + refused.reason());
    }
  }

  /// The design looked through with its data.
  ///
  /// @throws CliException naming the first problem
  Checked sound(Dataset data) {
    Checked checked = Soundness.check(design(), Optional.of(data.outline()));
    checked
        .problems()
        .forEach(
            problem -> {
              throw new CliException(name + place(problem.place()) + ": " + problem.message());
            });
    return checked;
  }

  private String place(String node) {
    return design().node(node).map(found -> ", " + found.layer().kind() + " " + node).orElse("");
  }
}
