package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.Locks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Locks.LANGUAGE)
final class NumbersTest {

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @Test
  void saysThreeDigitsThatTell() {
    assertThat(Numbers.brief(0.5)).isEqualTo("0.5");
    assertThat(Numbers.brief(0.021349)).isEqualTo("0.0213");
    assertThat(Numbers.brief(-12.34)).isEqualTo("−12.3");
    assertThat(Numbers.brief(1234.5)).isEqualTo("1,235");
    assertThat(Numbers.brief(999_999)).isEqualTo("999,999");
    assertThat(Numbers.brief(0)).isEqualTo("0");
    assertThat(Numbers.brief(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.brief(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
  }

  @Test
  void writesVerySmallAndLargeOnesWithPowersOfTen() {
    assertThat(Numbers.brief(5.7e-4)).isEqualTo("5.7×10⁻⁴");
    assertThat(Numbers.brief(-3.65e-8)).isEqualTo("−3.7×10⁻⁸");
    assertThat(Numbers.brief(1e-4)).isEqualTo("10⁻⁴");
    assertThat(Numbers.brief(5.34e6)).isEqualTo("5.3×10⁶");
    assertThat(Numbers.brief(9.996e-4)).isEqualTo("0.001");
    assertThat(Numbers.digits(1.2345e-5, 4)).isEqualTo("1.235×10⁻⁵");
  }

  @Test
  void keepsZerosInWhatChanges() {
    assertThat(Numbers.figure(0.5)).isEqualTo("0.500");
    assertThat(Numbers.figure(2)).isEqualTo("2.00");
    assertThat(Numbers.fixed(-0.0001, 3)).isEqualTo("0.000");
  }

  @Test
  void keepsEveryDigitOfWhatSomebodyChose() {
    assertThat(Numbers.chosen(0.999)).isEqualTo("0.999");
    assertThat(Numbers.chosen(1e-8)).isEqualTo("10⁻⁸");
    assertThat(Numbers.chosen(12345.5)).isEqualTo("12,345.5");
  }

  @Test
  void writesGermanNumbersWithACommaAndReadsBoth() {
    Language.speak(Language.GERMAN);
    assertThat(Numbers.brief(0.021)).isEqualTo("0,021");
    assertThat(Numbers.brief(2000)).isEqualTo("2.000");
    assertThat(Numbers.percent(0.967, 1)).isEqualTo("96,7 %");
    assertThat(Numbers.typable("0.01")).isEqualTo("0,01");
    assertThat(Numbers.inWords(5.34e6)).isEqualTo("5,3 Millionen");
  }

  @Test
  void readsWhatItWroteAndWhatIsTyped() {
    for (Language language : Language.values()) {
      Language.speak(language);
      for (double value : new double[] {0.5, -12.3, 5.7e-4, -1e-4, 2.1e7}) {
        assertThat(Numbers.typed(Numbers.brief(value))).isEqualTo(value);
      }
      assertThat(Numbers.typed("0,25")).isEqualTo(0.25);
      assertThat(Numbers.typed("2e-3")).isEqualTo(0.002);
    }
  }

  @Test
  void aColumnOfPowersKeepsItsZeros() {
    assertThat(Numbers.powerFigure(1.1e-4)).isEqualTo("1.10×10⁻⁴");
    assertThat(Numbers.powerFigure(2.5)).isEqualTo("2.50");
    assertThat(Numbers.powerFigure(0)).isEqualTo("0");
  }
}
