package glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Designs that no machine holds are refused at once, in one line, and nothing is taken for them.
final class AbsurdDesignsTest {

  private static final long MOST_NANOS = 100_000_000;

  /// The machine may be elsewhere for a moment.
  private static final int TRIES = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1000000000             | 1     | must be from 1 to 65,536
          64                     | 10000 | 2,000
          65536                  | 2     | more numbers than a computer holds
          65536, 7000            | 1     | whatever the batch size
          2000                   | 115   | whatever the batch size
          """)
  void areRefusedAtOnceInOneLine(String units, int times, String reason) throws IOException {
    String design = design(List.of(units.split(", ", -1)), times);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      var errors = new ByteArrayOutputStream();
      long begin = System.nanoTime();
      int code = CommandLine.run(new String[] {"train", design}, stream(errors), stream(errors));
      least = Math.min(least, System.nanoTime() - begin);
      assertThat(code).isEqualTo(2);
      assertThat(errors.toString(StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .contains(reason);
    }
    assertThat(least).isLessThan(MOST_NANOS);
  }

  private String design(List<String> units, int times) throws IOException {
    List<String> layers =
        Collections.nCopies(times, units).stream()
            .flatMap(List::stream)
            .map("{\"kind\": \"Dense\", \"units\": %s}"::formatted)
            .toList();
    String text =
        """
        {"format": "glassbox", "version": 1, "name": "absurd", "seed": 3,
         "data": {"generator": "moons", "count": 200, "noise": 0.1},
         "layers": [%s, {"kind": "Dense", "units": 2, "activation": "Softmax"}]}
        """
            .formatted(String.join(", ", layers));
    return Files.writeString(folder.resolve("absurd.glassbox"), text).toString();
  }

  private static PrintStream stream(ByteArrayOutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }
}
