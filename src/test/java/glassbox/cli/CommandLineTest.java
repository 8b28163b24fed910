package glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Muting;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Templates;
import glassbox.export.Designs;
import glassbox.net.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
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
  void whatAMutedLayerKnowsIsSavedToo() throws IOException {
    Path design = folder.resolve("moons.glassbox");
    String three =
        MOONS
            .formatted(2)
            .replace(
                "\"layers\": [",
                "\"layers\": [{\"kind\": \"Dense\", \"units\": 2, \"activation\": \"Tanh\"},");
    Files.writeString(design, three);
    assertThat(run("train", design.toString(), "--epochs", "2", "--save", design.toString()))
        .isZero();
    DesignFile trained = DesignFiles.read(design);
    String first = trained.design().nodes().getFirst().id();
    DesignFiles.write(
        design, trained.with(Muting.set(trained.design(), Set.of(first), true), trained.weights()));
    Path saved = folder.resolve("saved.glassbox");
    assertThat(run("train", design.toString(), "--epochs", "1", "--save", saved.toString()))
        .isZero();
    Weights again = DesignFiles.read(saved).weights();
    assertThat(again.byNode()).containsKeys(first).hasSize(3);
    assertThat(again.only(Set.of(first)).fingerprint())
        .isEqualTo(trained.weights().only(Set.of(first)).fingerprint());
    // Another seed begins anew, as it does in the window.
    assertThat(run("train", design.toString(), "--seed", "9", "--save", saved.toString())).isZero();
    assertThat(DesignFiles.read(saved).weights().byNode()).doesNotContainKey(first).hasSize(2);
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
    assertThat(lines(out).getFirst()).isEqualTo("moons");
    assertThat(lines(out)).contains("42 parameters").hasSize(7);
  }

  @Test
  void exportsWhatAFileKnowsAndOpensItAgain() throws IOException {
    String trained = folder.resolve("trained.glassbox").toString();
    String exported = folder.resolve("moons.onnx").toString();
    assertThat(run("train", design(2), "--epochs", "2", "--save", trained)).isZero();
    assertThat(run("export", trained, "--to", "onnx", "--out", exported)).isZero();
    assertThat(Designs.read(Path.of(exported)).weights().fingerprint())
        .isEqualTo(DesignFiles.read(Path.of(trained)).weights().fingerprint())
        .isEqualTo(fingerprint(lines(out).getLast()));
    out.reset();
    assertThat(run("describe", exported)).isZero();
    assertThat(lines(out)).contains("42 parameters").hasSize(7);
  }

  @Test
  void exportsATemplateAsItBegins() {
    String exported = folder.resolve("spirals.onnx").toString();
    assertThat(run("export", "template:spirals", "--to", "onnx", "--out", exported)).isZero();
    assertThat(run("check", exported)).isZero();
  }

  @Test
  void savesAsOnnxWhereTheNameSaysSo() throws IOException {
    String saved = folder.resolve("moons.onnx").toString();
    assertThat(run("train", design(2), "--epochs", "1", "--save", saved)).isZero();
    assertThat(Designs.read(Path.of(saved)).weights().fingerprint())
        .isEqualTo(fingerprint(lines(out).getLast()));
  }

  @Test
  void refusesAFormThatItCannotWrite() throws IOException {
    assertThat(run("export", design(2), "--to", "tin", "--out", "a")).isEqualTo(2);
    assertThat(run("export", design(2), "--to", "onnx")).isEqualTo(2);
    Path broken = Files.writeString(folder.resolve("broken.onnx"), "no graph");
    assertThat(run("describe", broken.toString())).isEqualTo(2);
    assertThat(lines(err))
        .hasSize(3)
        .startsWith("--to: expected onnx, received tin.", "--out: missing. Name the file to write.")
        .last()
        .asString()
        .startsWith("broken.onnx: not an ONNX file, or it is cut short");
  }

  @Test
  void refusesOptionsThatItDoesNotHave() {
    assertThat(run("train", "a.glassbox", "--speed", "9")).isEqualTo(2);
    assertThat(lines(err))
        .containsExactly(
            "--speed: there is no such option here. Expected --data, --epochs, --save, --seed,"
                + " --target, --threads.");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(run("golden", "nowhere")).isEqualTo(2);
    assertThat(lines(err))
        .containsExactly("nowhere: cannot be read. Expected a folder of golden cases.");
  }

  @Test
  void leavesEverythingElseToTheWindow() {
    assertThat(CommandLine.isMeant(new String[] {"train"})).isTrue();
    assertThat(CommandLine.isMeant(new String[] {"iris.glassbox"})).isFalse();
    assertThat(CommandLine.isMeant(new String[] {})).isFalse();
  }

  @Test
  void refusesAWordThatItDoesNotKnow() {
    assertThat(run("trane", "a.glassbox")).isEqualTo(2);
    assertThat(lines(err))
        .containsExactly(
            "trane: there is no such word. Expected one of train, predict, describe, export,"
                + " templates, check, golden, bench, or a file to open.");
  }

  @Test
  void predictsWhatWasTaughtForEachRowInItsOrder() throws IOException {
    Path table = folder.resolve("pairs.csv");
    StringBuilder rows = new StringBuilder("x,word,y\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 10).append(i % 2 == 0 ? ",even,low\n" : ",odd,high\n");
    }
    Files.writeString(table, rows);
    Path design = folder.resolve("pairs.glassbox");
    Files.writeString(
        design,
        MOONS
            .formatted(2)
            .replace(
                "\"generator\": \"moons\", \"count\": 200, \"noise\": 0.1",
                "\"file\": \"pairs.csv\""));
    assertThat(run("predict", design.toString(), "--data", table.toString())).isEqualTo(2);
    assertThat(lines(err).getFirst()).contains("there are no trained weights in it");
    assertThat(run("train", design.toString(), "--save", design.toString())).isZero();
    Path later = folder.resolve("later.csv");
    Files.writeString(later, "word,x\nodd,3\neven,4\nodd,5\n");
    out.reset();
    assertThat(run("predict", design.toString(), "--data", later.toString())).isZero();
    assertThat(lines(out))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly("predicted", "high", "low", "high");
  }

  @Test
  void listsTheTemplatesEachWithItsGoal() {
    assertThat(run("templates")).isZero();
    assertThat(lines(out)).hasSize(Templates.all().size());
    assertThat(lines(out).getFirst())
        .startsWith("{\"name\":\"one-neuron\",\"title\":\"One neuron\",\"says\":")
        .contains("\"goal\":{\"metric\":\"accuracy\",\"least\":0.95},\"fails\":false}");
  }

  @Test
  void measuresHowManySeedsReachTheGoal() {
    assertThat(run("templates", "one-neuron", "--measure", "2")).isZero();
    assertThat(lines(out)).hasSize(1);
    assertThat(lines(out).getFirst())
        .startsWith("{\"name\":\"one-neuron\",\"reached\":2,\"of\":2,\"missed\":[],\"worst\":");
    assertThat(run("templates", "nothing", "--measure", "2")).isEqualTo(2);
    assertThat(lines(err).getLast()).startsWith("nothing: there is no such template.");
  }

  @Test
  @Tag("slow")
  void everyTemplateReachesItsGoalFromSeveralSeeds() {
    assertThat(run("templates", "--measure", "3")).isZero();
    assertThat(lines(out))
        .hasSize(Templates.all().size())
        .allSatisfy(line -> assertThat(line).contains("\"reached\":3,\"of\":3"));
  }

  private String design(int units) throws IOException {
    Path file = folder.resolve("moons.glassbox");
    return Files.writeString(file, MOONS.formatted(units)).toString();
  }

  private int run(String... arguments) {
    return CommandLine.run(arguments, stream(out), stream(err));
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
