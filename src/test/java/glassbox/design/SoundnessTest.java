package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Outline;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SoundnessTest {

  private static final Optional<Outline> THREE_CLASSES = Optional.of(new Outline(Shape.of(4), 3));
  private static final Optional<Outline> TWO_CLASSES = Optional.of(new Outline(Shape.of(2), 2));
  private static final Optional<Outline> A_NUMBER = Optional.of(new Outline(Shape.of(2), 0));

  private static Dense.Spec dense(int units, ActivationFunction f) {
    return new Dense.Spec(units, f, true);
  }

  private static Design chain(Dense.Spec... layers) {
    Design design = Design.EMPTY;
    String last = Blueprint.DATA;
    for (Dense.Spec layer : layers) {
      design = Edits.addAfter(design, layer, last);
      last = design.nodes().getLast().id();
    }
    return design;
  }

  @Test
  void aSoundDesignHasABlueprintItsShapesAndItsParameters() {
    Checked checked =
        Soundness.check(
            chain(dense(16, ActivationFunction.ReLU), dense(3, ActivationFunction.Softmax)),
            THREE_CLASSES);
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.outputs())
        .containsEntry("n1", Shape.of(16))
        .containsEntry("n2", Shape.of(3));
    assertThat(checked.parameterCount()).isEqualTo(16 * 5 + 3 * 17);
    assertThat(checked.loss()).isEqualTo(Loss.CategoricalCrossEntropy.DEFAULT);
    assertThat(checked.blueprint().orElseThrow().stages()).hasSize(2);
  }

  @Test
  void tellsWhatAnEmptyDesignNeeds() {
    assertThat(Soundness.check(Design.EMPTY, Optional.empty()).problems())
        .extracting(Problem::message)
        .containsExactly(
            "No data is chosen. Choose a generator or open a file.",
            "There is no layer yet. Drag one from the palette.");
  }

  @Test
  void aWrongNumberOfUnitsIsMendedByItsOwnOffer() {
    Design design = chain(dense(8, ActivationFunction.ReLU));
    Problem problem = Soundness.check(design, THREE_CLASSES).problems().getFirst();
    assertThat(problem.place()).isEqualTo("n1");
    assertThat(problem.message())
        .isEqualTo("The data has 3 classes, but Dense gives 8 values. Expected 3, received 8.");
    Problem.Mend mend = problem.mend().orElseThrow();
    assertThat(mend.label()).isEqualTo("Set units to 3");
    assertThat(Soundness.check(mend.edit().apply(design), THREE_CLASSES).problems()).isEmpty();
  }

  @Test
  void crossEntropyWithoutSoftmaxIsMendedByItsOwnOffer() {
    Design design = chain(dense(3, ActivationFunction.ReLU));
    Problem problem = Soundness.check(design, THREE_CLASSES).problems().getFirst();
    assertThat(problem.message())
        .isEqualTo(
            "Categorical cross-entropy needs probabilities that add up to 1. The last layer ends"
                + " in ReLU. Expected Softmax.");
    Design mended = problem.mend().orElseThrow().edit().apply(design);
    assertThat(Soundness.check(mended, THREE_CLASSES).problems()).isEmpty();
  }

  @Test
  void twoClassesMayBeOneSigmoidUnitOneTanhUnitOrTwoUnits() {
    assertThat(lossFor(TWO_CLASSES, dense(1, ActivationFunction.Sigmoid)))
        .isEqualTo(Loss.BinaryCrossEntropy.DEFAULT);
    assertThat(lossFor(TWO_CLASSES, dense(1, ActivationFunction.Tanh)))
        .isEqualTo(Loss.MeanSquaredError.DEFAULT);
    assertThat(lossFor(TWO_CLASSES, dense(2, ActivationFunction.Softmax)))
        .isEqualTo(Loss.CategoricalCrossEntropy.DEFAULT);
    assertThat(lossFor(A_NUMBER, dense(1, ActivationFunction.Linear)))
        .isEqualTo(Loss.MeanSquaredError.DEFAULT);
  }

  private static Loss lossFor(Optional<Outline> data, Dense.Spec last) {
    Checked checked = Soundness.check(chain(last), data);
    assertThat(checked.problems()).isEmpty();
    return checked.loss();
  }

  @Test
  void aLossForClassesIsRefusedForANumber() {
    Design design = chain(dense(1, ActivationFunction.Linear));
    Design wrong =
        design.withTraining(
            design.training().withLoss(Optional.of(Loss.BinaryCrossEntropy.DEFAULT)));
    Problem problem = Soundness.check(wrong, A_NUMBER).problems().getFirst();
    assertThat(problem.message())
        .isEqualTo(
            "The chosen loss is for classes, and the data asks for a number. Use the mean squared"
                + " error.");
    Design mended = problem.mend().orElseThrow().edit().apply(wrong);
    assertThat(Soundness.check(mended, A_NUMBER).problems()).isEmpty();
  }

  @Test
  void aLayerThatNothingFeedsIsMarkedAndCanBeConnected() {
    Design design =
        Edits.addNode(
            chain(dense(3, ActivationFunction.Tanh)),
            dense(3, ActivationFunction.Softmax),
            new Point(300, 80));
    Problem problem = Soundness.check(design, THREE_CLASSES).problemsAt("n2").getFirst();
    assertThat(problem.message())
        .isEqualTo("Nothing feeds this layer. Draw a wire to its left port.");
    Design mended = problem.mend().orElseThrow().edit().apply(design);
    assertThat(mended.wires()).contains(new Wire("n1", "n2"));
    assertThat(Soundness.check(mended, THREE_CLASSES).problems()).isEmpty();
  }

  @Test
  void twoEndsAreOneTooMany() {
    Design design = chain(dense(3, ActivationFunction.Softmax));
    Design forked =
        Edits.connect(
            Edits.addNode(design, dense(3, ActivationFunction.Softmax), new Point(9, 9)),
            Blueprint.DATA,
            "n2");
    assertThat(Soundness.check(forked, THREE_CLASSES).problems())
        .extracting(Problem::message)
        .containsExactly(
            "Two layers end the network: this one and Dense 2. Connect or delete one.");
  }

  @Test
  void saysWhyAWireCannotBe() {
    Design design = chain(dense(4, ActivationFunction.Tanh), dense(3, ActivationFunction.Softmax));
    assertThat(Soundness.whyNot(design, "n2", "n1", THREE_CLASSES))
        .contains("This wire would close a circle: a network runs from left to right.");
    assertThat(Soundness.whyNot(design, "n1", "n1", THREE_CLASSES))
        .contains("A layer cannot feed itself.");
    assertThat(Soundness.whyNot(design, "n1", Blueprint.DATA, THREE_CLASSES))
        .contains("The data has no input: a wire begins there.");
    assertThat(Soundness.whyNot(design, Blueprint.DATA, "n2", THREE_CLASSES)).isEmpty();
  }

  @Test
  void absurdSizesAreRefusedInWords() {
    Design design =
        chain(dense(65_536, ActivationFunction.ReLU), dense(65_536, ActivationFunction.ReLU));
    assertThat(Soundness.check(design, THREE_CLASSES).problemsAt("n2").getFirst().message())
        .isEqualTo("This layer would have more numbers than a computer holds. Make it smaller.");
  }

  @Test
  void imagesIntoADenseLayerAreMendedByAFlatten() {
    Optional<Outline> digits = Optional.of(new Outline(Shape.of(1, 28, 28), 10));
    Design design =
        chain(dense(16, ActivationFunction.ReLU), dense(10, ActivationFunction.Softmax));
    Problem problem = Soundness.check(design, digits).problems().getFirst();
    assertThat(problem.message())
        .isEqualTo(
            "The network must end in a vector, and Dense 2 gives 1×28×10 for each example. Insert a"
                + " Flatten.");
    Problem.Mend mend = problem.mend().orElseThrow();
    assertThat(mend.label()).isEqualTo("Insert Flatten");
    Checked mended = Soundness.check(mend.edit().apply(design), digits);
    assertThat(mended.problems()).isEmpty();
    assertThat(mended.outputs()).containsEntry("n3", Shape.of(28 * 28));
  }

  @Test
  void hingeWantsValuesOnBothSidesOfZero() {
    for (var f : ActivationFunction.values()) {
      Design design = chain(dense(1, f));
      Design hinge =
          design.withTraining(design.training().withLoss(Optional.of(Loss.Hinge.DEFAULT)));
      boolean fits = f == ActivationFunction.Linear || f == ActivationFunction.Tanh;
      assertThat(Soundness.check(hinge, TWO_CLASSES).problems().isEmpty())
          .as("%s", f)
          .isEqualTo(fits);
      if (!fits) {
        Problem problem = Soundness.check(hinge, TWO_CLASSES).problems().getFirst();
        Design mended = problem.mend().orElseThrow().edit().apply(hinge);
        assertThat(Soundness.check(mended, TWO_CLASSES).problems()).isEmpty();
      }
    }
  }
}
