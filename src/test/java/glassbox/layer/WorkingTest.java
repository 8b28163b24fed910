package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Parameter;
import glassbox.engine.Shape;
import glassbox.engine.kernel.ScalarKernels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers of a window, held against what the engine makes of it.
final class WorkingTest {

  static Stream<LayerSample> withWindows() {
    return TapsTest.withWindows();
  }

  @ParameterizedTest
  @MethodSource("withWindows")
  void sumAndActivationMakeTheOutput(LayerSample sample) {
    Bench bench = Bench.of(sample, 1, new ScalarKernels(), 21);
    bench.layer().forward(1, false);
    Map<String, float[]> parameters = new HashMap<>();
    for (Parameter parameter : bench.wiring().parameters()) {
      parameters.put(parameter.name(), parameter.read().values());
    }
    Shape input = sample.inputs().getFirst();
    int outputs = bench.wiring().output().shape().elements();
    float[] x = Arrays.copyOf(bench.wiring().input().value().data(), input.elements());
    float[] y = Arrays.copyOf(bench.wiring().output().value().data(), outputs);
    for (int unit = 0; unit < outputs; unit++) {
      if (sample.spec().taps(sample.inputs(), unit).isEmpty()) {
        // A gap between stamps.
        assertThat(Working.of(sample.spec(), input, x, parameters, y, unit)).isEmpty();
        continue;
      }
      Working working = Working.of(sample.spec(), input, x, parameters, y, unit).orElseThrow();
      ActivationFunction f = sample.spec().activation();
      double made = Reference.activate(f, 0.01, new double[] {working.sum()}, 1)[0];
      assertThat(made).as("output %d", unit).isCloseTo(y[unit], within(1e-4));
      assertThat(working.output()).isEqualTo(y[unit]);
      for (Working.Lane lane : working.lanes()) {
        assertThat(lane.rows() * lane.columns()).isEqualTo(lane.taps().size());
      }
    }
  }

  /// On the last axis, of an image too: each unit has its own row of weights and its own bias.
  @Test
  void aDenseLayerWeighsTheLastAxis() {
    Shape input = Shape.of(2, 1, 2);
    var layer = new Dense.Spec(3, ActivationFunction.Linear, true);
    Map<String, float[]> parameters =
        Map.of("weight", new float[] {1, 2, 3, 4, 5, 6}, "bias", new float[] {10, 20, 30});
    // The second channel's row holds 1 and 2; unit 5 is its third.
    float[] x = {7, 8, 1, 2};
    Working working = Working.of(layer, input, x, parameters, new float[6], 5).orElseThrow();
    assertThat(working.lanes()).hasSize(1);
    assertThat(working.lanes().getFirst().w()).containsExactly(5, 6);
    assertThat(working.sum()).isEqualTo(30 + 5 + 12);
  }

  @Test
  void aWindowHasALaneForEachChannelThatItReads() {
    Shape input = Shape.of(3, 4, 4);
    float[] x = new float[48];
    Map<String, float[]> parameters =
        Map.of("weight", new float[8 * 27], "bias", new float[] {1, 2, 3, 4, 5, 6, 7, 8});
    Working conv =
        Working.of(Conv2D.Spec.DEFAULT, input, x, parameters, new float[128], 33).orElseThrow();
    assertThat(conv.lanes()).extracting(Working.Lane::channel).containsExactly(0, 1, 2);
    assertThat(conv.bias()).hasValue(3);
    Working pool =
        Working.of(MaxPool2D.Spec.DEFAULT, input, x, Map.of(), new float[12], 11).orElseThrow();
    assertThat(pool.lanes()).extracting(Working.Lane::channel).containsExactly(2);
    assertThat(pool.bias()).isEmpty();
  }

  @Test
  void theFirstOfTheLargestWins() {
    float[] x = {-3, -1, -1, -2};
    Working pool =
        Working.of(MaxPool2D.Spec.DEFAULT, Shape.of(1, 2, 2), x, Map.of(), new float[] {-1}, 0)
            .orElseThrow();
    assertThat(pool.lanes().getFirst().winner()).isEqualTo(1);
    assertThat(pool.sum()).isEqualTo(-1);
  }

  @Test
  void numbersOfAnotherLayerMakeNothing() {
    Shape input = Shape.of(1, 4, 4);
    float[] x = new float[16];
    assertThat(
            List.of(
                Working.of(Conv2D.Spec.DEFAULT, input, x, Map.of(), new float[128], 0),
                Working.of(Conv2D.Spec.DEFAULT, input, new float[4], Map.of(), new float[128], 0),
                Working.of(MaxPool2D.Spec.DEFAULT, input, x, Map.of(), new float[4], 4),
                Working.of(Flatten.Spec.DEFAULT, input, x, Map.of(), x, 0)))
        .containsOnly(Optional.empty());
  }
}
