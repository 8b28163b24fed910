package glassbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the files rather than the classes.
final class SourceTest {

  private static final int LONGEST = 500;

  /// Files that are longer, each with its reason.
  private static final Map<String, String> LONGER = Map.of();

  /// A folder of somebody's own machine, as the start of a text in quotes.
  private static final Pattern OWN_FOLDER =
      Pattern.compile("\"(/(root|home|Users|work|mnt|tmp)/|[A-Z]:\\\\)");

  @Test
  void noFileIsLongWithoutAReason() throws IOException {
    List<String> tooLong =
        javaFiles("src").stream()
            .filter(file -> lines(file).size() > LONGEST)
            .map(Path::toString)
            .filter(name -> !LONGER.containsKey(name))
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noProgramFileNamesAFolderOfOneMachine() throws IOException {
    List<String> naming =
        javaFiles("src/main").stream()
            .filter(file -> lines(file).stream().anyMatch(line -> OWN_FOLDER.matcher(line).find()))
            .map(Path::toString)
            .toList();
    assertThat(naming).isEmpty();
  }

  @Test
  void recognizesAFolderOfOneMachine() {
    assertThat(OWN_FOLDER.matcher("Path.of(\"/" + "home/ada/data\")").find()).isTrue();
    assertThat(OWN_FOLDER.matcher("Path.of(\"datasets/iris.csv\")").find()).isFalse();
  }

  private static List<Path> javaFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failed) {
      throw new AssertionError("Could not read " + file, failed);
    }
  }
}
