package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.Seeds;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Against the second difference, whose eigenvalues are known: `2 - 2 cos(kπ / (n + 1))`, with the
/// eigenvectors `sin(ikπ / (n + 1))`. The largest lie close together.
final class LeadingVectorsTest {

  private static final int SIDE = 40;

  private static float[] secondDifference(float scale) {
    float[] matrix = new float[SIDE * SIDE];
    for (int i = 0; i < SIDE; i++) {
      matrix[i * SIDE + i] = 2 * scale;
      if (i > 0) {
        matrix[i * SIDE + i - 1] = -scale;
        matrix[(i - 1) * SIDE + i] = -scale;
      }
    }
    return matrix;
  }

  private static double eigenvalue(int k) {
    return 2 - 2 * Math.cos(k * Math.PI / (SIDE + 1));
  }

  private static LeadingVectors find(float[] matrix, Optional<LeadingVectors> before) {
    return LeadingVectors.of(matrix, SIDE, 2, before, Seeds.of(7));
  }

  private static void assertIsOfTheLargest(LeadingVectors found, double scale) {
    for (int vector = 0; vector < 2; vector++) {
      int k = SIDE - vector;
      assertThat(found.value(vector)).isCloseTo(scale * eigenvalue(k), within(1e-6 * scale));
      double turn = Math.signum(found.at(vector, 0));
      for (int i = 0; i < SIDE; i++) {
        double known = Math.sqrt(2.0 / (SIDE + 1)) * Math.sin((i + 1) * k * Math.PI / (SIDE + 1));
        double sign = Math.signum(Math.sin(k * Math.PI / (SIDE + 1)));
        assertThat(turn * found.at(vector, i)).isCloseTo(sign * known, within(2e-3));
      }
    }
  }

  @Test
  void findsValuesThatLieCloseTogether() {
    assertIsOfTheLargest(find(secondDifference(1), Optional.empty()), 1);
  }

  @Test
  void goesOnFromWhatWasFoundOfAnotherMatrix() {
    LeadingVectors before = find(secondDifference(1), Optional.empty());
    assertIsOfTheLargest(find(secondDifference(3), Optional.of(before)), 3);
  }

  /// The block knew nothing of that direction.
  @Test
  void findsWhatNewlyIsTheLargest() {
    float[] flat = new float[SIDE * SIDE];
    for (int i = 0; i < 8; i++) {
      flat[i * SIDE + i] = 8 - i;
    }
    LeadingVectors before = find(flat, Optional.empty());
    float[] risen = flat.clone();
    risen[30 * SIDE + 30] = 20;
    LeadingVectors found = find(risen, Optional.of(before));
    assertThat(found.value(0)).isCloseTo(20, within(1e-6));
    assertThat(Math.abs(found.at(0, 30))).isCloseTo(1, within(1e-4));
  }

  @Test
  void aSmallMatrixIsTurnedWhole() {
    double[][] matrix = new double[6][6];
    double[][] copy = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        matrix[i][j] = i == j ? 2 : Math.abs(i - j) == 1 ? -1 : 0;
        copy[i][j] = matrix[i][j];
      }
    }
    double[][] vectors = JacobiRotations.diagonalize(copy);
    double[] values = new double[6];
    for (int v = 0; v < 6; v++) {
      values[v] = copy[v][v];
      for (int i = 0; i < 6; i++) {
        double product = 0;
        for (int j = 0; j < 6; j++) {
          product += matrix[i][j] * vectors[v][j];
        }
        assertThat(product).isCloseTo(values[v] * vectors[v][i], within(1e-12));
      }
    }
    Arrays.sort(values);
    for (int k = 1; k <= 6; k++) {
      assertThat(values[k - 1]).isCloseTo(2 - 2 * Math.cos(k * Math.PI / 7), within(1e-12));
    }
  }
}
