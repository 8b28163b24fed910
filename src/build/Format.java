import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file below a folder against google-java-format, or rewrites it. Run by the
/// build from source: `java -cp google-java-format.jar Format.java check|write FOLDER`.
final class Format {

  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    int wrong = 0;
    for (Path file : javaFilesBelow(Path.of(arguments[1]))) {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (before.equals(after)) {
        continue;
      }
      if (write) {
        Files.writeString(file, after);
        System.out.println("formatted " + file);
      } else {
        System.err.println("not formatted: " + file);
        wrong++;
      }
    }
    if (wrong > 0) {
      System.err.println(wrong + " files. `mvn process-sources -Pformat` formats them.");
      System.exit(1);
    }
  }

  private static List<Path> javaFilesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
