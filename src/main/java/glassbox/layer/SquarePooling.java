package glassbox.layer;

import glassbox.engine.Slice;

/// The largest of squares of 2×2 that neither overlap nor leave anything out: by far the most
/// common pool, and so the one that is made fast. First the larger of neighbours, then of those
/// below each other.
final class SquarePooling implements Layer {

  private final Wiring wiring;

  /// Of one example: pairs of neighbours, and rows of squares.
  private final int pairs;

  private final int lines;
  private final int width;

  /// The larger of each pair, and its gradient.
  private final Slice larger;

  private final Slice dLarger;

  SquarePooling(Wiring wiring) {
    this.wiring = wiring;
    pairs = wiring.input().shape().elements() / 2;
    width = wiring.output().shape().last();
    lines = wiring.output().shape().elements() / width;
    larger = wiring.each(pairs);
    dLarger = wiring.each(pairs);
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
    wiring.kernels().largerOfPairs(rows * pairs, wiring.input().value(), larger);
    wiring.kernels().largerOfRows(rows * lines, width, larger, wiring.output().value());
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
        .largerOfRowsBackward(rows * lines, width, larger, out.value(), out.gradient(), dLarger);
    wiring
        .kernels()
        .largerOfPairsBackward(rows * pairs, in.value(), larger, dLarger, in.gradient());
  }
}
