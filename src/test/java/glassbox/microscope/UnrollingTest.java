package glassbox.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dense;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import glassbox.microscope.Unrolling.What;
import glassbox.train.Walk;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class UnrollingTest {

  private static final int STEPS = 6;

  private static Walk walk(LayerSpec... layers) {
    return Walks.loop(
            Shape.of(STEPS, 2),
            Walks.classes(),
            Loss.CategoricalCrossEntropy.DEFAULT,
            Walks.training(Optimizer.Adam.DEFAULT, 2),
            layers)
        .rehearse(0);
  }

  private static Dense.Spec end() {
    return new Dense.Spec(3, ActivationFunction.Softmax, true);
  }

  private static double length(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static double[][] values(Unrolling seen, What what) {
    return seen.courses().stream()
        .filter(course -> course.what() == what)
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Test
  void theLastStepsGradientIsThatOfTheEngineAndTheOthersCameThroughTime() {
    Walk walk = walk(new GRU.Spec(4, false, false), end());
    Unrolling seen = Unrolling.of(walk).getFirst();
    float[] given = walk.stage("n1").gradient();
    double squares = 0;
    for (float each : given) {
      squares += (double) each * each;
    }
    assertThat(seen.gradients()).hasSize(STEPS);
    assertThat(seen.gradients()[STEPS - 1]).isCloseTo(Math.sqrt(squares), within(1e-9));
    assertThat(seen.gradients()[0]).isPositive();
    assertThat(seen.kept())
        .isCloseTo(seen.gradients()[0] / seen.gradients()[STEPS - 1], within(1e-12));
  }

  @Test
  void eachDirectionStandsWhereTheSequenceHasIt() {
    var spec = new LSTM.Spec(3, true, true);
    Walk walk = walk(spec, new GRU.Spec(2, false, false), end());
    List<Unrolling> all = Unrolling.of(walk);
    assertThat(all).extracting(Unrolling::node).containsExactly("n1", "n1", "n2");
    assertThat(all).extracting(Unrolling::reversed).containsExactly(false, true, false);
    assertThat(all).extracting(Unrolling::everyStep).containsExactly(true, true, false);
    Scene scene = new Scene(walk, walk.blueprint().stages().getFirst());
    for (int way = 0; way < 2; way++) {
      Unrolled exact = Unrolled.of(scene, spec, way == 1);
      Unrolling seen = all.get(way);
      double[][] states = values(seen, What.STATE);
      for (int step = 0; step < STEPS; step++) {
        int place = exact.place(step);
        assertThat(seen.gradients()[place])
            .isCloseTo(length(exact.stateGradients[step]), within(1e-12));
        for (int unit = 0; unit < 3; unit++) {
          // What comes out of the layer: both directions of a step beside each other.
          assertThat(states[unit][place])
              .isCloseTo(scene.y()[(place * 2 + way) * 3 + unit], within(1e-6));
          assertThat(values(seen, What.FORGET_GATE)[unit][place])
              .isEqualTo(exact.gates[step][1][unit]);
          assertThat(values(seen, What.MEMORY)[unit][place])
              .isEqualTo(exact.memories[step + 1][unit]);
        }
      }
    }
    double[] back = all.get(1).gradients();
    assertThat(all.get(1).kept()).isCloseTo(back[STEPS - 1] / back[0], within(1e-12));
  }

  @Test
  void whatALayerHasIsWhatCanBeChosen() {
    var simple = new SimpleRNN.Spec(3, ActivationFunction.Tanh, true, false);
    var memory = new LSTM.Spec(3, true, false);
    var gated = new GRU.Spec(3, false, false);
    List<Unrolling> all = Unrolling.of(walk(simple, memory, gated, end()));
    assertThat(all)
        .extracting(seen -> seen.courses().stream().map(Unrolling.Course::what).toList())
        .containsExactly(
            Unrolling.courses(simple), Unrolling.courses(memory), Unrolling.courses(gated));
    assertThat(Unrolling.courses(simple)).containsExactly(What.STATE, What.GRADIENT);
    for (double[] unit : values(all.get(2), What.UPDATE_GATE)) {
      assertThat(unit).hasSize(STEPS);
      assertThat(DoubleStream.of(unit)).allMatch(share -> share > 0 && share < 1);
    }
  }
}
