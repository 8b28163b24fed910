package glassbox.engine.loss;

import glassbox.engine.Slice;
import java.util.function.DoubleBinaryOperator;

/// A loss that looks at each element alone and takes the mean over all of them, in double precision
/// and in order, so that the value never depends on threads.
final class Elementwise {

  private Elementwise() {}

  /// @param value of one element, from prediction and target
  /// @param slope its derivative by the prediction
  static double mean(
      int n,
      Slice prediction,
      Slice target,
      Slice gradient,
      DoubleBinaryOperator value,
      DoubleBinaryOperator slope) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double p = prediction.data()[prediction.offset() + i];
      double t = target.data()[target.offset() + i];
      sum += value.applyAsDouble(p, t);
      gradient.data()[gradient.offset() + i] = (float) (slope.applyAsDouble(p, t) / n);
    }
    return sum / n;
  }
}
