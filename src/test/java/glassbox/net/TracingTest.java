package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.Conv2D;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool2D;
import glassbox.layer.PaddingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Ways back that end at the data, held against small steps and against a step of training.
final class TracingTest {

  private static final Shape INPUT = Shape.of(2, 6, 6);
  private static final Loss LOSS = Loss.CategoricalCrossEntropy.DEFAULT;

  private final float[] example = new float[INPUT.elements()];
  private final Slice answer = Slice.of(new float[] {0, 1, 0});

  TracingTest() {
    Seeds seeds = Seeds.of(9);
    for (int i = 0; i < example.length; i++) {
      example[i] = seeds.uniform(-1, 1);
    }
  }

  private static Conv2D.Spec conv(int filters, ActivationFunction f) {
    return new Conv2D.Spec(
        filters,
        Pair.square(3),
        Pair.square(1),
        Pair.square(1),
        new Padding.Same(),
        PaddingMode.MIRROR,
        f,
        true);
  }

  /// Two layers read the data, two read `a`, and one leads nowhere but on.
  private static Blueprint branches(ActivationFunction last) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    stage(stages, "a", conv(3, ActivationFunction.Linear), Blueprint.DATA);
    stage(stages, "b", conv(3, ActivationFunction.Tanh), Blueprint.DATA);
    stage(stages, "f", new Activation.Spec(ActivationFunction.Tanh, 0.1), "a");
    stage(stages, "sum", Add.Spec.DEFAULT, "a", "b", "f");
    stage(stages, "c", conv(2, ActivationFunction.Tanh), "sum");
    stage(stages, "pool", MaxPool2D.Spec.DEFAULT, "c");
    stage(stages, "flat", Flatten.Spec.DEFAULT, "pool");
    stage(stages, "out", new Dense.Spec(3, last, true), "flat");
    return new Blueprint(INPUT, stages);
  }

  private static void stage(
      List<Blueprint.Stage> stages, String id, LayerSpec layer, String... from) {
    List<Shape> inputs =
        List.of(from).stream()
            .map(
                each ->
                    stages.stream()
                        .filter(stage -> stage.id().equals(each))
                        .map(Blueprint.Stage::output)
                        .findFirst()
                        .orElse(INPUT))
            .toList();
    Shape output = layer.outputShape(inputs);
    stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), output));
  }

  private static Network network(ActivationFunction last) {
    return Network.build(branches(last), 1, new ScalarKernels(), Seeds.of(4));
  }

  private double loss(Network network, float[] inputs) {
    System.arraycopy(inputs, 0, network.input().value().data(), 0, inputs.length);
    return new Objective(network, new Objective.Rules(LOSS, 0, 0, 0)).evaluate(1, answer);
  }

  private double output(Network network, float[] inputs, int unit) {
    System.arraycopy(inputs, 0, network.input().value().data(), 0, inputs.length);
    network.forward(1, false);
    return network.output().value().data()[network.output().value().offset() + unit];
  }

  private interface Along {
    double at(float[] inputs);
  }

  private double slope(Along function, int place) {
    float step = 0.02f;
    float[] more = example.clone();
    float[] less = example.clone();
    more[place] += step;
    less[place] -= step;
    return (function.at(more) - function.at(less)) / (2 * step);
  }

  @Test
  void theLossFollowsItsGradientWithRespectToTheData() {
    Network network = network(ActivationFunction.Softmax);
    Tracing tracing = network.tracing();
    tracing.forward(example, 0);
    tracing.backward(LOSS, answer);
    float[] gradient = tracing.gradient(Blueprint.DATA);
    for (int i = 0; i < example.length; i++) {
      assertThat((double) gradient[i])
          .as("pixel %d", i)
          .isCloseTo(slope(inputs -> loss(network, inputs), i), within(3e-3));
    }
  }

  @Test
  void anOutputFollowsItsGradientWithRespectToTheData() {
    Network network = network(ActivationFunction.Linear);
    Tracing tracing = network.tracing();
    tracing.forward(example, 0);
    tracing.backward("out", 2);
    float[] gradient = tracing.gradient(Blueprint.DATA);
    for (int i = 0; i < example.length; i++) {
      assertThat((double) gradient[i])
          .as("pixel %d", i)
          .isCloseTo(slope(inputs -> output(network, inputs, 2), i), within(5e-3));
    }
  }

  @Test
  void ofAProbabilityTheScoreInFrontOfTheSoftmaxIsTaken() {
    Tracing shares = network(ActivationFunction.Softmax).tracing();
    Tracing scores = network(ActivationFunction.Linear).tracing();
    for (Tracing each : List.of(shares, scores)) {
      each.forward(example, 0);
      each.backward("out", each.largestOutput());
    }
    assertThat(shares.largestOutput()).isEqualTo(scores.largestOutput());
    assertThat(shares.gradient(Blueprint.DATA)).isEqualTo(scores.gradient(Blueprint.DATA));
  }

  @Test
  void aUnitDependsOnWhatItsWindowSeesAlone() {
    Tracing tracing = network(ActivationFunction.Softmax).tracing();
    tracing.forward(example, 0);
    // After a way back that wrote everywhere.
    tracing.backward(LOSS, answer);
    tracing.backward("b", 0);
    float[] gradient = tracing.gradient(Blueprint.DATA);
    for (int i = 0; i < gradient.length; i++) {
      boolean seen = i % 36 / 6 <= 1 && i % 6 <= 1;
      assertThat(gradient[i] != 0).as("pixel %d", i).isEqualTo(seen);
    }
    assertThat(tracing.gradient("a")).containsOnly(0f);
  }

  @Test
  void gradientsOfMapsAddUpToThoseOfTheirBias() {
    Network network = network(ActivationFunction.Softmax);
    System.arraycopy(example, 0, network.input().value().data(), 0, example.length);
    new Objective(network, new Objective.Rules(LOSS, 0, 0, 0)).pass(1, answer);
    float[] bias = network.parameters("a").getLast().readGradient().values();
    Tracing tracing = network.tracing();
    tracing.forward(example, 0);
    tracing.backward(LOSS, answer);
    float[] maps = tracing.gradient("a");
    for (int channel = 0; channel < 3; channel++) {
      double sum = 0;
      for (int i = 0; i < 36; i++) {
        sum += maps[36 * channel + i];
      }
      assertThat(sum).isCloseTo(bias[channel], within(1e-5));
    }
  }

  @Test
  void theNetworkItselfIsLeftAsItIs() {
    Network network = network(ActivationFunction.Softmax);
    System.arraycopy(example, 0, network.input().value().data(), 0, example.length);
    new Objective(network, new Objective.Rules(LOSS, 0, 0, 0)).pass(1, answer);
    float[] gradients = network.gradients().data().clone();
    float[] values = network.values().data().clone();
    Tracing tracing = network.tracing();
    tracing.forward(new float[INPUT.elements()], 0);
    tracing.backward(LOSS, Slice.of(new float[] {1, 0, 0}));
    assertThat(network.gradients().data()).isEqualTo(gradients);
    assertThat(network.values().data()).isEqualTo(values);
    network.values().data()[0] += 1;
    float[] before = tracing.gradient(Blueprint.DATA);
    tracing.forward(new float[INPUT.elements()], 0);
    tracing.backward(LOSS, Slice.of(new float[] {1, 0, 0}));
    assertThat(tracing.gradient(Blueprint.DATA)).isNotEqualTo(before);
  }
}
