package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.doctor.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HealthTest {

  private static final List<Learners.Learner> LAYERS =
      List.of(new Learners.Learner("n1", "Dense"), new Learners.Learner("n2", "Dense 2"));

  private static String words(double first, double second) {
    return Health.inWords(LAYERS, Map.of("n1", first, "n2", second), 1, List.of());
  }

  @Test
  void namesTheLayersThatFallOutOfTheBandAsItIsDrawn() {
    assertThat(words(1e-3, 2.9e-4)).startsWith("Below the healthy band: Dense 2.");
    assertThat(words(3.1e-3, 4e-3)).startsWith("Above the healthy band: Dense and Dense 2.");
    assertThat(words(0.05, 5e-5)).contains("Above the healthy band: Dense.").contains("Below");
  }

  @Test
  void smallUpdatesAtTheEndOfAScheduleAreTheSchedules() {
    String words = Health.inWords(LAYERS, Map.of("n1", 1e-5, "n2", 1e-3), 0.004, List.of());
    assertThat(words)
        .isEqualTo(
            "Below the healthy band: Dense. The schedule has brought the learning rate down to"
                + " 0.4 % of what was chosen.");
  }

  @Test
  void saysThatAllIsWell() {
    assertThat(words(2e-3, 4e-4)).contains("is about right");
  }

  @Test
  void staysShortHoweverManyLayersThereAre() {
    List<Learners.Learner> many = new ArrayList<>();
    Map<String, Double> ratios = new HashMap<>();
    for (int i = 1; i <= 30; i++) {
      many.add(new Learners.Learner("n" + i, i == 1 ? "Dense" : "Dense " + i));
      ratios.put("n" + i, i <= 28 ? 1e-5 : 1e-3);
    }
    assertThat(Health.inWords(many, ratios, 1, List.of()))
        .startsWith("Below the healthy band: 28 layers, from Dense to Dense 28.");
    ratios.put("n4", 1e-3);
    assertThat(Health.inWords(many, ratios, 1, List.of()))
        .startsWith("Below the healthy band: 27 of the layers from Dense to Dense 28.");
  }

  @Test
  void leavesTheWordToTheDoctor() {
    var finding =
        new Finding(
            Finding.Kind.VANISHING,
            List.of("n1"),
            Finding.Severity.WARNING,
            "Next to no gradient gets back to Dense.",
            List.of(),
            "",
            List.of());
    assertThat(Health.inWords(LAYERS, Map.of("n1", 1e-9, "n2", 1e-3), 1, List.of(finding)))
        .isEqualTo("Next to no gradient gets back to Dense.");
  }

  @Test
  void saysNothingBeforeTheFirstStep() {
    assertThat(words(Double.NaN, Double.NaN)).isEmpty();
  }

  @Test
  void oneLayersRatioIsSaidWithWhatItMeans() {
    assertThat(Health.ofOne(1e-3)).isEqualTo("0.001 of the weights: healthy");
    assertThat(Health.ofOne(0.02)).isEqualTo("0.02 of the weights: large");
    assertThat(Health.ofOne(1e-5)).isEqualTo("10⁻⁵ of the weights: small");
    assertThat(Health.ofOne(Double.NaN)).isEmpty();
  }
}
