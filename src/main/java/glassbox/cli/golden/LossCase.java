package glassbox.cli.golden;

import glassbox.design.json.Kinds;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.loss.Loss;

/// A loss on given predictions: its value and its gradient.
final class LossCase {

  private LossCase() {}

  static Outcome run(Case golden) {
    Loss loss = Kinds.read(Loss.class, golden.object("loss"));
    Tensor prediction = golden.tensor("prediction");
    int width = prediction.shape().last();
    Slice gradient = Slice.ofLength(prediction.values().length);
    double value =
        loss.evaluate(
            prediction.values().length / width,
            width,
            Slice.of(prediction.values()),
            Slice.of(golden.tensor("target").values()),
            gradient);
    Comparison comparison = new Comparison(1e-4);
    comparison.compare("value", golden.number("value"), value);
    comparison.compare("gradient", golden.tensor("gradient"), gradient);
    return comparison.outcome(golden.text("name"));
  }
}
