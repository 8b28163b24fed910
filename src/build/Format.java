import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file below a folder against google-java-format, or rewrites it. Run by the
/// build from source: `java -cp google-java-format.jar Format.java check|write FOLDER`.
final class Format {

  public static void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    List<Path> wrong =
        javaFilesBelow(Path.of(arguments[1])).parallelStream()
            .filter(file -> !isFormatted(file, write))
            .toList();
    for (Path file : wrong) {
      System.err.println((write ? "formatted " : "not formatted: ") + file);
    }
    if (!write && !wrong.isEmpty()) {
      System.err.println(wrong.size() + " files. `mvn process-sources -Pformat` formats them.");
      System.exit(1);
    }
  }

  private static boolean isFormatted(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (write && !before.equals(after)) {
        Files.writeString(file, after);
      }
      return before.equals(after);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (FormatterException noJava) {
      throw new IllegalArgumentException(file + ": " + noJava.getMessage(), noJava);
    }
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
