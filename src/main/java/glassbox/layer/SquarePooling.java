package glassbox.layer;

import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;

/// The largest of squares of 2×2 that neither overlap nor leave anything out: by far the most
/// common pool, and so the one that is made fast.
final class SquarePooling implements Layer {

  private final Wiring wiring;

  /// Of one example: rows of squares.
  private final int lines;

  private final int width;
  private final Kernels.Share forward = this::forward;
  private final Kernels.Share backward = this::backward;

  SquarePooling(Wiring wiring) {
    this.wiring = wiring;
    width = wiring.output().shape().last();
    lines = wiring.output().shape().elements() / width;
  }

  /// Whether a pool is of this kind.
  static boolean fits(Sliding sliding) {
    return sliding.isImage() && halves(sliding.down()) && halves(sliding.across());
  }

  private static boolean halves(Window window) {
    return window.kernel() == 2
        && window.stride() == 2
        && window.padded() == window.size()
        && window.size() % 2 == 0;
  }

  @Override
  public void forward(int rows, boolean training) {
    wiring.kernels().share(rows, work(rows), forward);
  }

  private void forward(int first, int end, int worker) {
    Slice x = wiring.input().value();
    Slice y = wiring.output().value();
    int at = first * lines * width;
    wiring
        .kernels()
        .largestOfSquares(
            (end - first) * lines, width, x.data(), x.offset() + 4 * at, y.data(), y.offset() + at);
  }

  @Override
  public void backward(int rows, boolean training) {
    if (wiring.inputGradientWanted()) {
      wiring.kernels().share(rows, work(rows), backward);
    }
  }

  private void backward(int first, int end, int worker) {
    Slice x = wiring.input().value();
    Slice dx = wiring.input().gradient();
    Slice y = wiring.output().value();
    Slice dy = wiring.output().gradient();
    int at = first * lines * width;
    wiring
        .kernels()
        .largestOfSquaresBackward(
            (end - first) * lines,
            width,
            x.data(),
            x.offset() + 4 * at,
            y.data(),
            y.offset() + at,
            dy.data(),
            dy.offset() + at,
            dx.data(),
            dx.offset() + 4 * at);
  }

  private long work(int rows) {
    return Kernels.workOfMoving((long) rows * 4 * lines * width);
  }
}
