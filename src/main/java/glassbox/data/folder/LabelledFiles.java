package glassbox.data.folder;

import glassbox.data.DataException;
import glassbox.data.Target;
import glassbox.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of a folder with their classes: the subfolder that a file lies in, or where there is
/// none, what stands before the first `_` of its name. Ordered by place and name, so that the same
/// folder is read alike everywhere.
///
/// @param name of the folder, for messages
public record LabelledFiles(String name, List<Path> files, Target.Classes target) {

  private static final Texts TEXTS = Texts.of("data", "folders");

  static final int MOST_FILES = 100_000;
  private static final int MOST_CLASSES = 1_000;

  public LabelledFiles {
    files = List.copyOf(files);
  }

  /// @param endings of the files that count, in lower case: `.wav`
  /// @param what they are called in messages: `WAV files`
  /// @throws DataException when there are none, or all are of one class
  public static LabelledFiles in(Path folder, Set<String> endings, String what) {
    String name =
        folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    List<Path> files = inSubfolders(folder, hasOneOf(endings));
    boolean placed = !files.isEmpty();
    if (!placed) {
      files = list(folder, hasOneOf(endings));
    }
    if (files.isEmpty()) {
      throw new DataException(TEXTS.get("none", name, what));
    }
    if (files.size() > MOST_FILES) {
      throw new DataException(TEXTS.get("many", name, files.size(), MOST_FILES));
    }
    List<String> classes =
        files.stream().map(file -> placed ? parent(file) : prefix(file)).toList();
    String[] names = classes.stream().distinct().sorted().toArray(String[]::new);
    if (names.length < 2) {
      throw new DataException(TEXTS.get("same", name, names[0]));
    }
    if (names.length > MOST_CLASSES) {
      throw new DataException(TEXTS.get("classes", name, names.length, MOST_CLASSES));
    }
    int[] labels = classes.stream().mapToInt(label -> Arrays.binarySearch(names, label)).toArray();
    return new LabelledFiles(name, files, new Target.Classes(List.of(names), labels));
  }

  /// Whether a folder holds such files, in itself or in its subfolders.
  public static boolean has(Path folder, Set<String> endings) {
    return !list(folder, hasOneOf(endings)).isEmpty()
        || !inSubfolders(folder, hasOneOf(endings)).isEmpty();
  }

  private static Predicate<Path> hasOneOf(Set<String> endings) {
    return path -> {
      String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
      return endings.stream().anyMatch(name::endsWith) && Files.isRegularFile(path);
    };
  }

  private static List<Path> inSubfolders(Path folder, Predicate<Path> wanted) {
    return list(folder, Files::isDirectory).stream()
        .flatMap(inner -> list(inner, wanted).stream())
        .toList();
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(wanted)
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new DataException(
          TEXTS.get("unreadable", folder.getFileName(), unreadable.getMessage()), unreadable);
    }
  }

  /// What one of them is called in messages: `squares/01.png`, since each folder may have an
  /// `01.png`.
  public static String called(Path file) {
    String folder = parent(file);
    return folder.isEmpty() ? file.getFileName().toString() : folder + "/" + file.getFileName();
  }

  private static String parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? "" : String.valueOf(parent.getFileName());
  }

  /// `7` of `7_george_12.wav`; the name without its ending where it has no `_`.
  private static String prefix(Path file) {
    String name = file.getFileName().toString();
    int end = name.indexOf('_');
    return end > 0 ? name.substring(0, end) : name.substring(0, Math.max(1, name.lastIndexOf('.')));
  }
}
