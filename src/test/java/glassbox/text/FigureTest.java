package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureTest {

  @ParameterizedTest(name = "{0} with {1} digits: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1234 | 4 | 0.1234",
        "0.012345 | 4 | 0.01235",
        "12.34 | 4 | 12.340",
        "0.00000123449 | 4 | 1.234×10⁻⁶",
        "0 | 3 | 0.000",
        "1234.5 | 3 | 1,235",
      })
  void hasSoManyDigitsBehindTheFirstThatTells(double value, int digits, String written) {
    assertThat(Figure.written(value, digits)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0} with {1} digits: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9.9996 | 3 | 10.00",
        "-9.9996 | 3 | −10.00",
        "9.9994 | 3 | 9.999",
        "0.99996 | 4 | 1.0000",
        "0.099996 | 4 | 0.1000",
        "0.00099996 | 3 | 0.00100",
        "999.96 | 3 | 1,000",
        "999999.7 | 3 | 1.00×10⁶",
      })
  void whatRoundsUpToAPowerOfTenIsWrittenAsThatIs(double value, int digits, String written) {
    assertThat(Figure.written(value, digits)).isEqualTo(written);
  }

  @Test
  void readsTheNumberThatIsWritten() {
    for (double value : new double[] {9.9996, 0.099996, -0.012345, 12.34, 999999.7, 1.23449e-6}) {
      assertThat(Figure.rounded(value, 3))
          .isEqualTo(Numbers.typed(Figure.written(value, 3).replace(",", "")));
    }
  }
}
