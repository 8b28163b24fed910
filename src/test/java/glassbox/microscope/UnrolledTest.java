package glassbox.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.Recurrent;
import glassbox.layer.SimpleRNN;
import glassbox.train.SupervisedLoop;
import glassbox.train.Walk;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is unrolled here step by step is what the engine does.
final class UnrolledTest {

  static Stream<Recurrent> layers() {
    return Stream.of(false, true)
        .flatMap(
            every ->
                Stream.of(false, true)
                    .flatMap(
                        both ->
                            Stream.of(
                                new SimpleRNN.Spec(3, ActivationFunction.Tanh, every, both),
                                new LSTM.Spec(3, every, both),
                                new GRU.Spec(3, every, both))));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void givesTheEnginesStatesAndGradients(Recurrent spec) {
    SupervisedLoop loop =
        Walks.loop(
            Shape.of(5, 2),
            Walks.classes(),
            Loss.CategoricalCrossEntropy.DEFAULT,
            Walks.training(Optimizer.Adam.DEFAULT, 1),
            new Dense.Spec(2, ActivationFunction.Tanh, true),
            spec,
            Flatten.Spec.DEFAULT,
            new Dense.Spec(3, ActivationFunction.Softmax, true));
    Walk walk = loop.rehearse(0);
    Scene scene = new Scene(walk, walk.blueprint().stages().get(1));
    int ways = spec.bidirectional() ? 2 : 1;
    for (int way = 0; way < ways; way++) {
      Unrolled unrolled = Unrolled.of(scene, spec, way == 1);
      for (int unit = 0; unit < 3; unit++) {
        int last = spec.returnSequences() ? unrolled.place(4) : 0;
        assertThat(unrolled.states[5][unit])
            .isCloseTo(scene.y()[(last * ways + way) * 3 + unit], within(1e-6));
      }
      String name = way == 1 ? "backwardRecurrentWeight" : "recurrentWeight";
      float[] raw = scene.seen().numbers(name).raw();
      for (int row = 0; row < 3 * spec.gates(); row++) {
        for (int from = 0; from < 3; from++) {
          double sum = 0;
          for (int step = 0; step < 5; step++) {
            double d = unrolled.gateGradients[step][row / 3][row % 3];
            boolean reset = spec instanceof GRU.Spec && row / 3 == 2;
            double through = reset ? d * unrolled.gates[step][0][row % 3] : d;
            sum += through * unrolled.states[step][from];
          }
          assertThat(sum).isCloseTo(raw[row * 3 + from], within(1e-6));
        }
      }
    }
  }
}
