package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.Seeds;
import org.junit.jupiter.api.Test;

/// Draws at a temperature, against the softmax written out.
final class ChancesTest {

  private static final double[] LOGITS = {1.5, -0.5, 0.25, 2, -3};

  private static double[] softmax(double temperature) {
    double[] shares = new double[LOGITS.length];
    double sum = 0;
    for (double logit : LOGITS) {
      sum += Math.exp(logit / temperature);
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(LOGITS[i] / temperature) / sum;
    }
    return shares;
  }

  private static Chances network() {
    double[] exact = softmax(1);
    float[] outputs = new float[exact.length + 2];
    for (int i = 0; i < exact.length; i++) {
      outputs[i + 2] = (float) exact[i];
    }
    return Chances.of(outputs, 2, exact.length);
  }

  @Test
  void aTemperatureDividesTheLogits() {
    for (double temperature : new double[] {0.1, 0.5, 1, 1.3, 2}) {
      assertThat(network().at(temperature).shares())
          .containsExactly(softmax(temperature), within(1e-6));
    }
  }

  @Test
  void at0TheMostLikelyOneHasAll() {
    assertThat(network().at(0).shares()).containsExactly(0, 0, 0, 1, 0);
    assertThat(network().at(0.01).shares())
        .containsExactly(new double[] {0, 0, 0, 1, 0}, within(1e-9));
  }

  @Test
  void drawsComeAsOftenAsTheirShares() {
    int draws = 40_000;
    for (double temperature : new double[] {0.5, 1, 2}) {
      double[] shares = softmax(temperature);
      Chances chances = network().at(temperature);
      Seeds seeds = Seeds.of(7);
      int[] counts = new int[shares.length];
      for (int i = 0; i < draws; i++) {
        counts[chances.draw(seeds.nextDouble())]++;
      }
      for (int i = 0; i < shares.length; i++) {
        double deviation = Math.sqrt(draws * shares[i] * (1 - shares[i]));
        assertThat((double) counts[i])
            .as("%d at %s", i, temperature)
            .isCloseTo(draws * shares[i], within(4 * deviation + 1));
      }
    }
  }

  @Test
  void everyPlaceHasOneAndWhatHasNoChanceIsNeverDrawn() {
    var chances = new Chances(new double[] {0, 0.25, 0, 0.75, 0});
    assertThat(chances.draw(0)).isEqualTo(1);
    assertThat(chances.draw(0.2499)).isEqualTo(1);
    assertThat(chances.draw(0.25)).isEqualTo(3);
    assertThat(chances.draw(1)).isEqualTo(3);
  }

  @Test
  void theLikeliestComeInTheirOrder() {
    assertThat(network().likeliest(3)).containsExactly(3, 0, 2);
    assertThat(network().likeliest(99)).containsExactly(3, 0, 2, 1, 4);
  }

  @Test
  void outputsBelowZeroHaveNoChanceAndNothingAtAllLeavesAllAlike() {
    assertThat(Chances.of(new float[] {-1, 3, 1}, 0, 3).shares()).containsExactly(0, 0.75, 0.25);
    assertThat(Chances.of(new float[] {0, -2}, 0, 2).shares()).containsExactly(0.5, 0.5);
    assertThat(Chances.of(new float[] {Float.NaN, 1}, 0, 2).at(0.5).shares())
        .containsExactly(0.5, 0.5);
  }
}
