package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.OwnProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole step on the kernels that the program uses takes no memory: the batch, forward, backward,
/// penalties, clipping and the update, and the order of a new epoch. Measured in a JVM of its own:
/// where thousands of other tests have run, the compiler leaves calls between vectors as they are.
@Tag("slow")
final class StepAllocationTest {

  /// A loss, its metrics by name, and what adds them up, in bytes; how many of these objects the
  /// compiler does away with differs from run to run. One number for each of the 384 rows of the
  /// training part would be 1,536.
  static final int FIGURES = 1_000;

  private static List<String> measured = List.of();

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    measured =
        OwnProcess.run(List.of(), StepAllocations.class.getName(), List.of()).lines().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgd",
        "nadam",
        "adamw",
        "digits",
        "digits-on-2-threads",
        "new-epochs",
        "convolutions"
      })
  void aStepTakesNoMemory(String name) {
    assertThat(measured).contains(name + " 0");
  }

  /// The figures are a value of their own; they do not grow with the data.
  @Test
  void theEndOfAnEpochTakesNoMoreThanItsFigures() {
    String line = measured.getLast();
    assertThat(line).startsWith("end-of-epoch ");
    assertThat(Integer.parseInt(line.substring("end-of-epoch ".length()))).isBetween(0, FIGURES);
  }
}
