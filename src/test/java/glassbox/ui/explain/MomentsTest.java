package glassbox.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.data.table.Column;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.OptimizerState;
import glassbox.layer.Dense;
import glassbox.layer.LayerNorm;
import glassbox.layer.Working;
import glassbox.text.Figure;
import glassbox.train.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers in formulas against sums that are known beforehand.
final class MomentsTest {

  @Test
  void aUnitsProductsAndItsBiasAddUp() {
    var unit =
        unit(
            new float[] {0.5f, -0.25f},
            new float[] {2, 4},
            Optional.of(0.125f),
            ActivationFunction.Tanh,
            (float) Math.tanh(0.125));
    assertThat(unit.written())
        .isEqualTo(
            "z = 0.5000 · 2.0000\n  + (−0.2500) · 4.0000\n  + 0.1250 (bias)\n  = 0.125\n"
                + "y = Tanh(0.125) = 0.124");
  }

  /// The one unit of a dense layer.
  private static Neuron unit(
      float[] weights, float[] inputs, Optional<Float> bias, ActivationFunction f, float output) {
    Map<String, float[]> parameters = new HashMap<>(Map.of("weight", weights));
    bias.ifPresent(b -> parameters.put("bias", one(b)));
    return Working.of(
            new Dense.Spec(1, f, bias.isPresent()),
            Shape.of(inputs.length),
            inputs,
            parameters,
            one(output),
            0)
        .map(Neuron::new)
        .orElseThrow();
  }

  @Test
  void manyProductsAreSummedUpInOneWord() {
    float[] ones = {1, 1, 1, 1, 1, 1, 1};
    var unit = unit(ones, ones, Optional.empty(), ActivationFunction.Linear, 7);
    assertThat(unit.written()).endsWith("  + 3.0000 (3 more)\n  = 7.000").doesNotContain("bias");
  }

  @Test
  void aWeightsShareOfTheSumIsToldApart() {
    var unit =
        unit(
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

  @Test
  void aLayerNormalizationsSumsAddUpToItsOutput() {
    var values =
        new Normalized.Values(
            new float[] {1, 3, 5},
            new float[] {0, 0, 3},
            Map.of("gain", new float[] {1, 1, 2}, "shift", new float[] {0, 0, 0.5f}));
    Normalized value = Normalized.ofLayer(new LayerNorm.Spec(1e-5), values, 2).orElseThrow();
    assertThat(value.value().n()).isCloseTo(2 / Math.sqrt(8 / 3.0 + 1e-5), within(1e-9));
    assertThat(value.written())
        .isEqualTo(
            """
            μ = Σ x / n = 9.0000 / 3 = 3.000
            σ² = Σ (x − μ)² / n = 8.0000 / 3 = 2.667
            n = (5.0000 − 3.0000) / √(2.6667 + 10⁻⁵)
              = 1.225
            y = 2.0000 (gain) · 1.2247
              + 0.5000 (shift)
              = 3.000\
            """);
  }

  @Test
  void anAdamsStepIsWorkedOutFromWhatItRemembers() {
    // The third step with a gradient of 1 each: both means are what they lack of 1.
    var memory = new OptimizerState.Memory(0.271f, 0.002997f, 3, 1);
    var step =
        new Picture.Update(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 0.01, 1, 0.5f, memory);
    assertThat(Updated.of(step).written())
        .isEqualTo(
            """
            m = 0.9·0.190 + (1 − 0.9)·1.000
              = 0.271
            v = 0.999·0.00200 + (1 − 0.999)·1.000²
              = 0.00300
            m′ = 0.271 / (1 − 0.9³) = 1.000
            v′ = 0.002997 / (1 − 0.999³) = 1.000
            Δw = −0.0100·1.000 / (√1.000 + 10⁻⁸)
              = −0.0100
            w = 0.510 − 0.0100 = 0.500\
            """);
  }

  /// What is told of a step, and what the step did.
  @Test
  void everyOptimizersUpdateIsTheOneThatItMade() {
    for (Optimizer optimizer : Choices.family(Optimizer.class)) {
      OptimizerState state = OptimizerState.of(optimizer, 1);
      Slice value = new Slice(new float[] {0.8f}, 0);
      float before = 0;
      float gradient = 0;
      for (float each : new float[] {0.5f, -0.2f, 0.9f, 0.3f}) {
        gradient = each;
        before = value.data()[0];
        state.step(value, new Slice(new float[] {each}, 0), 0.05);
      }
      Updated told =
          Updated.of(
              new Picture.Update(optimizer, 0.05, gradient, value.data()[0], state.memory(0)));
      assertThat(told.change())
          .as(optimizer.kind())
          .isCloseTo(value.data()[0] - before, within(1e-6));
      assertThat(told.before()).as(optimizer.kind()).isCloseTo(before, within(1e-6));
      assertThat(told.written()).as(optimizer.kind()).contains("Δw = ").doesNotContain("NaN");
    }
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
    assertThat(Figure.result(0.000002)).isEqualTo("2.00×10⁻⁶");
    assertThat(Figure.probability(0.99982)).isEqualTo("0.9998200");
    assertThat(Figure.probability(0.5)).isEqualTo("0.5000");
    assertThat(Figure.plain(0.001)).isEqualTo("0.001");
    assertThat(Figure.plain(3)).isEqualTo("3");
    assertThat(Figure.factor(-1)).isEqualTo("(−1.0000)");
  }

  @Test
  void aTextHasTwoSentencesAtMost() throws IOException {
    for (String language : List.of("", "_de")) {
      Path bundle =
          Path.of("src/main/resources/glassbox/ui/text/explain" + language + ".properties");
      assertThat(Files.readAllLines(bundle).stream().filter(line -> line.contains(".text=")))
          .isNotEmpty()
          .allMatch(line -> line.strip().split("[.?](?= |$)").length <= 2);
    }
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
