package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// The words in which layers refuse.
final class LayerErrorsTest {

  @Test
  void choicesOutOfRangeAreRefusedWhenTheyAreMade() {
    refused(
        () -> new Dense.Spec(0, ActivationFunction.ReLU, true),
        "`units` must be from 1 to 65,536. Received: 0.");
    refused(() -> new Dropout.Spec(1), "`rate` must be from 0 to 0.99. Received: 1.");
    refused(
        () -> new GaussianNoise.Spec(-0.5), "`deviation` must be from 0 to 10. Received: -0.5.");
    refused(() -> new BatchNorm.Spec(2, 1e-5), "`momentum` must be from 0 to 1. Received: 2.");
    refused(() -> new LayerNorm.Spec(0), "`epsilon` must be from 1e-12 to 1. Received: 0.");
    refused(
        () -> new Activation.Spec(ActivationFunction.LeakyReLU, Double.NaN),
        "`slope` must be from 0 to 1. Received: NaN.");
  }

  @Test
  void shapesThatDoNotFitAreRefusedWithTheSumThatFails() {
    refusedShape(
        new Reshape.Spec(Shape.of(3, 5)),
        "`shape` must hold as many values as come in. Expected 24 (2·3·4), received 15 (3·5).",
        Shape.of(2, 3, 4));
    refusedShape(
        Add.Spec.DEFAULT,
        "All inputs must have the same shape. Expected 4, received 5.",
        Shape.of(4),
        Shape.of(5));
    refusedShape(
        Multiply.Spec.DEFAULT,
        "All inputs must have the same shape. Expected 4, received 2×2.",
        Shape.of(4),
        Shape.of(2, 2));
    refusedShape(
        Concat.Spec.DEFAULT,
        "All inputs must agree but for their channels. Expected any×3×4, received 2×3×5.",
        Shape.of(2, 3, 4),
        Shape.of(2, 3, 5));
    refusedShape(
        Concat.Spec.DEFAULT,
        "All inputs must agree but for their features. Expected any, received 2×3.",
        Shape.of(4),
        Shape.of(2, 3));
    refusedShape(
        new Activation.Spec(ActivationFunction.Softmax, 0.01),
        "Softmax works along the features of a vector or sequence. Expected 1 or 2 axes, received"
            + " 3: 2×3×4. Put a Flatten in front of it.",
        Shape.of(2, 3, 4));
  }

  @Test
  void concatAddsUpWhatItJoins() {
    assertThat(Concat.Spec.DEFAULT.outputShape(List.of(Shape.of(2, 3, 4), Shape.of(5, 3, 4))))
        .isEqualTo(Shape.of(7, 3, 4));
    assertThat(Concat.Spec.DEFAULT.outputShape(List.of(Shape.of(6, 2), Shape.of(6, 3))))
        .isEqualTo(Shape.of(6, 5));
    assertThat(Concat.Spec.DEFAULT.arithmetic(List.of(Shape.of(6, 2), Shape.of(6, 3))))
        .containsExactly("2 + 3 = 5 features");
  }

  private static void refusedShape(LayerSpec spec, String message, Shape... inputs) {
    assertThatThrownBy(() -> spec.outputShape(List.of(inputs)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(message);
  }

  private static void refused(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
