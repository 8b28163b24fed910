package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DifferencesTest {

  private static final Design ONE =
      Edits.addAfter(
          Design.EMPTY.withData(new DataChoice.Generated("circles", 300, 0.1, 2)),
          dense(8),
          Blueprint.DATA);

  private static final Design TWO = Edits.addAfter(ONE, dense(3), "n1");

  private static LayerSpec dense(int units) {
    return new Dense.Spec(units, ActivationFunction.Tanh, true);
  }

  private static List<String> between(Design before, Design after) {
    return Differences.between(before, after);
  }

  private static Design trained(Design design, String choice, Object value) {
    return design.withTraining(Choices.with(design.training(), choice, value));
  }

  @Test
  void theSameIsNotDifferent() {
    assertThat(between(TWO, TWO)).isEmpty();
    assertThat(between(TWO, TWO.withName("Other").withDataAt(new Point(1, 2)))).isEmpty();
  }

  @Test
  void saysHowALayerChanged() {
    assertThat(between(ONE, Edits.setLayer(ONE, "n1", dense(16))))
        .containsExactly("Dense 8 → 16 units");
    assertThat(between(TWO, Edits.setLayer(TWO, "n2", dense(16))))
        .containsExactly("Dense 2: 3 → 16 units");
    var rectified = new Dense.Spec(8, ActivationFunction.ReLU, false);
    assertThat(between(ONE, Edits.setLayer(ONE, "n1", rectified)))
        .containsExactly("Dense activation Tanh → ReLU", "Dense bias on → off");
  }

  @Test
  void saysWhichLayersCameAndWent() {
    assertThat(between(ONE, TWO)).containsExactly("with Dense 2, 3 units");
    assertThat(between(TWO, Edits.remove(TWO, Set.of("n2"), Optional.empty())))
        .containsExactly("without Dense 2");
    assertThat(between(ONE, Edits.addAfter(ONE, Dropout.Spec.DEFAULT, "n1")))
        .containsExactly("with Dropout");
  }

  @Test
  void saysHowTheTrainingChanged() {
    Design slow = ONE.withTraining(ONE.training().withOptimizer(new Optimizer.SGD(0.01)));
    Design fast = ONE.withTraining(ONE.training().withOptimizer(new Optimizer.SGD(0.03)));
    assertThat(between(slow, fast)).containsExactly("learning rate 0.01 → 0.03");
    assertThat(between(ONE, fast))
        .containsExactly("optimizer Adam → SGD", "learning rate 0.01 → 0.03");
    assertThat(between(ONE, trained(ONE, "batchSize", 32))).containsExactly("batch size 16 → 32");
    assertThat(between(ONE, trained(ONE, "gradientClipNorm", 1.5)))
        .containsExactly("gradient clip norm 0 → 1.5");
  }

  @Test
  void saysHowDataAndSeedChanged() {
    Design noisy = ONE.withData(new DataChoice.Generated("circles", 300, 0.3, 2));
    assertThat(between(ONE, noisy)).containsExactly("noise 0.1 → 0.3");
    Design file = ONE.withData(new DataChoice.FromFile("a/iris.csv", Optional.empty(), List.of()));
    assertThat(between(ONE, file)).containsExactly("data circles → iris.csv");
    assertThat(between(ONE, ONE.withSeed(43))).containsExactly("seed 42 → 43");
  }
}
