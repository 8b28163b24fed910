package glassbox.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Golden cases and real data that stand beside the checkout on some machines. A test that asks for
/// what is absent is skipped with a message.
public final class SharedData {

  private static final Path BESIDE = Path.of("..", "shared");

  private SharedData() {}

  /// The folder of golden cases; `-Dgolden=FOLDER` replaces it.
  public static Path golden() {
    return present(Path.of(System.getProperty("golden", BESIDE.resolve("golden").toString())));
  }

  /// A file or folder of real data: `data("tables/iris.csv")`.
  public static Path data(String name) {
    return present(BESIDE.resolve("data").resolve(name));
  }

  public static boolean hasData(String name) {
    return Files.exists(BESIDE.resolve("data").resolve(name));
  }

  private static Path present(Path path) {
    assumeTrue(Files.exists(path), () -> path + " is not here, so this test is skipped.");
    return path;
  }
}
