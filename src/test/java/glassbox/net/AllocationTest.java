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
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.Flatten;
import glassbox.layer.GaussianNoise;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.Multiply;
import glassbox.layer.Reshape;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    Network network = Network.build(everyLayer(), 4, new ScalarKernels(), Seeds.of(1));
    Slice target = Slice.of(0, 1, 1, 0, 0, 1, 1, 0);
    Objective objective = new Objective(network, new Objective.Rules(loss, 0.01, 0.01, 1));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    passes(objective, target, 200);
    long before = threads.getCurrentThreadAllocatedBytes();
    passes(objective, target, 1_000);
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(taken).as("bytes in 1,000 passes").isLessThan(1_000);
  }

  private static void passes(Objective objective, Slice target, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += objective.pass(4, target) + objective.gradientNorm();
    }
    assertThat(sum).isFinite();
  }

  /// Every kind once, with a signal that parts and meets.
  private static Blueprint everyLayer() {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = Shape.of(2, 2, 3);
    List<LayerSpec> chain =
        List.of(
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
    for (LayerSpec layer : chain) {
      String id = "n" + stages.size();
      String from = stages.isEmpty() ? Blueprint.DATA : stages.getLast().id();
      List<String> inputs = layer.combines() ? List.of(from, from) : List.of(from);
      Shape into = shape;
      shape = layer.outputShape(inputs.stream().map(input -> into).toList());
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, inputs, shape));
    }
    return new Blueprint(Shape.of(2, 2, 3), stages);
  }
}
