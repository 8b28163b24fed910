package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choices;
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
  void windowsThatDoNotFitAreRefusedWithTheSumThatFails() {
    refusedShape(
        Conv2D.Spec.DEFAULT,
        "An image has 3 axes: channels, height and width. Received 1: 5. Put a Reshape in front of"
            + " it.",
        Shape.of(5));
    refusedShape(
        Conv1D.Spec.DEFAULT,
        "A sequence has 2 axes: steps and features. Received 3: 1×5×5. Put a Reshape in front of"
            + " it.",
        Shape.of(1, 5, 5));
    refusedShape(
        Choices.with(
            Choices.with(Conv2D.Spec.DEFAULT, "kernel", 7), "padding", new Padding.Valid()),
        "`kernel` must fit what it moves over, padding included. Expected at most 5, received 7."
            + " Take a smaller kernel or dilation, or more padding.",
        Shape.of(1, 5, 9));
    refusedShape(
        new Pad2D.Spec(1, 4, 1, 1, PaddingMode.MIRROR),
        "A mirror shows no more than the image has. `padding` may be at most 3 here, received 4.",
        Shape.of(1, 4, 4));
    refusedShape(
        Choices.with(MaxPool2D.Spec.DEFAULT, "padding", 2),
        "`padding` must be smaller than the window, or it may see no pixel at all. Expected at most"
            + " 1, received 2.",
        Shape.of(1, 4, 4));
    refusedShape(
        Choices.with(Conv2D.Spec.DEFAULT, "activation", "Softmax"),
        "Softmax works along the features of a vector or sequence, not over pixels. Choose another"
            + " activation.",
        Shape.of(1, 4, 4));
    refusedShape(
        Choices.with(ConvTranspose2D.Spec.DEFAULT, "outputPadding", 2),
        "`outputPadding` must be smaller than `stride`. Expected at most 1, received 2.",
        Shape.of(1, 4, 4));
    refusedShape(
        Choices.with(ConvTranspose2D.Spec.DEFAULT, "padding", 3),
        "`padding` takes away more than there is: (2 − 1)·2 + 2 − 2·3 = -2. Take less padding.",
        Shape.of(1, 2, 2));
  }

  @Test
  void whatIsNoSequenceIsRefusedByThoseThatReadSteps() {
    for (LayerSpec spec : List.of(SimpleRNN.Spec.DEFAULT, LSTM.Spec.DEFAULT, GRU.Spec.DEFAULT)) {
      refusedShape(
          spec,
          "A sequence has 2 axes: steps and features. Received 1: 5. Put a Reshape in front of it.",
          Shape.of(5));
    }
    refusedShape(
        new SimpleRNN.Spec(4, ActivationFunction.Softmax, true, false),
        "Softmax works on what comes out, not on a state that goes on. Choose another activation,"
            + " and put a Dense with Softmax behind this layer.",
        Shape.of(5, 2));
    refusedShape(
        Embedding.Spec.DEFAULT,
        "Words come as one number for each step. Expected 1 axis, received 2: 5×2. Put a Flatten in"
            + " front of it.",
        Shape.of(5, 2));
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
