package glassbox.train;

import glassbox.engine.Seeds;
import java.util.Arrays;

/// The eigenvectors of the largest eigenvalues of a symmetric matrix that has none below 0, by
/// orthogonal iteration: a block of vectors is multiplied with the matrix and made orthonormal
/// again until it stays where it is (Golub and Van Loan, Matrix Computations, 8.2.4).
///
/// A few vectors more than asked for go along: the error of the second shrinks by the ratio of the
/// eigenvalue behind the block to its own.
final class LeadingVectors {

  private static final int MORE = 6;
  private static final int MOST_ROUNDS = 200;
  private static final double SETTLED = 1e-9;

  /// A part of a length that is no more than rounding.
  private static final double NOTHING = 1e-12;

  /// Rows are the vectors.
  private final double[][] vectors;

  private final double[] values;

  private LeadingVectors(double[][] vectors, double[] values) {
    this.vectors = vectors;
    this.values = values;
  }

  /// @param matrix `[side, side]`
  /// @param seeds of the vectors to begin with
  static LeadingVectors of(float[] matrix, int side, int count, Seeds seeds) {
    double[][] block = new double[Math.min(side, count + MORE)][side];
    for (double[] vector : block) {
      Arrays.setAll(vector, _ -> seeds.gaussian());
    }
    orthonormalize(block);
    double[] before = new double[block.length];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] values = new double[block.length];
      boolean settled = true;
      double[][] next = new double[block.length][];
      for (int i = 0; i < block.length; i++) {
        next[i] = times(matrix, side, block[i]);
        values[i] = dot(next[i], block[i]);
      }
      for (int i = 0; i < Math.min(count, block.length); i++) {
        settled &= Math.abs(values[i] - before[i]) <= SETTLED * values[i] + NOTHING * values[0];
      }
      orthonormalize(next);
      block = next;
      before = values;
      if (settled) {
        break;
      }
    }
    return new LeadingVectors(block, before);
  }

  /// An eigenvalue, the largest first; 0 beyond those that there are.
  double value(int index) {
    return index < values.length ? Math.max(0, values[index]) : 0;
  }

  /// Of the eigenvector of that value; 0 beyond those that there are.
  double at(int vector, int element) {
    return vector < vectors.length ? vectors[vector][element] : 0;
  }

  private static double[] times(float[] matrix, int side, double[] vector) {
    double[] result = new double[side];
    for (int row = 0; row < side; row++) {
      double sum = 0;
      for (int i = 0; i < side; i++) {
        sum += matrix[row * side + i] * vector[i];
      }
      result[row] = sum;
    }
    return result;
  }

  /// Gram and Schmidt's way, the modified one, twice: once leaves what rounding leaves of vectors
  /// that are nearly the same.
  private static void orthonormalize(double[][] block) {
    for (int i = 0; i < block.length; i++) {
      double size = Math.sqrt(dot(block[i], block[i]));
      for (int again = 0; again < 2; again++) {
        for (int j = 0; j < i; j++) {
          double share = dot(block[i], block[j]);
          for (int k = 0; k < block[i].length; k++) {
            block[i][k] -= share * block[j][k];
          }
        }
      }
      double length = Math.sqrt(dot(block[i], block[i]));
      // Nothing is left in this direction: the matrix has no more of them.
      double factor = length > NOTHING * size ? 1 / length : 0;
      for (int k = 0; k < block[i].length; k++) {
        block[i][k] *= factor;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
