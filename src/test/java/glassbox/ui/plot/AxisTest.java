package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AxisTest {

  @Test
  void marksRoundNumbers() {
    assertThat(new Axis(0, 2.3, false).ticks(4)).containsExactly(0.0, 1.0, 2.0);
    assertThat(new Axis(0.003, 20, true).ticks(6)).containsExactly(0.01, 0.1, 1.0, 10.0);
  }

  @Test
  void beginsAtZeroWhereTheValuesComeNearIt() {
    assertThat(Axis.around(0.1, 2, false).from()).isZero();
    assertThat(Axis.around(90, 100, false).from()).isGreaterThan(80);
  }

  @Test
  void holdsAllValues() {
    for (boolean logarithmic : new boolean[] {false, true}) {
      Axis axis = Axis.around(0.02, 7, logarithmic);
      assertThat(axis.place(0.02)).isBetween(0.0, 1.0);
      assertThat(axis.place(7)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void standsWithoutValues() {
    assertThat(Axis.around(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, true).ticks(3))
        .isNotEmpty();
  }

  @Test
  void saysSmallAndLargeNumbersShortly() {
    assertThat(Axis.text(0.5)).isEqualTo("0.5");
    assertThat(Axis.text(1200)).isEqualTo("1,200");
    assertThat(Axis.text(0.00012)).isEqualTo("1.2e-4");
    assertThat(Axis.text(Double.NaN)).isEqualTo("–");
  }

  @Test
  void findsTheNearestStep() {
    double[] steps = {0, 10, 20};
    assertThat(Line.nearest(steps, 14)).isEqualTo(1);
    assertThat(Line.nearest(steps, 16)).isEqualTo(2);
    assertThat(Line.nearest(steps, 900)).isEqualTo(2);
    assertThat(Line.nearest(new double[0], 1)).isEqualTo(-1);
  }
}
