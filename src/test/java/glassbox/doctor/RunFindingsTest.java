package glassbox.doctor;

import static glassbox.doctor.Patient.chain;
import static glassbox.doctor.Patient.drawn;
import static glassbox.doctor.Patient.generated;
import static glassbox.doctor.Patient.split;
import static glassbox.doctor.Patient.training;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.sequences.Sequences;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Training;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Dense;
import glassbox.layer.GRU;
import glassbox.layer.KeptStart;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import glassbox.testing.Locks;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Each finding of a run on a network that has it, and that its remedy is one where that can be
/// seen. All of them are trained.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
@ResourceLock(value = Locks.LANGUAGE, mode = ResourceAccessMode.READ)
final class RunFindingsTest {

  private static final DataChoice CIRCLES = generated("circles", 400, 0.2);
  private static final DataChoice HILLS = generated("hills", 400, 0.05);

  private static Dense.Spec dense(int units, ActivationFunction activation) {
    return new Dense.Spec(units, activation, true);
  }

  private static final Dense.Spec CLASSES = dense(2, ActivationFunction.Softmax);

  private static Design sigmoids(int depth) {
    LayerSpec[] layers =
        Stream.concat(
                IntStream.range(0, depth)
                    .mapToObj(_ -> (LayerSpec) dense(8, ActivationFunction.Sigmoid)),
                Stream.of(CLASSES))
            .toArray(LayerSpec[]::new);
    return chain(CIRCLES, training(new Optimizer.Momentum(0.05, 0.9), 40), layers);
  }

  @Test
  void aChainOfSigmoidsHasVanishingGradientsAndLearnsWhenMended() {
    Patient deep = Patient.of(sigmoids(12)).run();
    Finding finding = deep.finding(Kind.VANISHING);
    assertThat(finding.places()).startsWith("n1", "n2", "n3").doesNotContain("n12", "n13");
    assertThat(finding.says())
        .startsWith("Next to no gradient gets back to ")
        .contains(" layers, from Dense to Dense ");
    assertThat(finding.evidence().get(2).value()).isGreaterThan(1e4);
    assertThat(deep.said).doesNotContainKeys(Kind.RATE_LOW, Kind.UNDERFITTING, Kind.RATE_HIGH);
    Patient mended = deep.mended(Kind.VANISHING).run();
    assertThat(mended.last).isEmpty();
  }

  @Test
  void ofThirtyLayersTheSentenceIsAsShortAsOfTwelve() {
    Finding finding = Patient.of(sigmoids(30)).run().finding(Kind.VANISHING);
    assertThat(finding.places()).hasSizeGreaterThan(20);
    assertThat(finding.says()).hasSizeLessThan(100);
  }

  @Test
  void tooHighARateThatEndsARunIsNamedWithItsNumbersAndASmallerOneHelps() {
    Design design =
        chain(
            HILLS,
            training(new Optimizer.SGD(0.6), 20),
            dense(24, ActivationFunction.Tanh),
            dense(16, ActivationFunction.Tanh),
            dense(1, ActivationFunction.Linear));
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.RATE_HIGH);
    assertThat(finding.severity()).isEqualTo(Severity.FAULT);
    assertThat(finding.evidence().getFirst().value()).isGreaterThan(0.03);
    Remedy remedy = finding.remedies().getFirst();
    assertThat(remedy.label()).isEqualTo("Reset with a rate of 0.06");
    assertThat(remedy.restarts()).isTrue();
    assertThat(patient.mended(Kind.RATE_HIGH).run().said).isEmpty();
  }

  @Test
  void tooHighARateThatOnlyKeepsARunFromLearningIsFoundToo() {
    Design design =
        chain(
            generated("spirals", 400, 0.1),
            training(new Optimizer.SGD(3), 60),
            dense(16, ActivationFunction.Tanh),
            dense(16, ActivationFunction.Tanh),
            CLASSES);
    Patient patient = Patient.of(design).run();
    assertThat(patient.finding(Kind.RATE_HIGH).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void tooLowARateIsFoundAndRaised() {
    Design design =
        chain(
            CIRCLES,
            training(new Optimizer.SGD(1e-5), 60),
            dense(8, ActivationFunction.Tanh),
            CLASSES);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.RATE_LOW);
    assertThat(patient.said).doesNotContainKey(Kind.UNDERFITTING);
    double raised =
        finding.remedies().getFirst().edit().apply(design).training().optimizer().learningRate();
    assertThat(raised).isBetween(1e-4, 1e-1);
    assertThat(patient.mended(Kind.RATE_LOW).run().said).doesNotContainKey(Kind.RATE_LOW);
  }

  @Test
  void aNetworkThatBeginsTooLargeExplodesAtItsFirstStep() {
    LayerSpec[] layers = new LayerSpec[8];
    Arrays.fill(layers, dense(32, ActivationFunction.ReLU));
    layers[7] = dense(1, ActivationFunction.Linear);
    Design design = drawn(chain(HILLS, training(new Optimizer.SGD(0.01), 20), layers), 1);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.EXPLODING);
    assertThat(finding.severity()).isEqualTo(Severity.FAULT);
    assertThat(finding.remedies().getFirst().label())
        .isEqualTo("Reset with the usual initial weights");
    assertThat(patient.mended(Kind.EXPLODING).run().said).doesNotContainKey(Kind.EXPLODING);
  }

  @Test
  void aPlainRecurrentLayerCannotRememberFarBackAndAGatedOneIsOffered() {
    DataChoice adding = DataChoice.Made.of(Sequences.ADDING);
    Training training =
        Choices.with(
            training(new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8), 10), "gradientClipNorm", 1.0);
    Design design =
        chain(adding, training, SimpleRNN.Spec.DEFAULT, dense(1, ActivationFunction.Linear));
    Patient patient = Patient.of(design).run();
    assertThat(patient.finding(Kind.FORGETTING).places()).containsExactly("n1");
    assertThat(patient.mended(Kind.FORGETTING).design().nodes().getFirst().layer())
        .isInstanceOf(GRU.Spec.class);
  }

  @Test
  void aLayerThatDiedWholeIsNamedAndWhatKilledItIsTakenBackFirst() {
    Design design =
        chain(
            generated("spirals", 600, 0.1),
            training(new Optimizer.Adam(0.3, 0.9, 0.999, 1e-8), 60),
            dense(16, ActivationFunction.ReLU),
            dense(16, ActivationFunction.ReLU),
            CLASSES);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.DEAD);
    assertThat(finding.severity()).isEqualTo(Severity.FAULT);
    assertThat(finding.places()).containsExactly("n2");
    assertThat(finding.says()).startsWith("All units of Dense 2 are dead");
    assertThat(finding.remedies())
        .extracting(Remedy::label)
        .containsExactly("Reset with a rate of 0.03", "Use LeakyReLU in 2 layers");
    assertThat(patient.last).extracting(Finding::kind).containsExactly(Kind.DEAD);
  }

  @Test
  void deadReLUsAreCountedAndLeakyOnesAreOffered() {
    // Of 16 units 12 are held far below 0 by their biases.
    float[] biases = new float[16];
    Arrays.fill(biases, 0, 12, -100);
    Design design =
        chain(
            generated("spirals", 1000, 0.1),
            training(new Optimizer.Adam(0.002, 0.9, 0.999, 1e-8), 100),
            dense(16, ActivationFunction.ReLU),
            CLASSES);
    Patient patient = Patient.of(kept(design, biases)).run();
    Finding finding = patient.finding(Kind.DEAD);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.places()).containsExactly("n1");
    assertThat(finding.evidence().getFirst().value()).isBetween(0.75, 0.9);
    assertThat(patient.mended(Kind.DEAD).design().nodes().getFirst().layer().activation())
        .isEqualTo(ActivationFunction.LeakyReLU);
  }

  /// The first layer begins with these biases.
  private static Design kept(Design design, float[] biases) {
    float[] weights = new float[2 * biases.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.sin(i + 1);
    }
    var start =
        new KeptStart(
            Map.of(
                "weight", new Tensor(Shape.of(biases.length, 2), weights),
                "bias", new Tensor(Shape.of(biases.length), biases)));
    return Edits.keepStart(design, "n1", start);
  }

  @Test
  void saturatedUnitsAreFoundWhereWeightsBeginTooLarge() {
    Design design =
        drawn(
            chain(
                generated("spirals", 1500, 0.1),
                training(new Optimizer.SGD(0.001), 60),
                dense(16, ActivationFunction.Tanh),
                dense(16, ActivationFunction.Tanh),
                CLASSES),
            10);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.SATURATED);
    assertThat(finding.places()).contains("n2").doesNotContain("n3");
    assertThat(finding.evidence().getFirst().value()).isGreaterThanOrEqualTo(0.5);
    assertThat(finding.remedies().getFirst().label())
        .isEqualTo("Reset with the usual initial weights");
    assertThat(patient.mended(Kind.SATURATED).run().said).doesNotContainKey(Kind.SATURATED);
  }

  @Test
  void aWideNetworkLearnsFewNoisyPointsByHeart() {
    Design design =
        split(
            chain(
                generated("moons", 200, 0.8),
                training(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 150),
                dense(64, ActivationFunction.ReLU),
                dense(64, ActivationFunction.ReLU),
                CLASSES),
            0.4,
            0.3);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.OVERFITTING);
    assertThat(finding.evidence().get(0).value())
        .isGreaterThan(1.25 * finding.evidence().get(1).value());
    assertThat(patient.mended(Kind.OVERFITTING).run().said).doesNotContainKey(Kind.OVERFITTING);
  }

  @Test
  void aStraightLineUnderfitsCirclesAndIsToldWhy() {
    Design design =
        chain(
            CIRCLES,
            training(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 60),
            dense(4, ActivationFunction.Linear),
            CLASSES);
    Patient patient = Patient.of(design).run();
    assertThat(patient.finding(Kind.UNDERFITTING).says()).contains("one straight line");
    assertThat(patient.mended(Kind.UNDERFITTING).run().last).isEmpty();
  }

  @Test
  void aTinyNetworkUnderfitsSpiralsAndIsOfferedMore() {
    Design design =
        chain(
            generated("spirals", 400, 0.1),
            training(new Optimizer.Adam(0.02, 0.9, 0.999, 1e-8), 100),
            dense(2, ActivationFunction.Tanh),
            CLASSES);
    Patient patient = Patient.of(design).run();
    Finding finding = patient.finding(Kind.UNDERFITTING);
    assertThat(finding.remedies()).hasSize(2);
    assertThat(patient.mended(Kind.UNDERFITTING).design().nodes().getFirst().layer())
        .isEqualTo(dense(4, ActivationFunction.Tanh));
  }

  @Test
  void ofAHealthyNetworkNothingIsSaidFromItsFirstStepToItsLast() {
    Design design =
        chain(
            CIRCLES,
            training(new Optimizer.Adam(0.02, 0.9, 0.999, 1e-8), 100),
            dense(8, ActivationFunction.Tanh),
            CLASSES);
    assertThat(Patient.of(design).run().said).isEmpty();
  }
}
