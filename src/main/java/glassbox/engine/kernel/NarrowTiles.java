package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// As [WideTiles], one vector wide: for results with few columns, where the second vector would be
/// empty.
///
/// Row `i` of `b` stands at `bAt + i * bRow`, and each row of the sum begins with `start`. Whole
/// vectors are read and written, from the first row on, so that what a row writes too far the next
/// one puts right: behind the last there must be room.
final class NarrowTiles {

  /// Enough room behind the last row.
  static final int SLACK = LANES;

  private NarrowTiles() {}

  /// @param rows one of those that a method stands for
  static void run(
      int rows,
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    switch (rows) {
      case 12 -> twelve(steps, a, aAt, aRow, aStep, b, bAt, bRow, start, c, cAt, cRow);
      case 8 -> eight(steps, a, aAt, aRow, aStep, b, bAt, bRow, start, c, cAt, cRow);
      case 6 -> six(steps, a, aAt, aRow, aStep, b, bAt, bRow, start, c, cAt, cRow);
      case 4 -> four(steps, a, aAt, aRow, aStep, b, bAt, bRow, start, c, cAt, cRow);
      case 2 -> two(steps, a, aAt, aRow, aStep, b, bAt, bRow, start, c, cAt, cRow);
      default -> one(steps, a, aAt, aStep, b, bAt, bRow, start, c, cAt);
    }
  }

  private static void twelve(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c4 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c5 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c6 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c7 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c8 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c9 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c10 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c11 = FloatVector.fromArray(SPECIES, start, 0);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    int r6 = 6 * aRow;
    int r7 = 7 * aRow;
    int r8 = 8 * aRow;
    int r9 = 9 * aRow;
    int r10 = 10 * aRow;
    int r11 = 11 * aRow;
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + r1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + r2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + r3]).fma(y, c3);
      c4 = FloatVector.broadcast(SPECIES, a[p + r4]).fma(y, c4);
      c5 = FloatVector.broadcast(SPECIES, a[p + r5]).fma(y, c5);
      c6 = FloatVector.broadcast(SPECIES, a[p + r6]).fma(y, c6);
      c7 = FloatVector.broadcast(SPECIES, a[p + r7]).fma(y, c7);
      c8 = FloatVector.broadcast(SPECIES, a[p + r8]).fma(y, c8);
      c9 = FloatVector.broadcast(SPECIES, a[p + r9]).fma(y, c9);
      c10 = FloatVector.broadcast(SPECIES, a[p + r10]).fma(y, c10);
      c11 = FloatVector.broadcast(SPECIES, a[p + r11]).fma(y, c11);
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + 1 * cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
    c4.intoArray(c, cAt + 4 * cRow);
    c5.intoArray(c, cAt + 5 * cRow);
    c6.intoArray(c, cAt + 6 * cRow);
    c7.intoArray(c, cAt + 7 * cRow);
    c8.intoArray(c, cAt + 8 * cRow);
    c9.intoArray(c, cAt + 9 * cRow);
    c10.intoArray(c, cAt + 10 * cRow);
    c11.intoArray(c, cAt + 11 * cRow);
  }

  private static void eight(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c4 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c5 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c6 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c7 = FloatVector.fromArray(SPECIES, start, 0);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    int r6 = 6 * aRow;
    int r7 = 7 * aRow;
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + r1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + r2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + r3]).fma(y, c3);
      c4 = FloatVector.broadcast(SPECIES, a[p + r4]).fma(y, c4);
      c5 = FloatVector.broadcast(SPECIES, a[p + r5]).fma(y, c5);
      c6 = FloatVector.broadcast(SPECIES, a[p + r6]).fma(y, c6);
      c7 = FloatVector.broadcast(SPECIES, a[p + r7]).fma(y, c7);
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + 1 * cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
    c4.intoArray(c, cAt + 4 * cRow);
    c5.intoArray(c, cAt + 5 * cRow);
    c6.intoArray(c, cAt + 6 * cRow);
    c7.intoArray(c, cAt + 7 * cRow);
  }

  private static void six(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c4 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c5 = FloatVector.fromArray(SPECIES, start, 0);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + r1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + r2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + r3]).fma(y, c3);
      c4 = FloatVector.broadcast(SPECIES, a[p + r4]).fma(y, c4);
      c5 = FloatVector.broadcast(SPECIES, a[p + r5]).fma(y, c5);
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + 1 * cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
    c4.intoArray(c, cAt + 4 * cRow);
    c5.intoArray(c, cAt + 5 * cRow);
  }

  private static void four(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, 0);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + r1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + r2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + r3]).fma(y, c3);
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + 1 * cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
  }

  private static void two(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, 0);
    int r1 = 1 * aRow;
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + r1]).fma(y, c1);
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + 1 * cRow);
  }

  private static void one(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      float[] c,
      int cAt) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, 0);
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + k * bRow);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
    }
    c0.intoArray(c, cAt);
  }
}
