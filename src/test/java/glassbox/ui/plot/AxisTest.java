package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AxisTest {

  @Test
  void marksRoundNumbers() {
    assertThat(new Axis(0, 2.3, false).ticks(4)).containsExactly(0.0, 1.0, 2.0);
    assertThat(new Axis(0.003, 20, true).ticks(6)).containsExactly(0.01, 0.1, 1.0, 10.0);
  }

  @Test
  void marksPartsOfAPowerOfTenWhereThereIsRoom() {
    assertThat(new Axis(0.5, 15, true).ticks(4)).containsExactly(0.5, 1.0, 2.0, 5.0, 10.0);
    assertThat(new Axis(0.5, 15, true).ticks(2)).containsExactly(1.0, 3.0, 10.0);
    assertThat(new Axis(2e-5, 3e-4, true).ticks(5)).containsExactly(2e-5, 5e-5, 1e-4, 2e-4);
    assertThat(new Axis(1e-7, 20, true).ticks(3)).containsExactly(1e-6, 1e-3, 1.0);
  }

  @Test
  void marksRoundNumbersOnALogarithmicAxisUnderOnePowerOfTen() {
    assertThat(new Axis(0.62, 1.05, true).ticks(4)).containsExactly(0.7, 0.8, 0.9, 1.0);
    assertThat(new Axis(2.1, 4.9, true).ticks(3)).containsExactly(2.5, 3.0, 3.5, 4.0, 4.5);
    assertThat(new Axis(0.2, 1.1, true).ticks(3)).containsExactly(0.2, 0.5, 1.0);
    for (double from = 1e-6; from < 1e6; from *= 1.37) {
      for (double range = 1.1; range < 1e4; range *= 1.31) {
        Axis axis = new Axis(from, from * range, true);
        assertThat(axis.ticks(4))
            .as("%s", axis)
            .hasSizeBetween(2, 8)
            .isSorted()
            .allMatch(tick -> tick >= axis.from() && tick <= axis.to());
      }
    }
  }

  @Test
  void whatIsCountedIsMarkedWithWholeNumbers() {
    assertThat(new Axis(0, 1, false).wholeTicks(4)).containsExactly(0.0, 1.0);
    assertThat(new Axis(0, 3, false).wholeTicks(8)).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(new Axis(0, 900, false).wholeTicks(3))
        .containsExactly(0.0, 200.0, 400.0, 600.0, 800.0);
    assertThat(new Axis(1, 3, true).wholeTicks(4)).containsExactly(1.0, 2.0, 3.0);
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
  void writesAllTicksOfAnAxisInOneStyle() {
    assertThat(Axis.words(List.of(0.5, 1.0, 1200.0))).containsExactly("0.5", "1", "1,200");
    assertThat(Axis.words(List.of(5e-4, 1e-3, 0.02, 1.0)))
        .containsExactly("5×10⁻⁴", "10⁻³", "2×10⁻²", "1");
    assertThat(Axis.words(List.of(0.0, 5e5, 1e6))).containsExactly("0", "5×10⁵", "10⁶");
  }

  @Test
  void hasThreeMarksOnALogarithmicScaleHoweverLittleItShows() {
    for (double range : new double[] {1, 1.1, 3, 9, 40}) {
      Axis axis = Axis.around(0.02, 0.02 * range, true).withADecade();
      assertThat(axis.ticks(2)).as("%s", axis).hasSizeGreaterThanOrEqualTo(3);
      assertThat(axis.place(0.02)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void hasTwoMarksOverManyPowersOfTenHoweverLowItIs() {
    for (double low : new double[] {1e-6, 2e-8, 3e-9}) {
      Axis axis = Axis.around(low, 5e-3, true);
      assertThat(axis.ticks(2)).as("%s", axis).hasSizeBetween(2, 4);
      assertThat(axis.ticks(1)).as("%s", axis).hasSizeBetween(2, 3);
    }
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
