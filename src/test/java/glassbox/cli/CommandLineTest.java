package glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {

  private static final String MOONS =
      """
      {"format": "glassbox", "version": 1, "name": "moons", "seed": 3,
       "data": {"generator": "moons", "count": 200, "noise": 0.1},
       "layers": [{"kind": "Dense", "units": 8, "activation": "Tanh"},
                  {"kind": "Dense", "units": %d, "activation": "Softmax"}],
       "training": {"optimizer": {"kind": "Adam", "learningRate": 0.03}, "epochs": 40}}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void trainsADesignAndEndsWithAFingerprintThatThreadsDoNotChange() throws IOException {
    String design = design(2);
    assertThat(run("train", design, "--threads", "1")).isZero();
    List<String> first = lines(out);
    out.reset();
    assertThat(run("train", design, "--threads", "3")).isZero();
    assertThat(first).hasSize(41);
    assertThat(first.getFirst()).startsWith("{\"epoch\":1,\"step\":");
    assertThat(fingerprint(lines(out).getLast()))
        .hasSize(64)
        .isEqualTo(fingerprint(first.getLast()));
  }

  @Test
  void savesWhatWasLearned() throws IOException {
    Path saved = folder.resolve("trained.glassbox");
    assertThat(run("train", design(2), "--epochs", "2", "--save", saved.toString())).isZero();
    assertThat(Files.readString(saved)).contains("\"weights\"");
  }

  @Test
  void aDesignThatCannotRunIsRefusedInOneLine() throws IOException {
    assertThat(run("check", design(5))).isEqualTo(2);
    assertThat(lines(err)).hasSize(1);
    assertThat(lines(err).getFirst()).contains("Expected 2, received 5.");
  }

  @Test
  void aSoundDesignIsCalledSound() throws IOException {
    String design = design(2);
    assertThat(run("check", design)).isZero();
    assertThat(lines(out)).containsExactly(design + ": sound");
  }

  @Test
  void describesLayersShapesAndParameters() throws IOException {
    assertThat(run("describe", design(2))).isZero();
    assertThat(lines(out).getFirst()).isEqualTo("moons, 42 parameters");
    assertThat(lines(out)).hasSize(4);
  }

  @Test
  void refusesOptionsThatItDoesNotHave() {
    assertThat(run("train", "a.glassbox", "--speed", "9")).isEqualTo(2);
    assertThat(lines(err))
        .containsExactly(
            "There is no option --speed. Expected: --data, --epochs, --save, --seed, --target,"
                + " --threads.");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(run("golden", "nowhere")).isEqualTo(2);
    assertThat(lines(err))
        .containsExactly("nowhere: there is no such folder. Name the one with the cases.");
  }

  @Test
  void leavesEverythingElseToTheWindow() {
    assertThat(CommandLine.understands(new String[] {"train"})).isTrue();
    assertThat(CommandLine.understands(new String[] {"iris.glassbox"})).isFalse();
    assertThat(CommandLine.understands(new String[] {})).isFalse();
  }

  private String design(int units) throws IOException {
    Path file = folder.resolve("moons.glassbox");
    return Files.writeString(file, MOONS.formatted(units)).toString();
  }

  private int run(String... arguments) {
    return new CommandLine(stream(out), stream(err)).run(arguments);
  }

  private static String fingerprint(String line) {
    return line.replaceAll(".*\"fingerprint\":\"([0-9a-f]+)\".*", "$1");
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
