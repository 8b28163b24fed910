package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.OwnProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No part of a step takes memory, and soon after the start already. Each in a JVM of its own,
/// because what the compiler makes of one hangs on what it has seen before.
@Tag("slow")
final class PartAllocationTest {

  @ParameterizedTest
  @ValueSource(strings = {"optimizers", "activations", "tiny", "digits-32", "digits-128"})
  void takesNoMemorySoonAfterTheStart(String part) throws IOException, InterruptedException {
    String measured = OwnProcess.run(List.of(), PartAllocations.class.getName(), List.of(part));
    assertThat(measured.lines()).isNotEmpty().allMatch(line -> line.endsWith(" 0"));
  }
}
