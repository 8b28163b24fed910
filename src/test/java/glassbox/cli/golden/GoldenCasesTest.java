package glassbox.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.testing.SharedData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GoldenCasesTest {

  private static final String HINGE =
      """
      {"case": "loss", "name": "hinge", "loss": {"kind": "Hinge"},
       "prediction": {"shape": [1, 2], "values": [0.5, 2]},
       "target": {"shape": [1, 2], "values": [1, 1]},
       "value": %s, "gradient": {"shape": [1, 2], "values": [-0.5, 0]}}
      """;

  @Test
  void noCaseOfAKindThatIsHereFails() throws IOException {
    Kernels fast = KernelProvider.kernels(2);
    for (Kernels kernels : List.of(new ScalarKernels(), fast)) {
      Report report = GoldenCases.run(SharedData.golden(), kernels);
      assertThat(report.lines()).hasSize(1);
      assertThat(report.passed()).isGreaterThan(120);
    }
    fast.close();
  }

  @Test
  void everySkippedCaseAsksForAKindThatIsNotHere() throws IOException {
    Report report = GoldenCases.run(SharedData.golden(), new ScalarKernels());
    assertThat(report.skipped())
        .allSatisfy(
            skipped -> assertThat(skipped.reason()).matches("There is no [A-Z][A-Za-z0-9]+\\."));
  }

  @Test
  void aCaseWithTheRightNumbersPasses() {
    assertThat(run(HINGE.formatted("0.25"))).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void aWrongNumberFailsWithItsPlace() {
    assertThat(run(HINGE.formatted("0.26")))
        .isEqualTo(
            new Outcome.Failed("hinge", "value is off by 1.00e-02. Expected 0.26, received 0.25."));
  }

  @Test
  void aKindThatIsNotHereIsSkippedWithItsName() {
    String unknown = HINGE.formatted("0.25").replace("\"Hinge\"", "\"Wasserstein\"");
    assertThat(run(unknown)).isEqualTo(new Outcome.Skipped("hinge", "There is no Wasserstein."));
  }

  @Test
  void whatIsNoCaseFails() {
    assertThat(run("{\"case\":")).isInstanceOf(Outcome.Failed.class);
    assertThat(run("{}")).isEqualTo(new Outcome.Failed("file.json", "`case` is missing."));
  }

  @Test
  void theSummaryCountsAndTheLinesNameTheFailures() {
    Report report =
        new Report(
            List.of(
                new Outcome.Passed("a", 0),
                new Outcome.Failed("b", "value is off."),
                new Outcome.Skipped("c", "There is no Conv2D.")));
    assertThat(report.lines()).containsExactly("1 passed, 1 failed, 1 skipped", "b: value is off.");
  }

  private static Outcome run(String text) {
    return GoldenCases.run("file.json", text, new ScalarKernels());
  }
}
