package glassbox.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.data.table.Column;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers in formulas against sums that are known beforehand.
final class MomentsTest {

  @Test
  void aUnitsProductsAndItsBiasAddUp() {
    var unit =
        new Neuron(
            new float[] {0.5f, -0.25f},
            new float[] {2, 4},
            Optional.of(0.125f),
            ActivationFunction.Tanh,
            (float) Math.tanh(0.125));
    assertThat(unit.sum()).isEqualTo(0.125);
    assertThat(unit.written())
        .isEqualTo(
            "z = 0.5000 · 2.0000\n  + (−0.2500) · 4.0000\n  + 0.1250 (bias)\n  = 0.125\n"
                + "y = Tanh(0.125) = 0.124");
  }

  @Test
  void manyProductsAreSummedUpInOneWord() {
    float[] ones = {1, 1, 1, 1, 1, 1, 1};
    var unit = new Neuron(ones, ones, Optional.empty(), ActivationFunction.Linear, 7);
    assertThat(unit.written()).endsWith("  + 3.0000 (3 more)\n  = 7.000").doesNotContain("bias");
  }

  @Test
  void aWeightsShareOfTheSumIsToldApart() {
    var unit =
        new Neuron(
            new float[] {0.5f, -0.25f},
            new float[] {2, 4},
            Optional.of(0.125f),
            ActivationFunction.Linear,
            0.125f);
    assertThat(unit.written(1))
        .isEqualTo(
            "w · x = (−0.2500) · 4.0000 = −1.0000\n"
                + "z = (−0.2500) · 4.0000\n  + 1.0000 (1 more)\n  + 0.1250 (bias)\n  = 0.125");
  }

  @Test
  void theLossOfAnExampleIsWorkedOut() {
    assertThat(LossMoment.written(new Loss.MeanSquaredError(), one(0.5f), one(2)))
        .isEqualTo("(0.5000 − 2.0000)² = 2.250");
    assertThat(LossMoment.written(new Loss.MeanAbsoluteError(), one(0.5f), one(-1)))
        .isEqualTo("|0.5000 − (−1.0000)| = 1.500");
    assertThat(LossMoment.written(new Loss.BinaryCrossEntropy(), one(0.25f), one(0)))
        .isEqualTo("−ln (1 − 0.2500) = 0.288");
    assertThat(LossMoment.written(new Loss.Hinge(), one(0.5f), one(-1)))
        .isEqualTo("max(0, 1 − (−1.0000) · 0.5000) = 1.500");
    assertThat(LossMoment.written(new Loss.Huber(1), one(3), one(0)))
        .isEqualTo("1 · (|3.0000 − 0.0000| − 1 / 2) = 2.500");
    assertThat(
            LossMoment.written(
                new Loss.CategoricalCrossEntropy(),
                new float[] {0.25f, 0.5f, 0.25f},
                new float[] {0, 1, 0}))
        .isEqualTo("−ln 0.5000 = 0.693");
    assertThat(
            LossMoment.written(new Loss.MeanSquaredError(), new float[] {1, 3}, new float[] {0, 0}))
        .isEqualTo("((1.0000 − 0.0000)² + (3.0000 − 0.0000)²) / 2 = 5.000");
  }

  private static float[] one(float value) {
    return new float[] {value};
  }

  @Test
  void squaresOfAGradientAddUpUnderTheRoot() {
    assertThat(GradientMoments.root(List.of(9.0, 16.0))).isEqualTo("√(9.0000 + 16.000) = 5.000");
    assertThat(GradientMoments.squares(new float[] {1, -2, 3})).isEqualTo(14);
  }

  @Test
  void aColumnOfNumbersIsStandardizedWithTheTrainingRowsAlone() {
    var column = new Column.Numbers("x", new double[] {2, 4, 1000, 6}, false);
    // Mean 4, variance (4 + 0 + 4) / 3.
    assertThat(DataMoments.written(column, data(0, 1, 3)))
        .contains("(2 − 4.0000) / 1.6330 = −1.225");
  }

  @Test
  void aColumnOfWordsBecomesOneHot() {
    var column =
        new Column.Categories("c", List.of("blue", "green", "red"), new int[] {1, 0, 2, 2});
    assertThat(DataMoments.written(column, data(0, 1))).contains("green → 0, 1, 0");
  }

  private static Dataset data(int... training) {
    var none = new Examples(Shape.of(1), new float[0], new Target.Values("y", new float[0]));
    return new Dataset(
        "table",
        Dataset.Kind.TABLE,
        none,
        none,
        none,
        new Split(training, new int[0], new int[0]),
        List.of(),
        Optional.empty(),
        List.of());
  }

  @Test
  void aFigureHasDigitsThatTell() {
    assertThat(Figure.term(0)).isEqualTo("0.0000");
    assertThat(Figure.term(123.456)).isEqualTo("123.46");
    assertThat(Figure.result(0.0032)).isEqualTo("0.00320");
    assertThat(Figure.result(0.000002)).isEqualTo("2.00e−06");
    assertThat(Figure.probability(0.99982)).isEqualTo("0.9998200");
    assertThat(Figure.probability(0.5)).isEqualTo("0.5000");
    assertThat(Figure.plain(0.001)).isEqualTo("0.001");
    assertThat(Figure.plain(3)).isEqualTo("3");
    assertThat(Figure.factor(-1)).isEqualTo("(−1.0000)");
  }

  @Test
  void everyNumberBelongsToAText() {
    var texts = glassbox.ui.text.Texts.of("explain");
    assertThat(Moments.all().keySet())
        .allMatch(key -> key.equals("card") || texts.has(key + ".title"));
  }

  @Test
  void aLayersPageGivesItsFirstWordsAndFormula() {
    LayerPage page =
        LayerPage.of("# Dense\n\nEvery output.\nAnd more.\n\n## F\n\n```\ny = x\n```\n");
    assertThat(page.title()).isEqualTo("Dense");
    assertThat(page.says()).isEqualTo("Every output. And more.");
    assertThat(page.formula()).contains("y = x");
  }
}
