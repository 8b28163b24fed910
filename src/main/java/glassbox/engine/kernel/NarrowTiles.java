package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;

/// As [WideTiles], one vector wide: for results with few columns, where the second vector would be
/// empty.
final class NarrowTiles {

  private NarrowTiles() {}

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
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c8a = FloatVector.zero(SPECIES);
    FloatVector c9a = FloatVector.zero(SPECIES);
    FloatVector c10a = FloatVector.zero(SPECIES);
    FloatVector c11a = FloatVector.zero(SPECIES);
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
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      c6a = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
      c7a = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
      c8a = FloatVector.fromArray(SPECIES, c, cAt + 8 * cRow);
      c9a = FloatVector.fromArray(SPECIES, c, cAt + 9 * cRow);
      c10a = FloatVector.fromArray(SPECIES, c, cAt + 10 * cRow);
      c11a = FloatVector.fromArray(SPECIES, c, cAt + 11 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
      x = FloatVector.broadcast(SPECIES, a[p + r6]);
      c6a = x.fma(ba, c6a);
      x = FloatVector.broadcast(SPECIES, a[p + r7]);
      c7a = x.fma(ba, c7a);
      x = FloatVector.broadcast(SPECIES, a[p + r8]);
      c8a = x.fma(ba, c8a);
      x = FloatVector.broadcast(SPECIES, a[p + r9]);
      c9a = x.fma(ba, c9a);
      x = FloatVector.broadcast(SPECIES, a[p + r10]);
      c10a = x.fma(ba, c10a);
      x = FloatVector.broadcast(SPECIES, a[p + r11]);
      c11a = x.fma(ba, c11a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c1a.intoArray(c, cAt + 1 * cRow);
    c2a.intoArray(c, cAt + 2 * cRow);
    c3a.intoArray(c, cAt + 3 * cRow);
    c4a.intoArray(c, cAt + 4 * cRow);
    c5a.intoArray(c, cAt + 5 * cRow);
    c6a.intoArray(c, cAt + 6 * cRow);
    c7a.intoArray(c, cAt + 7 * cRow);
    c8a.intoArray(c, cAt + 8 * cRow);
    c9a.intoArray(c, cAt + 9 * cRow);
    c10a.intoArray(c, cAt + 10 * cRow);
    c11a.intoArray(c, cAt + 11 * cRow);
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
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    int r6 = 6 * aRow;
    int r7 = 7 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
      c6a = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
      c7a = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
      x = FloatVector.broadcast(SPECIES, a[p + r6]);
      c6a = x.fma(ba, c6a);
      x = FloatVector.broadcast(SPECIES, a[p + r7]);
      c7a = x.fma(ba, c7a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c1a.intoArray(c, cAt + 1 * cRow);
    c2a.intoArray(c, cAt + 2 * cRow);
    c3a.intoArray(c, cAt + 3 * cRow);
    c4a.intoArray(c, cAt + 4 * cRow);
    c5a.intoArray(c, cAt + 5 * cRow);
    c6a.intoArray(c, cAt + 6 * cRow);
    c7a.intoArray(c, cAt + 7 * cRow);
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
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    int r4 = 4 * aRow;
    int r5 = 5 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
      c4a = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
      c5a = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
      x = FloatVector.broadcast(SPECIES, a[p + r4]);
      c4a = x.fma(ba, c4a);
      x = FloatVector.broadcast(SPECIES, a[p + r5]);
      c5a = x.fma(ba, c5a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c1a.intoArray(c, cAt + 1 * cRow);
    c2a.intoArray(c, cAt + 2 * cRow);
    c3a.intoArray(c, cAt + 3 * cRow);
    c4a.intoArray(c, cAt + 4 * cRow);
    c5a.intoArray(c, cAt + 5 * cRow);
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
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    int r2 = 2 * aRow;
    int r3 = 3 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
      c2a = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
      c3a = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
      x = FloatVector.broadcast(SPECIES, a[p + r2]);
      c2a = x.fma(ba, c2a);
      x = FloatVector.broadcast(SPECIES, a[p + r3]);
      c3a = x.fma(ba, c3a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c1a.intoArray(c, cAt + 1 * cRow);
    c2a.intoArray(c, cAt + 2 * cRow);
    c3a.intoArray(c, cAt + 3 * cRow);
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
    FloatVector c1a = FloatVector.zero(SPECIES);
    int r1 = 1 * aRow;
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
      c1a = FloatVector.fromArray(SPECIES, c, cAt + 1 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
      x = FloatVector.broadcast(SPECIES, a[p + r1]);
      c1a = x.fma(ba, c1a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
    c1a.intoArray(c, cAt + 1 * cRow);
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
    if (accumulate) {
      c0a = FloatVector.fromArray(SPECIES, c, cAt + 0 * cRow);
    }
    for (int k = 0; k < steps; k++) {
      int p = aAt + k * aStep;
      int q = bAt + k * LANES;
      FloatVector ba = FloatVector.fromArray(SPECIES, b, q);
      FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
      c0a = x.fma(ba, c0a);
    }
    c0a.intoArray(c, cAt + 0 * cRow);
  }
}
