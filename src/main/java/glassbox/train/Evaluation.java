package glassbox.train;

import glassbox.data.Encoding;
import glassbox.data.Examples;
import glassbox.engine.Slice;
import glassbox.net.Network;
import glassbox.net.Objective;
import java.util.Map;

/// Runs a network over a whole part of the data, without training it, and measures it there.
public final class Evaluation {

  /// How many examples it takes at a time.
  static final int CHUNK = 128;

  private final Network network;
  private final Slice targets;
  private Encoding encoding;
  private Objective objective;

  /// @param trained shares its parameters
  Evaluation(Network trained, Objective.Rules rules, Encoding encoding) {
    this.encoding = encoding;
    network = trained.withBatch(CHUNK);
    objective = new Objective(network, rules);
    targets = Slice.ofLength(CHUNK * network.output().shape().elements());
  }

  /// Other rules, and the answers as they want them.
  void change(Objective.Rules rules, Encoding changed) {
    objective = new Objective(network, rules);
    encoding = changed;
  }

  /// What a part of the data gave.
  ///
  /// @param loss mean over the examples; NaN where there are none
  /// @param metrics `accuracy` of a classifier; `r2` and `mae` (in the target's own unit) else
  public record Result(double loss, Map<String, Double> metrics) {
    static final Result NOTHING = new Result(Double.NaN, Map.of());
  }

  /// @param deviation of the target before it was standardized: the unit of `mae`
  Result measure(Examples examples, double deviation) {
    if (examples.count() == 0) {
      return Result.NOTHING;
    }
    var scores = new Scores(encoding);
    for (int from = 0; from < examples.count(); from += CHUNK) {
      int rows = fill(examples, from);
      scores.add(rows, objective.evaluate(rows, targets), network.output().value(), targets);
    }
    return new Result(scores.loss(), scores.metrics(examples, deviation));
  }

  /// Looks at a network that some rows went through, the first of which is example `from`.
  interface Along {
    void look(Network network, int from, int rows);
  }

  /// The output for each example, `[count, width]`; where it has one for every step, that of the
  /// last.
  float[] outputs(Examples examples) {
    return outputs(examples, examples.count(), (_, _, _) -> {});
  }

  /// The same of the first `count` examples.
  ///
  /// @param along sees the network each time that some of them went through
  float[] outputs(Examples examples, int count, Along along) {
    int all = network.output().shape().elements();
    int width = encoding instanceof Encoding.EveryStep ? network.output().shape().last() : all;
    float[] outputs = new float[count * width];
    for (int from = 0; from < count; from += CHUNK) {
      int rows = Math.min(fillInputs(examples, from), count - from);
      network.forward(rows, false);
      along.look(network, from, rows);
      Slice values = network.output().value();
      for (int row = 0; row < rows; row++) {
        int end = values.offset() + (row + 1) * all;
        System.arraycopy(values.data(), end - width, outputs, (from + row) * width, width);
      }
    }
    return outputs;
  }

  /// Has the first examples go through.
  ///
  /// @return the network they went through, whose signals stand until something else is measured
  Network first(Examples examples) {
    network.forward(fillInputs(examples, 0), false);
    return network;
  }

  private int fill(Examples examples, int from) {
    int rows = fillInputs(examples, from);
    for (int row = 0; row < rows; row++) {
      encoding.write(examples.target(), from + row, targets, row);
    }
    return rows;
  }

  private int fillInputs(Examples examples, int from) {
    int rows = Math.min(CHUNK, examples.count() - from);
    int width = examples.shape().elements();
    Slice inputs = network.input().value();
    System.arraycopy(examples.inputs(), from * width, inputs.data(), inputs.offset(), rows * width);
    return rows;
  }

  /// Sum of squares around the mean.
  public static double spread(float[] values) {
    double mean = 0;
    for (float value : values) {
      mean += value / (double) values.length;
    }
    double spread = 0;
    for (float value : values) {
      spread += (value - mean) * (value - mean);
    }
    return spread;
  }
}
