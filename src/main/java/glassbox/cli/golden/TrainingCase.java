package glassbox.cli.golden;

import glassbox.design.json.Kinds;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.Tensor;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.Objective;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A short training: the loss of each step, and the parameters after the last.
final class TrainingCase {

  private final Case golden;
  private final Network network;
  private final Objective objective;
  private final Optimizer optimizer;
  private final OptimizerState state;

  private TrainingCase(Case golden, Kernels kernels) {
    this.golden = golden;
    List<Case> batches = golden.cases("batches");
    int batch = batches.getFirst().tensor("input").shape().size(0);
    network = Network.build(blueprint(golden), batch, kernels, Seeds.of(0));
    network.load(given(golden));
    Loss loss = Kinds.read(Loss.class, golden.object("loss"));
    objective =
        new Objective(
            network,
            new Objective.Rules(
                loss, golden.number("l1"), golden.number("l2"), golden.number("gradientClipNorm")));
    optimizer = Kinds.read(Optimizer.class, golden.object("optimizer"));
    state = OptimizerState.of(optimizer, network.parameterCount());
  }

  static Outcome run(Case golden, Kernels kernels) {
    return new TrainingCase(golden, kernels).run();
  }

  private Outcome run() {
    Comparison comparison = new Comparison(1e-3);
    List<Case> batches = golden.cases("batches");
    List<Double> losses = golden.numbers("losses");
    for (int i = 0; i < batches.size(); i++) {
      comparison.compare("losses[" + i + "]", losses.get(i), step(batches.get(i)));
    }
    Weights after = network.weights();
    List<Case> expected = golden.cases("finalParameters");
    for (int i = 0; i < expected.size(); i++) {
      String id = id(i);
      expected
          .get(i)
          .allNamed()
          .forEach(
              (name, tensor) ->
                  comparison.compare(
                      name + " of layer " + id,
                      tensor,
                      Slice.of(after.find(id, name).orElseThrow().values())));
    }
    return comparison.outcome(golden.text("name"));
  }

  private double step(Case batch) {
    Tensor input = batch.tensor("input");
    System.arraycopy(input.values(), 0, network.input().value().data(), 0, input.values().length);
    Slice target = Slice.of(batch.tensor("target").values());
    double loss = objective.pass(input.shape().size(0), target);
    state.step(network.values(), network.gradients(), optimizer.learningRate());
    return loss;
  }

  private static Blueprint blueprint(Case golden) {
    Shape shape = golden.shape("inputShape");
    List<Blueprint.Stage> stages = new ArrayList<>();
    List<Case> layers = golden.cases("layers");
    Shape input = shape;
    for (int i = 0; i < layers.size(); i++) {
      Map<String, Object> fields = layers.get(i).fields();
      LayerSpec layer = Kinds.read(LayerSpec.class, fields);
      input = layer.outputShape(List.of(input));
      stages.add(
          new Blueprint.Stage(
              id(i),
              layer,
              Kinds.options(fields),
              List.of(i == 0 ? Blueprint.DATA : id(i - 1)),
              input));
    }
    return new Blueprint(shape, stages);
  }

  private static Weights given(Case golden) {
    Map<String, Map<String, Tensor>> given = new LinkedHashMap<>();
    List<Case> parameters = golden.cases("parameters");
    for (int i = 0; i < parameters.size(); i++) {
      given.put(id(i), parameters.get(i).allNamed());
    }
    return new Weights(given);
  }

  private static String id(int layer) {
    return "n" + (layer + 1);
  }
}
