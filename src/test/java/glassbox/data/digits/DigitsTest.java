package glassbox.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Progress;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class DigitsTest {

  private static final int PIXELS = 28 * 28;

  private static Examples draw(int count, double noise, double wobble, long seed) {
    return ((PlainSource) Digits.generate(count, noise, wobble, Seeds.of(seed), Progress.NONE))
        .examples();
  }

  @Test
  void drawsTheSameDigitsForTheSameSeedAndOthersForAnother() {
    assertThat(draw(40, 0.1, 1, 1).inputs())
        .isEqualTo(draw(40, 0.1, 1, 1).inputs())
        .isNotEqualTo(draw(40, 0.1, 1, 2).inputs());
  }

  @Test
  void beginsWithTheSameDigitsHoweverManyFollow() {
    assertThat(Arrays.copyOf(draw(60, 0.1, 1, 1).inputs(), 20 * PIXELS))
        .isEqualTo(draw(20, 0.1, 1, 1).inputs());
  }

  @Test
  void drawsEachDigitAsOftenWhiteOnBlack() {
    Examples examples = draw(200, 0.2, 2, 3);
    assertThat(examples.shape()).isEqualTo(Shape.of(1, 28, 28));
    assertThat(((Target.Classes) examples.target()).counts()).containsOnly(20);
    for (float pixel : examples.inputs()) {
      assertThat(pixel).isBetween(0f, 1f);
    }
  }

  /// As MNIST does: the centre of mass in the middle, the ink within a box of 20 pixels and a pen's
  /// width.
  @Test
  void putsTheCentreOfMassInTheMiddle() {
    Examples examples = draw(100, 0, 0, 5);
    for (int i = 0; i < 100; i++) {
      double mass = 0;
      double x = 0;
      double y = 0;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        double ink = examples.inputs()[i * PIXELS + pixel];
        mass += ink;
        x += ink * (pixel % 28);
        y += ink * (pixel / 28);
      }
      assertThat(mass).isGreaterThan(20);
      assertThat(x / mass).isBetween(13.2, 13.8);
      assertThat(y / mass).isBetween(13.2, 13.8);
    }
  }

  @Test
  void stopsWhenNobodyWaitsAnyMore() {
    var cancelled =
        new Progress() {
          @Override
          public void done(double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> Digits.generate(40, 0, 1, Seeds.of(1), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  /// A straight line of radius 1 with an edge of 1 pixel: full within half a pixel, half at one,
  /// nothing beyond one and a half.
  @Test
  void thePenFadesAcrossItsEdge() {
    float[] image = new float[49];
    var line = new Lines(new double[] {-9, 9}, new double[] {0, 0}, new boolean[] {true, false});
    new Pen(1, 1).draw(line, 3, 3, image, 7);
    assertThat(image[3 * 7 + 3]).isEqualTo(1f);
    assertThat(image[2 * 7 + 3]).isEqualTo(0.5f);
    assertThat(image[7 + 3]).isZero();
  }

  @Test
  void aStrokePassesThroughItsPoints() {
    Stroke stroke = Stroke.parse("0,0 50,100! 100,0");
    double[] x = new double[stroke.traced()];
    stroke.trace(stroke.x(), x, 0);
    assertThat(x).startsWith(0.0).endsWith(1.0).contains(0.5);
    assertThat(stroke.corner()).containsExactly(false, true, false);
  }
}
