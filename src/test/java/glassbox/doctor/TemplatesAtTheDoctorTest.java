package glassbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.json.Templates;
import glassbox.doctor.Finding.Kind;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The templates, trained to their ends: of those that learn nothing is said all the way, of those
/// that are there to fail the right thing.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
final class TemplatesAtTheDoctorTest {

  private static Patient patient(String name, long seed) {
    return Patient.of(Templates.find(name).orElseThrow().open().design().withSeed(seed));
  }

  static Stream<String> healthy() {
    return Templates.all().stream().filter(entry -> !entry.fails()).map(Templates.Entry::name);
  }

  @Test
  void seesHealthyTemplatesAndSuchThatFail() {
    assertThat(healthy()).hasSizeGreaterThan(10);
    assertThat(Templates.all().stream().filter(Templates.Entry::fails)).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("healthy")
  @Tag("slow")
  void ofATemplateThatLearnsNothingIsSaid(String name) {
    for (long seed = 1; seed <= 3; seed++) {
      assertThat(patient(name, seed).run().said).as(name + ", seed " + seed).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "stuck, VANISHING",
    "high-rate, RATE_HIGH",
    "two-relus, UNDERFITTING",
    "adding-far, FORGETTING"
  })
  void ofATemplateThatFailsTheRightThingIsSaid(String name, Kind kind) {
    assertThat(patient(name, 1).run().last).extracting(Finding::kind).containsExactly(kind);
  }

  @Test
  void theTwinThatLearnsIsOneClickAway() {
    for (String name : Set.of("stuck", "high-rate")) {
      Patient failed = patient(name, 1).run();
      Patient mended = failed.mended(failed.last.getFirst().kind()).run();
      assertThat(mended.last).as(name).isEmpty();
    }
  }
}
