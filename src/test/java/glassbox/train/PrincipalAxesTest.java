package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.Seeds;
import glassbox.engine.kernel.ScalarKernels;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Principal axes against what is known of ellipses.
final class PrincipalAxesTest {

  private static final int COUNT = 40;

  private static PrincipalAxes axes(float[] values, int count, int width) {
    return new AxesSearch(new ScalarKernels()).of(values.clone(), count, width);
  }

  /// Evenly on an ellipse with half axes 3 and 1 in the plane of two directions of a space.
  ///
  /// @param u of length 1, `v` at right angles to it
  private static float[] ellipse(int width, double[] u, double[] v, double middle) {
    float[] values = new float[COUNT * width];
    for (int i = 0; i < COUNT; i++) {
      double angle = 2 * Math.PI * i / COUNT;
      for (int k = 0; k < width; k++) {
        values[i * width + k] =
            (float) (middle + 3 * Math.cos(angle) * u[k] + Math.sin(angle) * v[k]);
      }
    }
    return values;
  }

  private static void assertIsTheEllipse(PrincipalAxes axes) {
    // Σ cos² = Σ sin² = n / 2, so that the shares are as 9 to 1.
    assertThat(axes.first()).isCloseTo(0.9, within(1e-5));
    assertThat(axes.second()).isCloseTo(0.1, within(1e-5));
    for (int i = 0; i < COUNT; i++) {
      double angle = 2 * Math.PI * i / COUNT;
      assertThat(Math.abs(axes.x(i))).isCloseTo(3 * Math.abs(Math.cos(angle)), within(1e-4));
      assertThat(Math.abs(axes.y(i))).isCloseTo(Math.abs(Math.sin(angle)), within(1e-4));
    }
  }

  @Test
  void findsTheAxesOfATurnedEllipse() {
    double[] u = {0.8, 0.6};
    double[] v = {-0.6, 0.8};
    assertIsTheEllipse(axes(ellipse(2, u, v, 5), COUNT, 2));
  }

  @Test
  void findsThemInASpaceOfMoreDimensionsThanPoints() {
    double[] u = new double[100];
    double[] v = new double[100];
    for (int i = 0; i < 100; i++) {
      u[i] = 0.1;
      v[i] = i % 2 == 0 ? 0.1 : -0.1;
    }
    assertIsTheEllipse(axes(ellipse(100, u, v, -2), COUNT, 100));
  }

  @Test
  void bothWaysGiveTheSame() {
    Seeds seeds = Seeds.of(3);
    float[] narrow = new float[30 * 10];
    float[] wide = new float[30 * 40];
    for (int row = 0; row < 30; row++) {
      for (int i = 0; i < 10; i++) {
        float value = (float) (seeds.gaussian() * (10 - i));
        narrow[row * 10 + i] = value;
        // The other numbers are the same for all.
        wide[row * 40 + 3 * i] = value;
      }
    }
    PrincipalAxes direct = axes(narrow, 30, 10);
    PrincipalAxes turned = axes(wide, 30, 40).facing(Optional.of(direct));
    assertThat(turned.first()).isCloseTo(direct.first(), within(1e-5));
    assertThat(turned.second()).isCloseTo(direct.second(), within(1e-5));
    for (int i = 0; i < 30; i++) {
      assertThat(turned.x(i)).isCloseTo(direct.x(i), within(2e-2));
      assertThat(turned.y(i)).isCloseTo(direct.y(i), within(2e-2));
    }
  }

  @Test
  void pointsOnALineHaveOneAxis() {
    PrincipalAxes axes = axes(new float[] {0, 0, 0, 1, 2, 2, 2, 4, 4}, 3, 3);
    assertThat(axes.first()).isCloseTo(1, within(1e-6));
    assertThat(axes.second()).isCloseTo(0, within(1e-6));
    assertThat(Math.abs(axes.x(0))).isCloseTo(3, within(1e-5));
    assertThat(axes.x(1)).isCloseTo(0, within(1e-5));
  }

  @Test
  void aSingleNumberHasNoSecondAxis() {
    PrincipalAxes axes = axes(new float[] {1, 2, 6}, 3, 1);
    assertThat(axes.first()).isEqualTo(1);
    assertThat(axes.second()).isZero();
    assertThat(axes.places()).containsExactly(-2, 0, -1, 0, 3, 0);
  }

  @Test
  void pointsThatAreAllTheSameSpreadNowhere() {
    PrincipalAxes axes = axes(new float[] {0.1f, 7, 0.1f, 7, 0.1f, 7}, 3, 2);
    assertThat(axes.count()).isEqualTo(3);
    assertThat(axes.first()).isZero();
    assertThat(axes.second()).isZero();
    assertThat(axes.places()).containsOnly(0);
  }

  @Test
  void numbersThatAreNoneAreNotPlaced() {
    assertThat(axes(new float[] {1, Float.NaN, 3, 4}, 2, 2)).isEqualTo(PrincipalAxes.NONE);
    assertThat(axes(new float[] {1, 3e38f, 3, -3e38f}, 2, 2)).isEqualTo(PrincipalAxes.NONE);
    assertThat(axes(new float[0], 0, 2)).isEqualTo(PrincipalAxes.NONE);
  }

  @Test
  void pointsThatMoveALittleDoNotTurnOver() {
    double[] u = {0.8, 0.6};
    double[] v = {-0.6, 0.8};
    PrincipalAxes first = axes(ellipse(2, u, v, 0), COUNT, 2);
    var mirrored =
        new PrincipalAxes(COUNT, negative(first.places()), first.first(), first.second());
    assertThat(mirrored.facing(Optional.of(first)).places()).containsExactly(first.places());
    assertThat(first.facing(Optional.of(mirrored)).places()).containsExactly(mirrored.places());
  }

  private static float[] negative(float[] values) {
    float[] turned = values.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] = -turned[i];
    }
    return turned;
  }
}
