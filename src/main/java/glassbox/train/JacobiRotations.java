package glassbox.train;

/// Turns a small symmetric matrix until nothing is left beside its diagonal: its eigenvalues stand
/// there then, and the turns together are its eigenvectors (Jacobi, 1846; Golub and Van Loan,
/// Matrix Computations, 8.5).
final class JacobiRotations {

  private static final int MOST_SWEEPS = 30;

  /// What is left beside the diagonal, against what is on it, is no more than rounding.
  private static final double NOTHING = 1e-15;

  private final double[][] matrix;
  private final double[][] vectors;

  private JacobiRotations(double[][] matrix) {
    this.matrix = matrix;
    int side = matrix.length;
    vectors = new double[side][side];
    for (int i = 0; i < side; i++) {
      vectors[i][i] = 1;
    }
  }

  /// @param matrix `[side, side]`, symmetric, without infinite elements; its diagonal is made of
  ///   the eigenvalues
  /// @return rows are the eigenvectors, of length 1
  static double[][] diagonalize(double[][] matrix) {
    var rotations = new JacobiRotations(matrix);
    for (int sweep = 0; sweep < MOST_SWEEPS && rotations.sweep(); sweep++) {}
    return rotations.vectors;
  }

  /// Whether anything was left to turn.
  private boolean sweep() {
    boolean turned = false;
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        double size = Math.abs(matrix[p][p]) + Math.abs(matrix[q][q]);
        if (Math.abs(matrix[p][q]) > NOTHING * size) {
          turn(p, q);
          turned = true;
        }
      }
    }
    return turned;
  }

  /// In the plane of two axes, by the smaller of the angles that leave 0 between them.
  private void turn(int p, int q) {
    double slope = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, slope) / (Math.abs(slope) + Math.hypot(1, slope));
    double cosine = 1 / Math.hypot(1, tangent);
    double sine = tangent * cosine;
    for (double[] row : matrix) {
      double ofP = row[p];
      row[p] = cosine * ofP - sine * row[q];
      row[q] = sine * ofP + cosine * row[q];
    }
    turn(matrix[p], matrix[q], cosine, sine);
    turn(vectors[p], vectors[q], cosine, sine);
  }

  private static void turn(double[] p, double[] q, double cosine, double sine) {
    for (int i = 0; i < p.length; i++) {
      double ofP = p[i];
      p[i] = cosine * ofP - sine * q[i];
      q[i] = sine * ofP + cosine * q[i];
    }
  }
}
