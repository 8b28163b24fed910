package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// As [RowTiles], for a left operand that stands column by column: `a[row, step]` at `aAt + row +
/// step * aStep`. That neighbours of `a` stand in neighbouring places makes one check of bounds of
/// many.
///
/// Five rows at 256 bits, not six: without checks between them the compiler begins all reads of a
/// step at once, which takes more registers than sixteen (six rows ran at half the speed).
final class ColumnTiles {

  private static final int TALLEST = LANES >= 16 ? 12 : 5;

  private ColumnTiles() {}

  /// How many rows to take next where `left` are left.
  static int rows(int left) {
    return left >= TALLEST ? TALLEST : left >= 5 ? 5 : left >= 2 ? 2 : 1;
  }

  /// `c[rows, panel] = a · b`, or `c += …`.
  ///
  /// @param rows one of those that [#rows] gives
  static void run(
      int rows,
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    switch (rows) {
      case 12 -> twelve(steps, a, aAt, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 5 -> five(steps, a, aAt, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 2 -> two(steps, a, aAt, aStep, b, bAt, c, cAt, cRow, accumulate);
      default -> one(steps, a, aAt, aStep, b, bAt, c, cAt, accumulate);
    }
  }

  private static void twelve(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    FloatVector l2 = FloatVector.zero(SPECIES);
    FloatVector r2 = FloatVector.zero(SPECIES);
    FloatVector l3 = FloatVector.zero(SPECIES);
    FloatVector r3 = FloatVector.zero(SPECIES);
    FloatVector l4 = FloatVector.zero(SPECIES);
    FloatVector r4 = FloatVector.zero(SPECIES);
    FloatVector l5 = FloatVector.zero(SPECIES);
    FloatVector r5 = FloatVector.zero(SPECIES);
    FloatVector l6 = FloatVector.zero(SPECIES);
    FloatVector r6 = FloatVector.zero(SPECIES);
    FloatVector l7 = FloatVector.zero(SPECIES);
    FloatVector r7 = FloatVector.zero(SPECIES);
    FloatVector l8 = FloatVector.zero(SPECIES);
    FloatVector r8 = FloatVector.zero(SPECIES);
    FloatVector l9 = FloatVector.zero(SPECIES);
    FloatVector r9 = FloatVector.zero(SPECIES);
    FloatVector l10 = FloatVector.zero(SPECIES);
    FloatVector r10 = FloatVector.zero(SPECIES);
    FloatVector l11 = FloatVector.zero(SPECIES);
    FloatVector r11 = FloatVector.zero(SPECIES);
    if (accumulate) {
      l0 = FloatVector.fromArray(SPECIES, c, cAt);
      r0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
      l1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
      r1 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
      l2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      r2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      l3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      r3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
      l4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      r4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
      l5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      r5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow + LANES);
      l6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
      r6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow + LANES);
      l7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
      r7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow + LANES);
      l8 = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow);
      r8 = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow + LANES);
      l9 = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow);
      r9 = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow + LANES);
      l10 = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow);
      r10 = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow + LANES);
      l11 = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow);
      r11 = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector left = FloatVector.fromArray(SPECIES, b, q);
      FloatVector right = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      l0 = x.fma(left, l0);
      r0 = x.fma(right, r0);
      x = FloatVector.broadcast(SPECIES, a[p + 1]);
      l1 = x.fma(left, l1);
      r1 = x.fma(right, r1);
      x = FloatVector.broadcast(SPECIES, a[p + 2]);
      l2 = x.fma(left, l2);
      r2 = x.fma(right, r2);
      x = FloatVector.broadcast(SPECIES, a[p + 3]);
      l3 = x.fma(left, l3);
      r3 = x.fma(right, r3);
      x = FloatVector.broadcast(SPECIES, a[p + 4]);
      l4 = x.fma(left, l4);
      r4 = x.fma(right, r4);
      x = FloatVector.broadcast(SPECIES, a[p + 5]);
      l5 = x.fma(left, l5);
      r5 = x.fma(right, r5);
      x = FloatVector.broadcast(SPECIES, a[p + 6]);
      l6 = x.fma(left, l6);
      r6 = x.fma(right, r6);
      x = FloatVector.broadcast(SPECIES, a[p + 7]);
      l7 = x.fma(left, l7);
      r7 = x.fma(right, r7);
      x = FloatVector.broadcast(SPECIES, a[p + 8]);
      l8 = x.fma(left, l8);
      r8 = x.fma(right, r8);
      x = FloatVector.broadcast(SPECIES, a[p + 9]);
      l9 = x.fma(left, l9);
      r9 = x.fma(right, r9);
      x = FloatVector.broadcast(SPECIES, a[p + 10]);
      l10 = x.fma(left, l10);
      r10 = x.fma(right, r10);
      x = FloatVector.broadcast(SPECIES, a[p + 11]);
      l11 = x.fma(left, l11);
      r11 = x.fma(right, r11);
    }
    l0.intoArray(c, cAt);
    r0.intoArray(c, cAt + LANES);
    l1.intoArray(c, cAt + cRow);
    r1.intoArray(c, cAt + cRow + LANES);
    l2.intoArray(c, cAt + 2 * cRow);
    r2.intoArray(c, cAt + 2 * cRow + LANES);
    l3.intoArray(c, cAt + 3 * cRow);
    r3.intoArray(c, cAt + 3 * cRow + LANES);
    l4.intoArray(c, cAt + 4 * cRow);
    r4.intoArray(c, cAt + 4 * cRow + LANES);
    l5.intoArray(c, cAt + 5 * cRow);
    r5.intoArray(c, cAt + 5 * cRow + LANES);
    l6.intoArray(c, cAt + 6 * cRow);
    r6.intoArray(c, cAt + 6 * cRow + LANES);
    l7.intoArray(c, cAt + 7 * cRow);
    r7.intoArray(c, cAt + 7 * cRow + LANES);
    l8.intoArray(c, cAt + 8 * cRow);
    r8.intoArray(c, cAt + 8 * cRow + LANES);
    l9.intoArray(c, cAt + 9 * cRow);
    r9.intoArray(c, cAt + 9 * cRow + LANES);
    l10.intoArray(c, cAt + 10 * cRow);
    r10.intoArray(c, cAt + 10 * cRow + LANES);
    l11.intoArray(c, cAt + 11 * cRow);
    r11.intoArray(c, cAt + 11 * cRow + LANES);
  }

  private static void five(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    FloatVector l2 = FloatVector.zero(SPECIES);
    FloatVector r2 = FloatVector.zero(SPECIES);
    FloatVector l3 = FloatVector.zero(SPECIES);
    FloatVector r3 = FloatVector.zero(SPECIES);
    FloatVector l4 = FloatVector.zero(SPECIES);
    FloatVector r4 = FloatVector.zero(SPECIES);
    if (accumulate) {
      l0 = FloatVector.fromArray(SPECIES, c, cAt);
      r0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
      l1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
      r1 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
      l2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      r2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      l3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      r3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
      l4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      r4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector left = FloatVector.fromArray(SPECIES, b, q);
      FloatVector right = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      l0 = x.fma(left, l0);
      r0 = x.fma(right, r0);
      x = FloatVector.broadcast(SPECIES, a[p + 1]);
      l1 = x.fma(left, l1);
      r1 = x.fma(right, r1);
      x = FloatVector.broadcast(SPECIES, a[p + 2]);
      l2 = x.fma(left, l2);
      r2 = x.fma(right, r2);
      x = FloatVector.broadcast(SPECIES, a[p + 3]);
      l3 = x.fma(left, l3);
      r3 = x.fma(right, r3);
      x = FloatVector.broadcast(SPECIES, a[p + 4]);
      l4 = x.fma(left, l4);
      r4 = x.fma(right, r4);
    }
    l0.intoArray(c, cAt);
    r0.intoArray(c, cAt + LANES);
    l1.intoArray(c, cAt + cRow);
    r1.intoArray(c, cAt + cRow + LANES);
    l2.intoArray(c, cAt + 2 * cRow);
    r2.intoArray(c, cAt + 2 * cRow + LANES);
    l3.intoArray(c, cAt + 3 * cRow);
    r3.intoArray(c, cAt + 3 * cRow + LANES);
    l4.intoArray(c, cAt + 4 * cRow);
    r4.intoArray(c, cAt + 4 * cRow + LANES);
  }

  private static void two(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    FloatVector l1 = FloatVector.zero(SPECIES);
    FloatVector r1 = FloatVector.zero(SPECIES);
    if (accumulate) {
      l0 = FloatVector.fromArray(SPECIES, c, cAt);
      r0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
      l1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
      r1 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector left = FloatVector.fromArray(SPECIES, b, q);
      FloatVector right = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      l0 = x.fma(left, l0);
      r0 = x.fma(right, r0);
      x = FloatVector.broadcast(SPECIES, a[p + 1]);
      l1 = x.fma(left, l1);
      r1 = x.fma(right, r1);
    }
    l0.intoArray(c, cAt);
    r0.intoArray(c, cAt + LANES);
    l1.intoArray(c, cAt + cRow);
    r1.intoArray(c, cAt + cRow + LANES);
  }

  private static void one(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean accumulate) {
    FloatVector l0 = FloatVector.zero(SPECIES);
    FloatVector r0 = FloatVector.zero(SPECIES);
    if (accumulate) {
      l0 = FloatVector.fromArray(SPECIES, c, cAt);
      r0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector left = FloatVector.fromArray(SPECIES, b, q);
      FloatVector right = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      l0 = x.fma(left, l0);
      r0 = x.fma(right, r0);
    }
    l0.intoArray(c, cAt);
    r0.intoArray(c, cAt + LANES);
  }
}
