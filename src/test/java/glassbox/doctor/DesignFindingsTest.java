package glassbox.doctor;

import static glassbox.doctor.Patient.chain;
import static glassbox.doctor.Patient.generated;
import static glassbox.doctor.Patient.kinds;
import static glassbox.doctor.Patient.training;
import static glassbox.doctor.Patient.with;
import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.PlanePoint;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Training;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the doctor says before anything runs, and that its remedy mends it.
final class DesignFindingsTest {

  private static final Training ADAM = training(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 20);
  private static final DataChoice CIRCLES = generated("circles", 400, 0.2);

  private static Dense.Spec dense(int units, ActivationFunction activation) {
    return new Dense.Spec(units, activation, true);
  }

  private static final LayerSpec HIDDEN = dense(8, ActivationFunction.Tanh);
  private static final LayerSpec CLASSES = dense(2, ActivationFunction.Softmax);

  /// The finding, which is the only one, and gone once its first remedy is taken.
  private static Finding only(Design design, Kind kind) {
    List<Finding> findings = Patient.of(design).unrun();
    assertThat(kinds(findings)).containsExactly(kind);
    Finding finding = findings.getFirst();
    if (!finding.remedies().isEmpty()) {
      Design mended = finding.remedies().getFirst().edit().apply(design);
      assertThat(kinds(Patient.of(mended).unrun())).isEmpty();
    }
    return finding;
  }

  /// Two classes, told apart by a network that ends so.
  private static Design ending(LayerSpec last, Loss loss) {
    return chain(CIRCLES, with(ADAM, loss), HIDDEN, last);
  }

  @Test
  void softmaxWithASquaredErrorIsToldWhatSuits() {
    Design design = ending(CLASSES, Loss.MeanSquaredError.DEFAULT);
    Finding finding = only(design, Kind.MISMATCH);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.places()).containsExactly("n2");
    assertThat(finding.remedies().getFirst().edit().apply(design).training().loss()).isEmpty();
  }

  @Test
  void sigmoidWithAnAbsoluteErrorToo() {
    LayerSpec last = dense(1, ActivationFunction.Sigmoid);
    only(ending(last, Loss.MeanAbsoluteError.DEFAULT), Kind.MISMATCH);
  }

  @Test
  void categoricalCrossEntropyWithoutSoftmaxIsAProblemWithItsMend() {
    LayerSpec last = dense(2, ActivationFunction.ReLU);
    Finding finding = only(ending(last, Loss.CategoricalCrossEntropy.DEFAULT), Kind.UNSOUND);
    assertThat(finding.remedies().getFirst().label()).isEqualTo("Use Softmax");
  }

  @Test
  void binaryCrossEntropyWithoutSigmoidToo() {
    LayerSpec last = dense(1, ActivationFunction.Linear);
    Finding finding = only(ending(last, Loss.BinaryCrossEntropy.DEFAULT), Kind.UNSOUND);
    assertThat(finding.remedies().getFirst().label()).isEqualTo("Use Sigmoid");
  }

  @Test
  void aSoftmaxOverOneUnitIsAlwaysOne() {
    Finding finding =
        only(
            chain(generated("hills", 300, 0.1), ADAM, HIDDEN, dense(1, ActivationFunction.Softmax)),
            Kind.UNREACHABLE);
    assertThat(finding.severity()).isEqualTo(Severity.FAULT);
    assertThat(finding.says()).startsWith("Dense 2 always gives 1");
  }

  @ParameterizedTest
  @EnumSource(
      value = ActivationFunction.class,
      names = {"Sigmoid", "ReLU"})
  void anOutputThatCannotBeNegativeMissesValuesThatAre(ActivationFunction last) {
    // Its values lie on both sides of 0.
    Finding finding =
        only(chain(generated("hills", 300, 0.1), ADAM, HIDDEN, dense(1, last)), Kind.UNREACHABLE);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.evidence().getFirst().value()).isBetween(0.1, 1.0);
  }

  @Test
  void batchNormalizationOfSingleExamplesIsFound() {
    Training single = Choices.with(ADAM, "batchSize", 1);
    Finding finding =
        only(chain(CIRCLES, single, HIDDEN, BatchNorm.Spec.DEFAULT, CLASSES), Kind.BATCH_OF_ONE);
    assertThat(finding.places()).containsExactly("n2");
  }

  @Test
  void soIsASingleExampleThatIsLeftOverAtTheEndOfAnEpoch() {
    // 280 of 400 are trained with: 280 = 9·31 + 1.
    Training odd = Choices.with(ADAM, "batchSize", 31);
    Finding finding =
        only(chain(CIRCLES, odd, HIDDEN, BatchNorm.Spec.DEFAULT, CLASSES), Kind.BATCH_OF_ONE);
    assertThat(finding.says()).startsWith("The last batch of each epoch");
    assertThat(finding.evidence().getFirst().words())
        .isEqualTo("280 training examples in batches of 31 leave 1 over.");
  }

  @Test
  void gradientDescentHasAllExamplesInABatch() {
    Training all = Choices.with(training(new Optimizer.GradientDescent(0.1), 20), "batchSize", 1);
    assertThat(Patient.of(chain(CIRCLES, all, HIDDEN, BatchNorm.Spec.DEFAULT, CLASSES)).unrun())
        .isEmpty();
  }

  /// Painted points: `count` of each class, the first times `more`.
  private static DataChoice points(int count, int more, double height) {
    List<PlanePoint> points = new ArrayList<>();
    for (int i = 0; i < count * (more + 1); i++) {
      int label = i < count * more ? 0 : 1;
      double angle = 0.7 * i;
      points.add(
          new PlanePoint((float) (5 * Math.cos(angle)), (float) (height * Math.sin(angle)), label));
    }
    return new DataChoice.Points(2, points);
  }

  @Test
  void inputsOfVeryDifferentSizeAreFoundAndNormalized() {
    Finding finding = only(chain(points(40, 1, 0.05), ADAM, HIDDEN, CLASSES), Kind.UNSCALED);
    assertThat(finding.places()).containsExactly(Blueprint.DATA);
    assertThat(finding.evidence().getLast().value()).isBetween(50.0, 200.0);
  }

  @Test
  void aClassThatIsMuchMoreFrequentIsNoted() {
    Finding finding = only(chain(points(20, 9, 5), ADAM, HIDDEN, CLASSES), Kind.UNBALANCED);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.evidence().getLast().value()).isBetween(0.85, 0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"circles", "xor", "spirals", "gaussians", "moons", "checkerboard"})
  void ofASoundDesignNothingIsSaid(String generator) {
    assertThat(Patient.of(chain(generated(generator, 300, 0.1), ADAM, HIDDEN, CLASSES)).unrun())
        .isEmpty();
  }

  @Test
  void theLossThatIsChosenByItselfSuits() {
    Training automatic = ADAM.withLoss(Optional.empty());
    assertThat(
            Patient.of(chain(CIRCLES, automatic, HIDDEN, dense(1, ActivationFunction.Sigmoid)))
                .unrun())
        .isEmpty();
  }
}
