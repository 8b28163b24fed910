import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a program with a Java of its own from `target/glassbox`: a folder that can be copied and
/// started, and where asked for, the system's own kind of installer. Run by the build from source:
/// `java Image.java PROGRAM TARGET VERSION [TYPE]`, TYPE one of jpackage's.
///
/// A rehearsal of a start leaves a cache beside the program that makes later starts quicker.
final class Image {

  /// Trains a network on data that ships.
  private static final List<String> TRIAL = List.of("templates", "shorebirds", "--measure", "1");

  private static final String CACHE = "glassbox.aot";

  /// The virtual machine compiles vectors to instructions from the moment in which it defines their
  /// module. A module that comes from the cache is never defined; without these the kernels would
  /// take twenty-five times as long.
  private static final List<String> VECTORS =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableVectorSupport",
          "-XX:+EnableVectorReboxing",
          "-XX:+EnableVectorAggressiveReboxing");

  private static final String OPTIONS = "bin/jvm.options";

  public static void main(String[] arguments) throws Exception {
    Path program = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    String version = arguments[2].replace("-SNAPSHOT", "");
    deleteBelow(target);
    Path runtime = target.resolve("runtime");
    JavaRuntime.link(program.resolve("javafx"), runtime);
    run(
        jpackage(),
        "--type",
        "app-image",
        "--name",
        "Glassbox",
        "--app-version",
        version,
        "--dest",
        target.toString(),
        "--input",
        program.resolve("lib").toString(),
        "--main-jar",
        mainJar(program),
        "--main-class",
        "glassbox.Main",
        "--runtime-image",
        runtime.toString(),
        "--java-options",
        options(program));
    deleteBelow(runtime);
    Path image = imageIn(target);
    unpackNatives(program, image);
    rehearse(image);
    start(image, "", TRIAL);
    if (arguments.length > 3) {
      run(
          jpackage(),
          "--type",
          arguments[3],
          "--app-image",
          image.toString(),
          "--name",
          "glassbox",
          "--app-version",
          version,
          "--dest",
          target.toString());
    }
  }

  private static String options(Path program) throws IOException {
    try (Stream<String> lines = Files.lines(program.resolve(OPTIONS))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.joining(" "));
    }
  }

  /// Puts the toolkit's own libraries where it looks first. Left in its modules alone they would be
  /// copied into the user's folder, and compared with what is there at each start.
  private static void unpackNatives(Path program, Path image) throws IOException {
    Path lib = find(image, "modules").getParent();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path natives = windows ? lib.resolveSibling("bin").resolve("javafx") : lib;
    Files.createDirectories(natives);
    try (Stream<Path> jars = Files.list(program.resolve("javafx"))) {
      for (Path jar : jars.toList()) {
        unpackNativesOf(jar, natives);
      }
    }
  }

  private static void unpackNativesOf(Path jar, Path natives) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.list(inside.getPath("/"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches(".*\\.(so|dylib|dll)")) {
          Files.copy(file, natives.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /// Starts the program once without a screen, and has its later starts use what that one learned.
  /// In two steps, because the image has no `java` that the JVM could start for the second.
  private static void rehearse(Path image) throws IOException, InterruptedException {
    Path settings = find(image, "Glassbox.cfg");
    Path cache = settings.resolveSibling(CACHE);
    Path classes = settings.resolveSibling(CACHE + ".config");
    start(
        image,
        "-XX:AOTMode=record -XX:AOTConfiguration="
            + classes
            + " -Dglassbox.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw",
        List.of());
    start(
        image,
        "-XX:AOTMode=create -XX:AOTConfiguration=" + classes + " -XX:AOTCache=" + cache,
        List.of());
    Files.delete(classes);
    List<String> lines = new ArrayList<>(Files.readAllLines(settings));
    int options = lines.indexOf("[JavaOptions]") + 1;
    lines.add(options, "java-options=-XX:AOTCache=$APPDIR/" + CACHE);
    lines.addAll(options, VECTORS.stream().map("java-options="::concat).toList());
    Files.write(settings, lines);
  }

  private static void start(Path image, String options, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(words);
    command.addFirst(find(image, "Glassbox", "Glassbox.exe").toString());
    var start = new ProcessBuilder(command);
    start.environment().put("JAVA_TOOL_OPTIONS", options);
    Path log = Files.createTempFile("glassbox", ".log");
    int code = start.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("The program failed:\n" + Files.readString(log));
    }
    Files.delete(log);
  }

  private static String mainJar(Path program) throws IOException {
    try (Stream<Path> jars = Files.list(program.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.startsWith("glassbox-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path imageIn(Path target) throws IOException {
    try (Stream<Path> made = Files.list(target)) {
      return made.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  /// The file below `folder` that has one of `names`.
  private static Path find(Path folder, String... names) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> List.of(names).contains(file.getFileName().toString()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String jpackage() {
    return Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command[0] + " ended with " + code + ".");
    }
  }

  private static void deleteBelow(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
