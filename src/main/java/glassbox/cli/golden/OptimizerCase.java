package glassbox.cli.golden;

import glassbox.design.json.Kinds;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import java.util.List;

/// An optimizer on given gradients: the values after each step.
final class OptimizerCase {

  private OptimizerCase() {}

  static Outcome run(Case golden) {
    Optimizer optimizer = Kinds.read(Optimizer.class, golden.object("optimizer"));
    Slice values = Slice.of(golden.tensor("initial").values());
    OptimizerState state = OptimizerState.of(optimizer, values.data().length);
    List<Tensor> gradients = golden.tensors("gradients");
    List<Tensor> after = golden.tensors("after");
    Comparison comparison = new Comparison(1e-4);
    for (int i = 0; i < gradients.size(); i++) {
      state.step(values, Slice.of(gradients.get(i).values()), optimizer.learningRate());
      comparison.compare("after " + (i + 1) + " steps", after.get(i), values);
    }
    return comparison.outcome(golden.text("name"));
  }
}
