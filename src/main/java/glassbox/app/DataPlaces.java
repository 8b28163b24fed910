package glassbox.app;

import glassbox.data.file.Shipped;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where a design's data file is. In a design that is open its path is absolute, so that edits and
/// undo mean the same wherever it is saved; in a file it is relative when it lies in the file's own
/// folder, so that both can be handed on together.
final class DataPlaces {

  private DataPlaces() {}

  static Design absolute(Design design, Path folder) {
    return change(design, path -> folder.resolve(path).toAbsolutePath().normalize());
  }

  static Design portable(Design design, Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    return change(
        design, path -> path.isAbsolute() && path.startsWith(home) ? home.relativize(path) : path);
  }

  /// The data file of a design, where it has one of its own that can be.
  static Optional<Path> of(Design design) {
    return design.data() instanceof DataChoice.FromFile file && !Shipped.isMeant(file.path())
        ? parse(file.path())
        : Optional.empty();
  }

  /// Whether a file lies outside a folder; links are followed.
  static boolean isOutside(Path file, Path folder) {
    return !real(file).startsWith(real(folder));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static Design change(Design design, UnaryOperator<Path> change) {
    if (!(design.data() instanceof DataChoice.FromFile file) || Shipped.isMeant(file.path())) {
      return design;
    }
    return parse(file.path())
        .map(path -> change.apply(path).toString().replace(File.separatorChar, '/'))
        .map(path -> design.withData(file.withPath(path)))
        .orElse(design);
  }

  /// Empty for a text that no path can be; whoever reads the data refuses it in words.
  private static Optional<Path> parse(String path) {
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }
}
