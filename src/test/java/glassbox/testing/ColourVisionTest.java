package glassbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class ColourVisionTest {

  /// Pairs 1, 7 and 17 of the table in Sharma, Wu, Dalal, 2005.
  @Test
  void measuresAsThePapersTable() {
    assertThat(
            ColourVision.distance(
                new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
        .isCloseTo(2.0425, within(1e-4));
    assertThat(ColourVision.distance(new double[] {50, 0, 0}, new double[] {50, -1, 2}))
        .isCloseTo(2.3669, within(1e-4));
    assertThat(ColourVision.distance(new double[] {50, 2.5, 0}, new double[] {73, 25, -18}))
        .isCloseTo(27.1492, within(1e-4));
  }

  @Test
  void redAndGreenOfOneLightnessComeTogetherForWhoLacksCones() {
    Color red = Color.web("#c8503c");
    Color green = Color.web("#8c7a1e");
    assertThat(ColourVision.DEUTERANOPIA.distance(red, green))
        .isLessThan(ColourVision.USUAL.distance(red, green) / 2);
  }

  @Test
  void blackOnWhiteIsTheStrongestContrast() {
    assertThat(ColourVision.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
  }
}
