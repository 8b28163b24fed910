package glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same seed gives the same network, to the last bit, in processes of their own: whatever the
/// compiler has done so far, and however many threads there are.
@Tag("slow")
final class SameBitsTest {

  private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([0-9a-f]{64})\"");

  @TempDir private Path folder;

  @Test
  void neitherInterpreterNorCompilerChangesABit() throws IOException, InterruptedException {
    for (String template : List.of("spirals", "hills")) {
      List<String> words = List.of("train", "template:" + template, "--epochs", "2");
      String compiled = fingerprint(List.of(), words);
      assertThat(fingerprint(List.of("-Xint"), words)).as(template).isEqualTo(compiled);
      assertThat(fingerprint(List.of("-XX:TieredStopAtLevel=1"), words)).isEqualTo(compiled);
    }
  }

  /// Wide enough for the products to be shared between threads.
  @Test
  void theNumberOfThreadsChangesNoBit() throws IOException, InterruptedException {
    Path design = folder.resolve("wide.glassbox");
    Files.writeString(
        design,
        """
        {"format": "glassbox", "version": 1, "name": "wide", "seed": 3,
         "data": {"generator": "spirals", "count": 400, "noise": 0.1},
         "layers": [
           {"kind": "Dense", "units": 300, "activation": "Tanh"},
           {"kind": "Dense", "units": 270, "activation": "ReLU"},
           {"kind": "Dense", "units": 2, "activation": "Softmax"}],
         "training": {"optimizer": {"kind": "Adam", "learningRate": 0.01},
           "batchSize": 128, "epochs": 3, "gradientClipNorm": 1}}
        """);
    String one = trained(design, 1);
    for (int threads = 2; threads <= 4; threads++) {
      assertThat(trained(design, threads)).as("%d threads", threads).isEqualTo(one);
    }
  }

  /// Examples and outputs of convolutions are shared too.
  @Test
  void theNumberOfThreadsChangesNoBitOfAConvolution() throws IOException, InterruptedException {
    List<String> words = List.of("train", "template:filters", "--epochs", "1", "--threads");
    String one = fingerprint(List.of(), with(words, "1"));
    assertThat(fingerprint(List.of(), with(words, "3"))).isEqualTo(one);
  }

  private static List<String> with(List<String> words, String last) {
    return Stream.concat(words.stream(), Stream.of(last)).toList();
  }

  private static String trained(Path design, int threads) throws IOException, InterruptedException {
    return fingerprint(
        List.of(), List.of("train", design.toString(), "--threads", String.valueOf(threads)));
  }

  private static String fingerprint(List<String> options, List<String> words)
      throws IOException, InterruptedException {
    String output = OwnProcess.run(options, "glassbox.Main", words);
    Matcher found = FINGERPRINT.matcher(output);
    assertThat(found.find()).as(output).isTrue();
    return found.group(1);
  }
}
