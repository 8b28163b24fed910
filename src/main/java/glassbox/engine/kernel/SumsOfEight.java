package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import glassbox.engine.Slice;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/// A matrix of eight columns by a single one, as where a layer of eight units leads to one output:
/// sums too short for a loop over their terms.
///
/// As many rows at a time as a vector has lanes. Eight vectors hold their products; two of them,
/// each folded in halves, become one, three times over, and the one that is left has a sum in every
/// lane. All rows are added up in that order, whether or not they come in such a group.
///
/// Not for two threads at once.
final class SumsOfEight {

  /// How long the sums are.
  static final int LENGTH = 8;

  private static final VectorShuffle<Float> SWAP_4 = swap(4);
  private static final VectorShuffle<Float> SWAP_2 = swap(2);
  private static final VectorShuffle<Float> SWAP_1 = swap(1);
  private static final VectorMask<Float> UPPER_4 = upper(4);
  private static final VectorMask<Float> UPPER_2 = upper(2);
  private static final VectorMask<Float> UPPER_1 = upper(1);

  /// In which lane each row's sum is left: the halves reverse the three bits of a vector's number.
  private static final VectorShuffle<Float> IN_ORDER =
      VectorShuffle.fromOp(
          SPECIES,
          row -> {
            int rows = Math.max(1, LANES / LENGTH);
            int vector = row / rows;
            int reversed = (vector & 1) << 2 | vector & 2 | vector >> 2 & 1;
            return (row % rows * LENGTH + reversed) % LANES;
          });

  /// The column, as often as a vector has room for it.
  private final float[] column = new float[Math.max(LENGTH, LANES)];

  private static VectorShuffle<Float> swap(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
  }

  private static VectorMask<Float> upper(int distance) {
    boolean[] lanes = new boolean[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = (lane & distance) != 0;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  /// `c = a · b`, and the bias if there is one; vectors have eight lanes at the least.
  ///
  /// @param m rows of `a`
  void column(int m, float[] a, int aAt, float[] b, int bAt, Slice bias, float[] c, int cAt) {
    for (int lane = 0; lane < column.length; lane++) {
      column[lane] = b[bAt + lane % LENGTH];
    }
    float start = bias.isNone() ? 0 : bias.data()[bias.offset()];
    int whole = m / LANES * LANES;
    groups(whole, a, aAt, column, start, c, cAt);
    for (int row = whole; row < m; row++) {
      c[cAt + row] = start + sum(a, aAt + row * LENGTH, column);
    }
  }

  private static float sum(float[] a, int at, float[] b) {
    float even = a[at] * b[0] + a[at + 4] * b[4] + (a[at + 2] * b[2] + a[at + 6] * b[6]);
    float odd = a[at + 1] * b[1] + a[at + 5] * b[5] + (a[at + 3] * b[3] + a[at + 7] * b[7]);
    return even + odd;
  }

  /// One loop, as of all functions of vectors.
  private static void groups(
      int rows, float[] a, int aAt, float[] column, float start, float[] c, int cAt) {
    FloatVector w = FloatVector.fromArray(SPECIES, column, 0);
    for (int row = 0; row < rows; row += LANES) {
      int at = aAt + row * LENGTH;
      FloatVector v0 = FloatVector.fromArray(SPECIES, a, at).mul(w);
      FloatVector v1 = FloatVector.fromArray(SPECIES, a, at + LANES).mul(w);
      v0 = v0.add(v0.rearrange(SWAP_4)).blend(v1.add(v1.rearrange(SWAP_4)), UPPER_4);
      FloatVector v2 = FloatVector.fromArray(SPECIES, a, at + 2 * LANES).mul(w);
      FloatVector v3 = FloatVector.fromArray(SPECIES, a, at + 3 * LANES).mul(w);
      v2 = v2.add(v2.rearrange(SWAP_4)).blend(v3.add(v3.rearrange(SWAP_4)), UPPER_4);
      v0 = v0.add(v0.rearrange(SWAP_2)).blend(v2.add(v2.rearrange(SWAP_2)), UPPER_2);
      FloatVector v4 = FloatVector.fromArray(SPECIES, a, at + 4 * LANES).mul(w);
      FloatVector v5 = FloatVector.fromArray(SPECIES, a, at + 5 * LANES).mul(w);
      v4 = v4.add(v4.rearrange(SWAP_4)).blend(v5.add(v5.rearrange(SWAP_4)), UPPER_4);
      FloatVector v6 = FloatVector.fromArray(SPECIES, a, at + 6 * LANES).mul(w);
      FloatVector v7 = FloatVector.fromArray(SPECIES, a, at + 7 * LANES).mul(w);
      v6 = v6.add(v6.rearrange(SWAP_4)).blend(v7.add(v7.rearrange(SWAP_4)), UPPER_4);
      v4 = v4.add(v4.rearrange(SWAP_2)).blend(v6.add(v6.rearrange(SWAP_2)), UPPER_2);
      v0 = v0.add(v0.rearrange(SWAP_1)).blend(v4.add(v4.rearrange(SWAP_1)), UPPER_1);
      v0.rearrange(IN_ORDER).add(start).intoArray(c, cAt + row);
    }
  }
}
