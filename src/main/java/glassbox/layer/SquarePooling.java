package glassbox.layer;

/// The largest of squares of 2×2 that neither overlap nor leave anything out: by far the most
/// common pool, and so the one that is made fast.
final class SquarePooling implements Layer {

  private final Wiring wiring;

  /// Of one example: rows of squares.
  private final int lines;

  private final int width;

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
    wiring
        .kernels()
        .largestOfSquares(rows * lines, width, wiring.input().value(), wiring.output().value());
  }

  @Override
  public void backward(int rows, boolean training) {
    if (!wiring.inputGradientWanted()) {
      return;
    }
    Signal out = wiring.output();
    Signal in = wiring.input();
    wiring
        .kernels()
        .largestOfSquaresBackward(
            rows * lines, width, in.value(), out.value(), out.gradient(), in.gradient());
  }
}
