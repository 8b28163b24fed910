package glassbox.train;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.LayerSpec;
import glassbox.layer.Reshape;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An Embedding reads whole numbers of its vocabulary, and a run with any other is refused.
final class WordsTest {

  private static final LayerSpec END = Trials.dense(2, ActivationFunction.Softmax);

  private static Dataset data(float... numbers) {
    var target = new Target.Classes(List.of("a", "b"), new int[numbers.length / 2]);
    return new PlainSource(
            "words",
            Dataset.Kind.TABLE,
            new Examples(Shape.of(2), numbers, target),
            List.of("first", "second"))
        .prepare(new Split.Shares(0, 0), Seeds.of(1));
  }

  private static void run(Dataset data, LayerSpec... layers) {
    new SupervisedLoop(
        Trials.experiment(data, Trials.CLASSES, Trials.epochs(1), layers), new ScalarKernels());
  }

  @Test
  void takesWholeNumbersOfItsVocabulary() {
    assertThatCode(() -> run(data(0, 1, 2, 3), new Embedding.Spec(4, 2), Flatten.Spec.DEFAULT, END))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNoWordAndNamesIt() {
    assertThatThrownBy(
            () -> run(data(0, 1, 2, 4), new Embedding.Spec(4, 2), Flatten.Spec.DEFAULT, END))
        .isInstanceOf(RunRefusedException.class)
        .hasMessage(
            "Embedding reads words, whole numbers from 0 to 3. The data holds 4. Use other data, or"
                + " a larger vocabulary.");
    for (float none : new float[] {-1, 0.5f, Float.NaN}) {
      assertThatThrownBy(
              () -> run(data(0, none), new Embedding.Spec(4, 2), Flatten.Spec.DEFAULT, END))
          .isInstanceOf(RunRefusedException.class);
    }
  }

  @Test
  void looksThroughLayersThatOnlyReshape() {
    assertThatThrownBy(
            () ->
                run(
                    data(0, 9),
                    new Reshape.Spec(Shape.of(2, 1)),
                    Flatten.Spec.DEFAULT,
                    new Embedding.Spec(4, 2),
                    Flatten.Spec.DEFAULT,
                    END))
        .isInstanceOf(RunRefusedException.class);
    assertThatCode(
            () ->
                run(
                    data(0, 9),
                    Trials.dense(2, ActivationFunction.ReLU),
                    new Embedding.Spec(4, 2),
                    Flatten.Spec.DEFAULT,
                    END))
        .doesNotThrowAnyException();
  }
}
