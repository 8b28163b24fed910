package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import glassbox.design.json.Templates;
import glassbox.testing.OwnProcess;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told of a run's memory before it is built is held against the heap with the run in it.
@Tag("slow")
final class DemandTest {

  /// With these what counts as used is in use: full collections leave nothing lie (most would leave
  /// up to a twentieth of the heap), and no thread has space reserved for what it may come to make.
  private static final List<String> EXACT =
      List.of("-XX:+UseSerialGC", "-XX:MarkSweepDeadRatio=0", "-XX:-UseTLAB", "-Xmx1g");

  static Stream<String> templates() {
    return Templates.all().stream().map(Templates.Entry::name);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isWithinAFifthOfTheTruth(String template) throws IOException, InterruptedException {
    String printed = OwnProcess.run(EXACT, Demands.class.getName(), List.of(template)).strip();
    String[] bytes = printed.split(" ", -1);
    assertThat(Double.parseDouble(bytes[0]))
        .isCloseTo(Double.parseDouble(bytes[1]), withinPercentage(20));
  }
}
