package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Products with few columns whose left operand is stored row by row: some steps of the sum at a
/// time, for all rows, with as many rows of `b` held in registers. That neighbours of `a` stand in
/// neighbouring places spares most checks of bounds, which cost more here than the arithmetic.
///
/// `a[row, step]` stands at `aAt + row * aRow + step`, row `i` of `b` at `bAt + i * bRow`. What a
/// row of the sum was before stands at `sAt + row * sRow`. Whole vectors are read and written, from
/// the first row on, so that what a row writes too far the next one puts right: behind the last
/// there must be room.
final class AlongTiles {

  private AlongTiles() {}

  /// @param steps one of those that a method stands for
  static void run(
      int steps,
      int rows,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    switch (steps) {
      case 8 -> eight(rows, a, aAt, aRow, b, bAt, bRow, s, sAt, sRow, c, cAt, cRow);
      case 4 -> four(rows, a, aAt, aRow, b, bAt, bRow, s, sAt, sRow, c, cAt, cRow);
      case 2 -> two(rows, a, aAt, aRow, b, bAt, bRow, s, sAt, sRow, c, cAt, cRow);
      default -> one(rows, a, aAt, aRow, b, bAt, s, sAt, sRow, c, cAt, cRow);
    }
  }

  private static void eight(
      int rows,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt);
    FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + bRow);
    FloatVector b2 = FloatVector.fromArray(SPECIES, b, bAt + 2 * bRow);
    FloatVector b3 = FloatVector.fromArray(SPECIES, b, bAt + 3 * bRow);
    FloatVector b4 = FloatVector.fromArray(SPECIES, b, bAt + 4 * bRow);
    FloatVector b5 = FloatVector.fromArray(SPECIES, b, bAt + 5 * bRow);
    FloatVector b6 = FloatVector.fromArray(SPECIES, b, bAt + 6 * bRow);
    FloatVector b7 = FloatVector.fromArray(SPECIES, b, bAt + 7 * bRow);
    for (int i = 0; i < rows; i++) {
      int p = aAt + i * aRow;
      FloatVector sum = FloatVector.fromArray(SPECIES, s, sAt + i * sRow);
      sum = FloatVector.broadcast(SPECIES, a[p]).fma(b0, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 1]).fma(b1, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 2]).fma(b2, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 3]).fma(b3, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 4]).fma(b4, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 5]).fma(b5, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 6]).fma(b6, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 7]).fma(b7, sum);
      sum.intoArray(c, cAt + i * cRow);
    }
  }

  private static void four(
      int rows,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt);
    FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + bRow);
    FloatVector b2 = FloatVector.fromArray(SPECIES, b, bAt + 2 * bRow);
    FloatVector b3 = FloatVector.fromArray(SPECIES, b, bAt + 3 * bRow);
    for (int i = 0; i < rows; i++) {
      int p = aAt + i * aRow;
      FloatVector sum = FloatVector.fromArray(SPECIES, s, sAt + i * sRow);
      sum = FloatVector.broadcast(SPECIES, a[p]).fma(b0, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 1]).fma(b1, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 2]).fma(b2, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 3]).fma(b3, sum);
      sum.intoArray(c, cAt + i * cRow);
    }
  }

  private static void two(
      int rows,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt);
    FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + bRow);
    for (int i = 0; i < rows; i++) {
      int p = aAt + i * aRow;
      FloatVector sum = FloatVector.fromArray(SPECIES, s, sAt + i * sRow);
      sum = FloatVector.broadcast(SPECIES, a[p]).fma(b0, sum);
      sum = FloatVector.broadcast(SPECIES, a[p + 1]).fma(b1, sum);
      sum.intoArray(c, cAt + i * cRow);
    }
  }

  private static void one(
      int rows,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt);
    for (int i = 0; i < rows; i++) {
      int p = aAt + i * aRow;
      FloatVector sum = FloatVector.fromArray(SPECIES, s, sAt + i * sRow);
      sum = FloatVector.broadcast(SPECIES, a[p]).fma(b0, sum);
      sum.intoArray(c, cAt + i * cRow);
    }
  }
}
