package glassbox.train;

import glassbox.engine.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// The eigenvectors of the largest eigenvalues of a symmetric matrix that has none below 0, by
/// orthogonal iteration with Ritz's acceleration: a block of vectors is multiplied with the matrix,
/// turned to the eigenvectors within the space that the block spans, and made orthonormal again,
/// until the values stay where they are (Golub and Van Loan, Matrix Computations, 8.2.4 and 8.3).
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
  /// @param before those of a matrix that was nearly the same, to begin with
  /// @param seeds of the vectors to begin with where there are none
  static LeadingVectors of(
      float[] matrix, int side, int count, Optional<LeadingVectors> before, Seeds seeds) {
    double[][] block =
        before
            .map(known -> known.vectors)
            .filter(known -> known[0].length == side)
            .map(LeadingVectors::copy)
            .orElseGet(() -> new double[Math.min(side, count + MORE)][side]);
    for (int i = 0; i < block.length; i++) {
      // What the block knows nothing of comes in by the last.
      if (i == block.length - 1 || dot(block[i], block[i]) == 0) {
        Arrays.setAll(block[i], _ -> seeds.gaussian());
      }
    }
    orthonormalize(block);
    double[] last = new double[block.length];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] values = new double[block.length];
      block = nearer(matrix, side, block, values);
      boolean settled = true;
      for (int i = 0; i < Math.min(count, block.length); i++) {
        settled &= Math.abs(values[i] - last[i]) <= SETTLED * values[i] + NOTHING * values[0];
      }
      last = values;
      if (settled) {
        break;
      }
    }
    return new LeadingVectors(block, last);
  }

  private static double[][] copy(double[][] vectors) {
    return Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
  }

  /// One round.
  ///
  /// @param values what the block gives for the eigenvalues, the largest first, written here
  private static double[][] nearer(float[] matrix, int side, double[][] block, double[] values) {
    int count = block.length;
    double[][] products = new double[count][];
    double[][] within = new double[count][count];
    for (int i = 0; i < count; i++) {
      products[i] = times(matrix, side, block[i]);
      for (int j = 0; j <= i; j++) {
        within[i][j] = dot(products[i], block[j]);
        within[j][i] = within[i][j];
      }
    }
    double[][] turns = JacobiRotations.diagonalize(within);
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -within[i][i]))
            .mapToInt(i -> i)
            .toArray();
    double[][] next = new double[count][side];
    for (int i = 0; i < count; i++) {
      values[i] = within[order[i]][order[i]];
      for (int j = 0; j < count; j++) {
        add(turns[order[i]][j], products[j], next[i]);
      }
    }
    orthonormalize(next);
    return next;
  }

  private static void add(double factor, double[] vector, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * vector[i];
    }
  }

  /// An eigenvalue, the largest first; 0 beyond those that there are.
  double value(int index) {
    return index < values.length ? Math.max(0, values[index]) : 0;
  }

  /// Of the eigenvector of that value; 0 beyond those that there are.
  double at(int vector, int element) {
    return vector < vectors.length ? vectors[vector][element] : 0;
  }

  /// Row by row, which is column by column here: elements beside each other are added up at once.
  private static double[] times(float[] matrix, int side, double[] vector) {
    double[] result = new double[side];
    for (int row = 0; row < side; row++) {
      double factor = vector[row];
      int from = row * side;
      for (int i = 0; i < side; i++) {
        result[i] += matrix[from + i] * factor;
      }
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
          add(-share, block[j], block[i]);
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
