package glassbox.data.text;

import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Target;
import glassbox.data.folder.LabelledFiles;
import glassbox.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Opens texts: one whose next character or word is asked for, one with a class at the beginning of
/// each line, or a folder of texts with a class each.
public final class TextFiles {

  private static final Texts TEXTS = Texts.of("data", "folders");

  public static final Set<String> ENDINGS = Set.of(".txt", ".text", ".md");

  private TextFiles() {}

  public static boolean isNamedLikeOne(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /// How a folder of texts is read where nothing else is said.
  public static final Reading.Text OF_FOLDER =
      new Reading.Text(Reading.Text.Unit.WORDS, Reading.Text.Answer.FILE, 64, 1_000);

  /// @throws DataException naming the file, the line and the mend
  public static Source read(Path path, Reading.Text reading, Progress progress) {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      if (reading.answer() != Reading.Text.Answer.FILE) {
        throw new DataException(TEXTS.get("text.folder", name));
      }
      return files(path, reading, progress);
    }
    return switch (reading.answer()) {
      case NEXT ->
          TextSource.next(
              name, TextFile.apart(TextFile.read(path), reading.unit()), reading, progress);
      case LINE -> lines(name, TextFile.read(path), reading);
      case FILE -> throw new DataException(TEXTS.get("text.file", name));
    };
  }

  private static Source files(Path folder, Reading.Text reading, Progress progress) {
    LabelledFiles files = LabelledFiles.in(folder, ENDINGS, TEXTS.get("what.texts"));
    List<List<String>> texts = new ArrayList<>();
    for (Path file : files.files()) {
      texts.add(TextFile.apart(TextFile.read(file), reading.unit()));
      progress.report((double) texts.size() / files.files().size());
    }
    return TextSource.classes(files.name(), texts, files.target(), reading);
  }

  /// `class TAB text`, line by line.
  private static Source lines(String name, String text, Reading.Text reading) {
    List<List<String>> texts = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new DataException(TEXTS.get("text.line", name, number));
      }
      classes.add(line.substring(0, tab).strip());
      texts.add(TextFile.apart(line.substring(tab + 1), reading.unit()));
    }
    String[] names = classes.stream().distinct().sorted().toArray(String[]::new);
    if (names.length < 2) {
      throw new DataException(TEXTS.get("text.classes", name));
    }
    int[] labels = classes.stream().mapToInt(each -> Arrays.binarySearch(names, each)).toArray();
    return TextSource.classes(name, texts, new Target.Classes(List.of(names), labels), reading);
  }
}
