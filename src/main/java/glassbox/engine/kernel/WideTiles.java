package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// The innermost loops of a matrix product: some rows of the result, two vectors wide, held in
/// registers while the sum runs. One method per number of rows, written out, because an array of
/// vectors would leave the registers. Twelve rows take 24 of the 32 registers at 512 bits, six take
/// 12 of 16 at 256.
///
/// `a[row, step]` stands at `aAt + row * aRow + step * aStep`, `b` is a panel `[step][2 * LANES]`.
final class WideTiles {

  private WideTiles() {}

  /// `c[rows, panel] = a · b`, or `c += …`.
  ///
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
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    switch (rows) {
      case 12 -> twelve(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 8 -> eight(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 6 -> six(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 4 -> four(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
      case 2 -> two(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
      default -> one(steps, a, aAt, aRow, aStep, b, bAt, c, cAt, cRow, accumulate);
    }
  }

  static void twelve(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c6b = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c7b = FloatVector.zero(SPECIES);
    FloatVector c8a = FloatVector.zero(SPECIES);
    FloatVector c8b = FloatVector.zero(SPECIES);
    FloatVector c9a = FloatVector.zero(SPECIES);
    FloatVector c9b = FloatVector.zero(SPECIES);
    FloatVector c10a = FloatVector.zero(SPECIES);
    FloatVector c10b = FloatVector.zero(SPECIES);
    FloatVector c11a = FloatVector.zero(SPECIES);
    FloatVector c11b = FloatVector.zero(SPECIES);
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
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c1b = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow + LANES);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c2b = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c3b = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c4b = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      c5b = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow + LANES);
      c6a = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
      c6b = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow + LANES);
      c7a = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
      c7b = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow + LANES);
      c8a = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow);
      c8b = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow + LANES);
      c9a = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow);
      c9b = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow + LANES);
      c10a = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow);
      c10b = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow + LANES);
      c11a = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow);
      c11b = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      c1b = x.fma(bb, c1b);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      c2b = x.fma(bb, c2b);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      c3b = x.fma(bb, c3b);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      c4b = x.fma(bb, c4b);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
      c5b = x.fma(bb, c5b);
      x = FloatVector.broadcast(SPECIES, a[p + r6]);
      c6a = x.fma(ba, c6a);
      c6b = x.fma(bb, c6b);
      x = FloatVector.broadcast(SPECIES, a[p + r7]);
      c7a = x.fma(ba, c7a);
      c7b = x.fma(bb, c7b);
      x = FloatVector.broadcast(SPECIES, a[p + r8]);
      c8a = x.fma(ba, c8a);
      c8b = x.fma(bb, c8b);
      x = FloatVector.broadcast(SPECIES, a[p + r9]);
      c9a = x.fma(ba, c9a);
      c9b = x.fma(bb, c9b);
      x = FloatVector.broadcast(SPECIES, a[p + r10]);
      c10a = x.fma(ba, c10a);
      c10b = x.fma(bb, c10b);
      x = FloatVector.broadcast(SPECIES, a[p + r11]);
      c11a = x.fma(ba, c11a);
      c11b = x.fma(bb, c11b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
    c1a.intoArray(c, cAt + 1 * cRow);
    c1b.intoArray(c, cAt + 1 * cRow + LANES);
    c2a.intoArray(c, cAt + 2 * cRow);
    c2b.intoArray(c, cAt + 2 * cRow + LANES);
    c3a.intoArray(c, cAt + 3 * cRow);
    c3b.intoArray(c, cAt + 3 * cRow + LANES);
    c4a.intoArray(c, cAt + 4 * cRow);
    c4b.intoArray(c, cAt + 4 * cRow + LANES);
    c5a.intoArray(c, cAt + 5 * cRow);
    c5b.intoArray(c, cAt + 5 * cRow + LANES);
    c6a.intoArray(c, cAt + 6 * cRow);
    c6b.intoArray(c, cAt + 6 * cRow + LANES);
    c7a.intoArray(c, cAt + 7 * cRow);
    c7b.intoArray(c, cAt + 7 * cRow + LANES);
    c8a.intoArray(c, cAt + 8 * cRow);
    c8b.intoArray(c, cAt + 8 * cRow + LANES);
    c9a.intoArray(c, cAt + 9 * cRow);
    c9b.intoArray(c, cAt + 9 * cRow + LANES);
    c10a.intoArray(c, cAt + 10 * cRow);
    c10b.intoArray(c, cAt + 10 * cRow + LANES);
    c11a.intoArray(c, cAt + 11 * cRow);
    c11b.intoArray(c, cAt + 11 * cRow + LANES);
  }

  static void eight(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c6b = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c7b = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    int r6 = 6 * aRow;
    int r7 = 7 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c1b = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow + LANES);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c2b = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c3b = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c4b = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      c5b = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow + LANES);
      c6a = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
      c6b = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow + LANES);
      c7a = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
      c7b = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      c1b = x.fma(bb, c1b);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      c2b = x.fma(bb, c2b);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      c3b = x.fma(bb, c3b);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      c4b = x.fma(bb, c4b);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
      c5b = x.fma(bb, c5b);
      x = FloatVector.broadcast(SPECIES, a[p + r6]);
      c6a = x.fma(ba, c6a);
      c6b = x.fma(bb, c6b);
      x = FloatVector.broadcast(SPECIES, a[p + r7]);
      c7a = x.fma(ba, c7a);
      c7b = x.fma(bb, c7b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
    c1a.intoArray(c, cAt + 1 * cRow);
    c1b.intoArray(c, cAt + 1 * cRow + LANES);
    c2a.intoArray(c, cAt + 2 * cRow);
    c2b.intoArray(c, cAt + 2 * cRow + LANES);
    c3a.intoArray(c, cAt + 3 * cRow);
    c3b.intoArray(c, cAt + 3 * cRow + LANES);
    c4a.intoArray(c, cAt + 4 * cRow);
    c4b.intoArray(c, cAt + 4 * cRow + LANES);
    c5a.intoArray(c, cAt + 5 * cRow);
    c5b.intoArray(c, cAt + 5 * cRow + LANES);
    c6a.intoArray(c, cAt + 6 * cRow);
    c6b.intoArray(c, cAt + 6 * cRow + LANES);
    c7a.intoArray(c, cAt + 7 * cRow);
    c7b.intoArray(c, cAt + 7 * cRow + LANES);
  }

  static void six(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c1b = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow + LANES);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c2b = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c3b = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c4b = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow + LANES);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      c5b = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      c1b = x.fma(bb, c1b);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      c2b = x.fma(bb, c2b);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      c3b = x.fma(bb, c3b);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      c4b = x.fma(bb, c4b);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
      c5b = x.fma(bb, c5b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
    c1a.intoArray(c, cAt + 1 * cRow);
    c1b.intoArray(c, cAt + 1 * cRow + LANES);
    c2a.intoArray(c, cAt + 2 * cRow);
    c2b.intoArray(c, cAt + 2 * cRow + LANES);
    c3a.intoArray(c, cAt + 3 * cRow);
    c3b.intoArray(c, cAt + 3 * cRow + LANES);
    c4a.intoArray(c, cAt + 4 * cRow);
    c4b.intoArray(c, cAt + 4 * cRow + LANES);
    c5a.intoArray(c, cAt + 5 * cRow);
    c5b.intoArray(c, cAt + 5 * cRow + LANES);
  }

  static void four(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c1b = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow + LANES);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c2b = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c3b = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      c1b = x.fma(bb, c1b);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      c2b = x.fma(bb, c2b);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      c3b = x.fma(bb, c3b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
    c1a.intoArray(c, cAt + 1 * cRow);
    c1b.intoArray(c, cAt + 1 * cRow + LANES);
    c2a.intoArray(c, cAt + 2 * cRow);
    c2b.intoArray(c, cAt + 2 * cRow + LANES);
    c3a.intoArray(c, cAt + 3 * cRow);
    c3b.intoArray(c, cAt + 3 * cRow + LANES);
  }

  static void two(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c1b = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      c1b = x.fma(bb, c1b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
    c1a.intoArray(c, cAt + 1 * cRow);
    c1b.intoArray(c, cAt + 1 * cRow + LANES);
  }

  static void one(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cRow,
      boolean accumulate) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c0b = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow + LANES);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * 2 * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      c0b = x.fma(bb, c0b);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c0b.intoArray(c, cAt + 0 * cRow + LANES);
  }
}
