package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// Rows that are taken out of wider ones, and put back. A row of an image is short: a copy with a
/// loop, or a call, for each costs more than the numbers. So whole vectors are moved, and what the
/// last of them moves too far the next row puts right.
final class VectorRows {

  private VectorRows() {}

  /// As [Kernels#takeRows]. The last rows are taken one by one: no row behind them puts them right.
  static void take(
      int rows,
      int width,
      float[] x,
      int xAt,
      int pitch,
      float shift,
      float floor,
      float[] y,
      int yAt) {
    int sure = Math.max(0, rows - Math.ceilDiv(LANES, width));
    takeFar(sure, width, x, xAt, pitch, shift, floor, y, yAt);
    for (int row = sure; row < rows; row++) {
      ScalarKernels.takeRow(width, x, xAt + row * pitch, shift, floor, y, yAt + row * width);
    }
  }

  private static void takeFar(
      int rows,
      int width,
      float[] x,
      int xAt,
      int pitch,
      float shift,
      float floor,
      float[] y,
      int yAt) {
    FloatVector shifts = FloatVector.broadcast(SPECIES, shift);
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * pitch;
      int to = yAt + row * width;
      for (int i = 0; i < width; i += LANES) {
        FloatVector.fromArray(SPECIES, x, from + i).add(shifts).max(floor).intoArray(y, to + i);
      }
    }
  }

  /// As [Kernels#putRows]. Rows that end where `x` does are copied, so that nothing behind it is
  /// read.
  static void put(int rows, int width, float[] x, int xAt, float[] y, int yAt, int pitch) {
    int whole = width / LANES * LANES;
    int sure = Math.clamp(Math.floorDiv(x.length - LANES - whole - xAt, width) + 1L, 0, rows);
    putFar(sure, width, x, xAt, y, yAt, pitch);
    for (int row = sure; row < rows; row++) {
      System.arraycopy(x, xAt + row * width, y, yAt + row * pitch, width);
    }
  }

  /// What a row's last vector puts too far is zeros.
  private static void putFar(
      int rows, int width, float[] x, int xAt, float[] y, int yAt, int pitch) {
    FloatVector zero = FloatVector.zero(SPECIES);
    int whole = width / LANES * LANES;
    VectorMask<Float> inside = SPECIES.indexInRange(0, width - whole);
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * width;
      int to = yAt + row * pitch;
      for (int i = 0; i < whole; i += LANES) {
        FloatVector.fromArray(SPECIES, x, from + i).intoArray(y, to + i);
      }
      zero.blend(FloatVector.fromArray(SPECIES, x, from + whole), inside).intoArray(y, to + whole);
    }
  }
}
