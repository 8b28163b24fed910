package glassbox.engine.kernel;

import static glassbox.engine.kernel.VectorMaths.LANES;
import static glassbox.engine.kernel.VectorMaths.SPECIES;

import glassbox.engine.ActivationFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// The activations that look at one number at a time. One loop per function: a loop that chose
/// inside would no longer be compiled to vector instructions. Counts are multiples of the vector.
///
/// Not for two threads at once: it owns its scratch memory.
final class VectorActivations {

  private static final float SCALE = (float) Activations.SELU_SCALE;
  private static final float SCALE_ALPHA =
      (float) (Activations.SELU_SCALE * Activations.SELU_ALPHA);
  private static final float SIXTH = 1f / 6;

  /// Numbers that are taken at a time where a function goes by way of another; they stay in the
  /// first-level cache.
  private static final int PIECE = 64 * LANES;

  private final float[] piece = new float[PIECE];

  /// Whether there is a fast loop; where there is none, the scalar twin runs.
  static boolean covers(ActivationFunction f) {
    return switch (f) {
      case Linear, Sigmoid, Tanh, ReLU, LeakyReLU, ELU, SELU, SiLU, HardSigmoid -> true;
      case Softmax, GELU, Softplus -> false;
    };
  }

  void forward(
      ActivationFunction f, float slope, int count, float[] z, int zAt, float[] y, int yAt) {
    switch (f) {
      case Linear -> copy(count, z, zAt, y, yAt);
      case Sigmoid -> VectorMaths.sigmoid(count, z, zAt, y, yAt);
      case Tanh -> VectorMaths.tanh(count, 1, Float.MAX_VALUE, z, zAt, y, yAt);
      case ReLU -> relu(count, z, zAt, y, yAt);
      case LeakyReLU -> leakyRelu(slope, count, z, zAt, y, yAt);
      case ELU -> exponential(1, 1, count, z, zAt, y, yAt);
      case SELU -> exponential(SCALE, SCALE_ALPHA, count, z, zAt, y, yAt);
      case SiLU -> silu(count, z, zAt, y, yAt);
      case HardSigmoid -> hardSigmoid(count, z, zAt, y, yAt);
      case Softmax, GELU, Softplus -> throw new IllegalArgumentException("No fast loop for " + f);
    }
  }

  /// Nothing where source and goal are one, as they are for a layer without an activation.
  @SuppressWarnings("ArrayEquals")
  private static void copy(int count, float[] from, int at, float[] to, int toAt) {
    if (!from.equals(to) || at != toAt) {
      System.arraycopy(from, at, to, toAt, count);
    }
  }

  /// `max(0, z)`.
  private static void relu(int count, float[] z, int zAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, z, zAt + i);
      v.max(0f).intoArray(y, yAt + i);
    }
  }

  /// `max(0, z) + slope · min(0, z)`, of which one is always 0.
  private static void leakyRelu(float slope, int count, float[] z, int zAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, z, zAt + i);
      v.min(0f).mul(slope).add(v.max(0f)).intoArray(y, yAt + i);
    }
  }

  /// `scale · z` above 0, `rest · (e^z - 1)` below, where `e^z - 1 = 2 t / (1 - t)` with `t =
  /// tanh(z / 2)`, which is exact near 0 too.
  private void exponential(
      float scale, float rest, int count, float[] z, int zAt, float[] y, int yAt) {
    for (int from = 0; from < count; from += PIECE) {
      int length = Math.min(PIECE, count - from);
      VectorMaths.tanh(length, 0.5f, 0, z, zAt + from, piece, 0);
      exponential(scale, rest, length, piece, z, zAt + from, y, yAt + from);
    }
  }

  private static void exponential(
      float scale, float rest, int count, float[] half, float[] z, int zAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, z, zAt + i);
      FloatVector t = FloatVector.fromArray(SPECIES, half, i);
      FloatVector below = t.add(t).div(FloatVector.broadcast(SPECIES, 1).sub(t));
      below.mul(rest).add(v.max(0f).mul(scale)).intoArray(y, yAt + i);
    }
  }

  /// `z · sigmoid(z)`.
  private void silu(int count, float[] z, int zAt, float[] y, int yAt) {
    for (int from = 0; from < count; from += PIECE) {
      int length = Math.min(PIECE, count - from);
      VectorMaths.sigmoid(length, z, zAt + from, piece, 0);
      VectorLoops.multiply(length, z, zAt + from, piece, 0, y, yAt + from);
    }
  }

  /// `z / 6 + 1 / 2` between 0 and 1.
  private static void hardSigmoid(int count, float[] z, int zAt, float[] y, int yAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, z, zAt + i);
      v.mul(SIXTH).add(0.5f).max(0f).min(1f).intoArray(y, yAt + i);
    }
  }

  /// `dz = dy · f'`, from `from`: the sum `z` for SiLU and HardSigmoid, the result `y` for the
  /// others.
  void backward(
      ActivationFunction f,
      float slope,
      int count,
      float[] from,
      int at,
      float[] dy,
      int dyAt,
      float[] dz,
      int dzAt) {
    switch (f) {
      case Linear -> copy(count, dy, dyAt, dz, dzAt);
      case Sigmoid -> sigmoidBackward(count, from, at, dy, dyAt, dz, dzAt);
      case Tanh -> tanhBackward(count, from, at, dy, dyAt, dz, dzAt);
      case ReLU -> rampBackward(0, 1, count, from, at, dy, dyAt, dz, dzAt);
      case LeakyReLU -> rampBackward(slope, 1, count, from, at, dy, dyAt, dz, dzAt);
      case ELU -> expBackward(1, 1, count, from, at, dy, dyAt, dz, dzAt);
      case SELU -> expBackward(SCALE, SCALE_ALPHA, count, from, at, dy, dyAt, dz, dzAt);
      case SiLU -> siluBackward(count, from, at, dy, dyAt, dz, dzAt);
      case HardSigmoid -> hardSigmoidBackward(count, from, at, dy, dyAt, dz, dzAt);
      case Softmax, GELU, Softplus -> throw new IllegalArgumentException("No fast loop for " + f);
    }
  }

  /// Whether [#backward] wants the sum, not the result.
  static boolean derivesFromSum(ActivationFunction f) {
    return f == ActivationFunction.SiLU || f == ActivationFunction.HardSigmoid;
  }

  /// `y (1 - y)`.
  private static void sigmoidBackward(
      int count, float[] from, int at, float[] dy, int dyAt, float[] dz, int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      d.mul(v).mul(FloatVector.broadcast(SPECIES, 1).sub(v)).intoArray(dz, dzAt + i);
    }
  }

  /// `1 - y²`.
  private static void tanhBackward(
      int count, float[] from, int at, float[] dy, int dyAt, float[] dz, int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      d.mul(FloatVector.broadcast(SPECIES, 1).sub(v.mul(v))).intoArray(dz, dzAt + i);
    }
  }

  /// One slope above 0, another below.
  private static void rampBackward(
      float below,
      float above,
      int count,
      float[] from,
      int at,
      float[] dy,
      int dyAt,
      float[] dz,
      int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      d.mul(FloatVector.broadcast(SPECIES, below).blend(above, v.compare(VectorOperators.GT, 0f)))
          .intoArray(dz, dzAt + i);
    }
  }

  /// `scale` above 0, `y + rest` below.
  private static void expBackward(
      float scale,
      float rest,
      int count,
      float[] from,
      int at,
      float[] dy,
      int dyAt,
      float[] dz,
      int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      d.mul(v.add(rest).blend(scale, v.compare(VectorOperators.GT, 0f))).intoArray(dz, dzAt + i);
    }
  }

  /// `s (1 + z (1 - s))` with `s = sigmoid(z)`.
  private void siluBackward(
      int count, float[] from, int at, float[] dy, int dyAt, float[] dz, int dzAt) {
    for (int done = 0; done < count; done += PIECE) {
      int length = Math.min(PIECE, count - done);
      VectorMaths.sigmoid(length, from, at + done, piece, 0);
      siluBackward(length, piece, from, at + done, dy, dyAt + done, dz, dzAt + done);
    }
  }

  private static void siluBackward(
      int count, float[] share, float[] from, int at, float[] dy, int dyAt, float[] dz, int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector s = FloatVector.fromArray(SPECIES, share, i);
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      FloatVector slope = FloatVector.broadcast(SPECIES, 1).sub(s).mul(v).add(1f).mul(s);
      d.mul(slope).intoArray(dz, dzAt + i);
    }
  }

  /// A sixth between -3 and 3.
  private static void hardSigmoidBackward(
      int count, float[] from, int at, float[] dy, int dyAt, float[] dz, int dzAt) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, from, at + i);
      FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i);
      d.mul(FloatVector.broadcast(SPECIES, 0).blend(SIXTH, v.abs().compare(VectorOperators.LT, 3f)))
          .intoArray(dz, dzAt + i);
    }
  }
}
