package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.layer.Add;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A sequence that comes in one step at a time, against the whole of it.
final class StepByStepTest {

  private static final int STEPS = 7;

  private final float[] text = {3, 0, 4, 4, 1, 2, 3};

  private static Network chain(LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = Shape.of(STEPS);
    for (LayerSpec layer : layers) {
      shape = layer.outputShape(List.of(shape));
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      String id = "n" + (stages.size() + 1);
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), shape));
    }
    return network(stages);
  }

  private static Network network(List<Blueprint.Stage> stages) {
    var blueprint = new Blueprint(Shape.of(STEPS), stages);
    return Network.build(blueprint, 4, new ScalarKernels(), Seeds.of(3));
  }

  private static LayerSpec last() {
    return new Dense.Spec(5, ActivationFunction.Softmax, true);
  }

  private float[] whole(Network network) {
    Network one = network.withBatch(1);
    System.arraycopy(text, 0, one.input().value().data(), one.input().value().offset(), STEPS);
    one.forward(1, false);
    Slice y = one.output().value();
    return Arrays.copyOfRange(y.data(), y.offset(), y.offset() + 5 * STEPS);
  }

  private void agree(Network network) {
    float[] whole = whole(network);
    StepByStep steps = StepByStep.of(network).orElseThrow();
    for (int round = 0; round < 2; round++) {
      steps.begin();
      for (int step = 0; step < STEPS; step++) {
        Slice y = steps.read(text[step]);
        for (int i = 0; i < 5; i++) {
          assertThat(y.data()[y.offset() + i])
              .as("round %d, step %d, output %d", round, step, i)
              .isCloseTo(whole[5 * step + i], within(1e-6f));
        }
      }
    }
  }

  @Test
  void everyRecurrentLayerGoesOnWhereItWas() {
    var words = new Embedding.Spec(5, 3);
    agree(chain(words, new GRU.Spec(4, true, false), last()));
    agree(chain(words, new LSTM.Spec(4, true, false), last()));
    agree(chain(words, new SimpleRNN.Spec(4, ActivationFunction.Tanh, true, false), last()));
  }

  @Test
  void layersBehindEachOtherAndBesideEachOtherGoOnTogether() {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape wide = Shape.of(STEPS, 4);
    stages.add(stage("e", new Embedding.Spec(5, 4), wide, Blueprint.DATA));
    stages.add(stage("g", new GRU.Spec(4, true, false), wide, "e"));
    stages.add(stage("l", new LSTM.Spec(4, true, false), wide, "g"));
    stages.add(stage("sum", Add.Spec.DEFAULT, wide, "e", "l"));
    stages.add(stage("norm", BatchNorm.Spec.DEFAULT, wide, "sum"));
    stages.add(stage("drop", new Dropout.Spec(0.5), wide, "norm"));
    stages.add(stage("out", last(), Shape.of(STEPS, 5), "drop"));
    agree(network(stages));
  }

  private static Blueprint.Stage stage(String id, LayerSpec layer, Shape output, String... from) {
    return new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), output);
  }

  @Test
  void whatReadsBackOrAllAtOnceOrGivesOneAnswerIsNotReadStepByStep() {
    var words = new Embedding.Spec(5, 3);
    assertThat(StepByStep.of(chain(words, new GRU.Spec(4, true, true), last()))).isEmpty();
    assertThat(StepByStep.of(chain(words, new GRU.Spec(4, false, false), last()))).isEmpty();
    assertThat(StepByStep.of(chain(words, Flatten.Spec.DEFAULT, last()))).isEmpty();
    assertThat(StepByStep.of(chain(words, LayerNorm.Spec.DEFAULT, last()))).isEmpty();
    assertThat(StepByStep.of(chain(last()))).isEmpty();
  }

  @Test
  void leavesTheNetworkAsItIs() {
    Network network = chain(new Embedding.Spec(5, 3), new LSTM.Spec(4, true, false), last());
    float[] before = whole(network);
    StepByStep steps = StepByStep.of(network).orElseThrow();
    for (float word : text) {
      steps.read(word);
    }
    assertThat(whole(network)).containsExactly(before);
  }
}
