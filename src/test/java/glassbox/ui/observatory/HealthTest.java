package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HealthTest {

  private static final List<Learners.Learner> LAYERS =
      List.of(new Learners.Learner("n1", "Dense"), new Learners.Learner("n2", "Dense 2"));

  private static String words(double first, double second) {
    return Health.inWords(LAYERS, Map.of("n1", first, "n2", second));
  }

  @Test
  void namesTheLayersThatFallOutOfTheBandAsItIsDrawn() {
    assertThat(words(1e-3, 2.9e-4)).startsWith("Below the healthy band: Dense 2.");
    assertThat(words(3.1e-3, 4e-3)).startsWith("Above the healthy band: Dense and Dense 2.");
    assertThat(words(0.05, 5e-5)).contains("Above the healthy band: Dense.").contains("Below");
  }

  @Test
  void saysThatAllIsWell() {
    assertThat(words(2e-3, 4e-4)).contains("is about right");
  }

  @Test
  void saysNothingBeforeTheFirstStep() {
    assertThat(words(Double.NaN, Double.NaN)).isEmpty();
  }
}
