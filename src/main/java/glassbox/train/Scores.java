package glassbox.train;

import glassbox.data.Encoding;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.engine.Slice;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adds up, batch by batch, what a loss and the metrics of many examples are made of. Adding takes
/// no memory, so that a step can afford it.
final class Scores {

  private Encoding encoding;
  private int rows;
  private double loss;
  private int right;
  private double squares;
  private double magnitudes;

  /// @param encoding of the answers to come
  Scores(Encoding encoding) {
    this.encoding = encoding;
  }

  /// Forgets all.
  ///
  /// @param changed of the answers to come
  void begin(Encoding changed) {
    encoding = changed;
    rows = 0;
    loss = 0;
    right = 0;
    squares = 0;
    magnitudes = 0;
  }

  /// @param mean loss of the batch
  /// @param outputs `[count, width]`, as `targets`
  void add(int count, double mean, Slice outputs, Slice targets) {
    rows += count;
    loss += count * mean;
    if (encoding instanceof Encoding.Plain) {
      for (int row = 0; row < count; row++) {
        double off =
            outputs.data()[outputs.offset() + row] - targets.data()[targets.offset() + row];
        squares += off * off;
        magnitudes += Math.abs(off);
      }
    } else {
      right += encoding.agreements(count, outputs, targets);
    }
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /// The mean over the examples.
  double loss() {
    return loss / rows;
  }

  /// `accuracy` of a classifier; `r2` and `mae` (in the target's own unit) else.
  ///
  /// @param of all the examples that were added, or from which those added were taken
  /// @param deviation of the target before it was standardized
  Map<String, Double> metrics(Examples of, double deviation) {
    return switch (of.target()) {
      case Target.Classes classes ->
          Map.of("accuracy", (double) right / ((double) rows * encoding.answers()));
      case Target.Values(var name, float[] values) -> {
        double spread = Evaluation.spread(values) * rows / values.length;
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("r2", 1 - squares / Math.max(1e-12, spread));
        metrics.put("mae", deviation * magnitudes / rows);
        yield metrics;
      }
    };
  }
}
