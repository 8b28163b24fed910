package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.AvgPool1D;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GaussianNoise;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool1D;
import glassbox.layer.MaxPool2D;
import glassbox.layer.Multiply;
import glassbox.layer.Pad2D;
import glassbox.layer.Reshape;
import glassbox.layer.SimpleRNN;
import glassbox.layer.UpSample2D;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measured with the JVM's own counter of what a thread takes.
final class AllocationTest {

  static Stream<Loss> losses() {
    return Choices.family(Loss.class).stream();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aPassTakesNoMemory(Loss loss) {
    takesNoMemory(everyLayer(), loss, 1_000);
  }

  @Test
  void windowsTakeNoMemory() {
    takesNoMemory(everyWindowOverImages(), new Loss.MeanSquaredError(), 200);
    takesNoMemory(everyWindowAlongSequences(), new Loss.MeanSquaredError(), 200);
  }

  @Test
  void sequencesTakeNoMemory() {
    takesNoMemory(everyRecurrence(), new Loss.MeanSquaredError(), 200);
  }

  private static void takesNoMemory(Blueprint blueprint, Loss loss, int count) {
    Network network = Network.build(blueprint, 4, new ScalarKernels(), Seeds.of(1));
    Slice target = Slice.of(0, 1, 1, 0, 0, 1, 1, 0);
    Objective objective = new Objective(network, new Objective.Rules(loss, 0.01, 0.01, 1));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    passes(objective, target, 200);
    long before = threads.getCurrentThreadAllocatedBytes();
    passes(objective, target, count);
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(taken).as("bytes in all passes").isLessThan(1_000);
  }

  private static void passes(Objective objective, Slice target, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += objective.pass(4, target) + objective.gradientNorm();
    }
    assertThat(sum).isFinite();
  }

  /// Every kind once that takes vectors, with a signal that parts and meets.
  private static Blueprint everyLayer() {
    return chain(
        Shape.of(2, 2, 3),
        new Dense.Spec(4, ActivationFunction.GELU, true),
        BatchNorm.Spec.DEFAULT,
        Dropout.Spec.DEFAULT,
        GaussianNoise.Spec.DEFAULT,
        Flatten.Spec.DEFAULT,
        new Reshape.Spec(Shape.of(4, 4)),
        LayerNorm.Spec.DEFAULT,
        new Activation.Spec(ActivationFunction.Softplus, 0.01),
        Add.Spec.DEFAULT,
        Multiply.Spec.DEFAULT,
        Concat.Spec.DEFAULT,
        Flatten.Spec.DEFAULT,
        new Dense.Spec(2, ActivationFunction.Sigmoid, true));
  }

  private static Blueprint everyWindowOverImages() {
    return chain(
        Shape.of(1, 8, 8),
        Choices.with(Conv2D.Spec.DEFAULT, "stride", 2),
        Choices.with(DepthwiseConv2D.Spec.DEFAULT, "paddingMode", "mirror"),
        ConvTranspose2D.Spec.DEFAULT,
        MaxPool2D.Spec.DEFAULT,
        Pad2D.Spec.DEFAULT,
        UpSample2D.Spec.DEFAULT,
        Choices.with(AvgPool2D.Spec.DEFAULT, "size", 3),
        Choices.with(MaxPool2D.Spec.DEFAULT, "size", 3),
        GlobalMaxPool.Spec.DEFAULT,
        new Dense.Spec(2, ActivationFunction.Sigmoid, true));
  }

  private static Blueprint everyWindowAlongSequences() {
    return chain(
        Shape.of(12, 2),
        Conv1D.Spec.DEFAULT,
        MaxPool1D.Spec.DEFAULT,
        AvgPool1D.Spec.DEFAULT,
        GlobalAvgPool.Spec.DEFAULT,
        new Dense.Spec(2, ActivationFunction.Sigmoid, true));
  }

  private static Blueprint everyRecurrence() {
    return chain(
        Shape.of(6),
        new Embedding.Spec(5, 3),
        new SimpleRNN.Spec(3, ActivationFunction.GELU, true, true),
        new LSTM.Spec(3, true, true),
        new GRU.Spec(3, true, false),
        new LSTM.Spec(2, false, false),
        new Dense.Spec(2, ActivationFunction.Sigmoid, true));
  }

  private static Blueprint chain(Shape input, LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = input;
    for (LayerSpec layer : layers) {
      String id = "n" + stages.size();
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      List<String> inputs = layer.combines() ? List.of(from, from) : List.of(from);
      Shape into = shape;
      shape = layer.outputShape(inputs.stream().map(one -> into).toList());
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, inputs, shape));
    }
    return new Blueprint(input, stages);
  }
}
