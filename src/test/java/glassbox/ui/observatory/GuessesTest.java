package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GuessesTest {

  private static Guesses.Range range(double... said) {
    return new Guesses("sum", new double[] {0, 1, 2}, said).range();
  }

  @Test
  void theTruthsAreSeenAndPredictionsBesideThemToo() {
    assertThat(range(0.5, 1, 1.5)).isEqualTo(new Guesses.Range(0, 2));
    assertThat(range(-0.5, 1, 2.25)).isEqualTo(new Guesses.Range(-0.5, 2.25));
  }

  @Test
  void whatIsFarOffOrNoNumberDoesNotFlattenTheRest() {
    assertThat(range(-900, 1, Double.NaN)).isEqualTo(new Guesses.Range(-2, 2));
    assertThat(range(Double.POSITIVE_INFINITY, 1, 50)).isEqualTo(new Guesses.Range(0, 4));
  }
}
