package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Products with few columns whose left operand is stored turned, `a[step][row]`: some rows at a
/// time, held in registers while the sum runs over the steps. That neighbours of `a` stand in
/// neighbouring places spares most checks of bounds, which cost more here than the arithmetic.
///
/// Row `i` of `b` stands at `bAt + i * bRow`, and each row of the sum begins with `start`. Whole
/// vectors are read and written, from the first row on, so that what a row writes too far the next
/// one puts right: behind the last there must be room.
final class AcrossTiles {

  private AcrossTiles() {}

  /// @param rows one of those that a method stands for
  static void run(
      int rows,
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      int startAt,
      float[] c,
      int cAt,
      int cRow) {
    switch (rows) {
      case 12 -> twelve(steps, a, aAt, aStep, b, bAt, bRow, start, startAt, c, cAt, cRow);
      case 8 -> eight(steps, a, aAt, aStep, b, bAt, bRow, start, startAt, c, cAt, cRow);
      case 4 -> four(steps, a, aAt, aStep, b, bAt, bRow, start, startAt, c, cAt, cRow);
      case 2 -> two(steps, a, aAt, aStep, b, bAt, bRow, start, startAt, c, cAt, cRow);
      default -> one(steps, a, aAt, aStep, b, bAt, bRow, start, startAt, c, cAt);
    }
  }

  private static void twelve(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      int startAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c4 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c5 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c6 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c7 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c8 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c9 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c10 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c11 = FloatVector.fromArray(SPECIES, start, startAt);
    int p = aAt;
    int q = bAt;
    for (int k = 0; k < steps; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, q);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + 1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + 2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + 3]).fma(y, c3);
      c4 = FloatVector.broadcast(SPECIES, a[p + 4]).fma(y, c4);
      c5 = FloatVector.broadcast(SPECIES, a[p + 5]).fma(y, c5);
      c6 = FloatVector.broadcast(SPECIES, a[p + 6]).fma(y, c6);
      c7 = FloatVector.broadcast(SPECIES, a[p + 7]).fma(y, c7);
      c8 = FloatVector.broadcast(SPECIES, a[p + 8]).fma(y, c8);
      c9 = FloatVector.broadcast(SPECIES, a[p + 9]).fma(y, c9);
      c10 = FloatVector.broadcast(SPECIES, a[p + 10]).fma(y, c10);
      c11 = FloatVector.broadcast(SPECIES, a[p + 11]).fma(y, c11);
      p += aStep;
      q += bRow;
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + cRow);
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
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      int startAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c4 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c5 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c6 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c7 = FloatVector.fromArray(SPECIES, start, startAt);
    int p = aAt;
    int q = bAt;
    for (int k = 0; k < steps; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, q);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + 1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + 2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + 3]).fma(y, c3);
      c4 = FloatVector.broadcast(SPECIES, a[p + 4]).fma(y, c4);
      c5 = FloatVector.broadcast(SPECIES, a[p + 5]).fma(y, c5);
      c6 = FloatVector.broadcast(SPECIES, a[p + 6]).fma(y, c6);
      c7 = FloatVector.broadcast(SPECIES, a[p + 7]).fma(y, c7);
      p += aStep;
      q += bRow;
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
    c4.intoArray(c, cAt + 4 * cRow);
    c5.intoArray(c, cAt + 5 * cRow);
    c6.intoArray(c, cAt + 6 * cRow);
    c7.intoArray(c, cAt + 7 * cRow);
  }

  private static void four(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      int startAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, startAt);
    int p = aAt;
    int q = bAt;
    for (int k = 0; k < steps; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, q);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + 1]).fma(y, c1);
      c2 = FloatVector.broadcast(SPECIES, a[p + 2]).fma(y, c2);
      c3 = FloatVector.broadcast(SPECIES, a[p + 3]).fma(y, c3);
      p += aStep;
      q += bRow;
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
  }

  private static void two(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] start,
      int startAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, startAt);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, startAt);
    int p = aAt;
    int q = bAt;
    for (int k = 0; k < steps; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, q);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      c1 = FloatVector.broadcast(SPECIES, a[p + 1]).fma(y, c1);
      p += aStep;
      q += bRow;
    }
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + cRow);
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
      int startAt,
      float[] c,
      int cAt) {
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, startAt);
    int p = aAt;
    int q = bAt;
    for (int k = 0; k < steps; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, q);
      c0 = FloatVector.broadcast(SPECIES, a[p]).fma(y, c0);
      p += aStep;
      q += bRow;
    }
    c0.intoArray(c, cAt);
  }
}
