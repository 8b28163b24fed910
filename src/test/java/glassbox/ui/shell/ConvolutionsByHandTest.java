package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Pair;
import glassbox.layer.Conv2D;
import glassbox.layer.MaxPool2D;
import glassbox.testing.FxTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that reads images, built, set, trained, saved and opened with mouse and keys: palette,
/// canvas and inspector carry convolutions too.
@Tag("window")
final class ConvolutionsByHandTest {

  @TempDir Path folder;

  private ShellFixture window;
  private Hands hands;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 1700, 960);
    hands = new Hands(window);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  @Test
  void digitsAreReadByFiltersThatWereSetByHand() {
    hands.build(List.of("Conv2D", "MaxPool2D", "Flatten", "Dense"));
    hands.makeData("images", "digits");
    setTheConvolution();
    setThePool();
    hands.clickMend("n4", "Set units to 10");
    learn();
    assertThat(hands.weights("n1")).containsOnlyKeys("weight", "bias");
    hands.saveAndOpenAgain(folder.resolve("digits.glassbox"), List.of("n1"));
  }

  private Node find(String id) {
    return window.find(Node.class, id);
  }

  private void setTheConvolution() {
    hands.select("n1");
    hands.fill("field-filters", KeyCode.DIGIT6);
    assertThat(convolution().filters()).isEqualTo(6);
    // The arrows at the end of the field: one more, one less.
    clickArrow("field-filters", 0);
    assertThat(convolution().filters()).isEqualTo(7);
    clickArrow("field-filters", 1);
    assertThat(convolution().filters()).isEqualTo(6);
    clickArrow("field-kernel", 0);
    clickArrow("field-kernel", 0);
    assertThat(convolution().kernel()).isEqualTo(Pair.square(5));
    hands.click("field-kernel");
    hands.mouse.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    assertThat(convolution().kernel()).isEqualTo(Pair.square(4));
    assertThat(convolution().activation()).isEqualTo(ActivationFunction.ReLU);
  }

  private void setThePool() {
    hands.select("n2");
    hands.fill("field-size", KeyCode.DIGIT4, KeyCode.SPACE, KeyCode.DIGIT2);
    assertThat(hands.layer("n2")).isInstanceOf(MaxPool2D.Spec.class);
    assertThat(((MaxPool2D.Spec) hands.layer("n2")).size()).isEqualTo(new Pair(4, 2));
  }

  /// @param index of the arrow, from above
  private void clickArrow(String id, int index) {
    hands.waitFor(id);
    window.act(() -> find(id).requestFocus());
    Node arrow =
        FxTest.onFx(
            () ->
                ((TextField) find(id))
                    .lookup(".glass-stepper").lookupAll(".button").stream()
                        .skip(index)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No arrow at " + id)));
    hands.mouse.click(arrow);
  }

  private Conv2D.Spec convolution() {
    return (Conv2D.Spec) hands.layer("n1");
  }

  private void learn() {
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    double before = FxTest.onFx(() -> hands.snapshot().trainingLoss());
    hands.run();
    FxTest.until(
        "the loss falls",
        () -> hands.snapshot().step() > 20 && hands.snapshot().trainingLoss() < 0.8 * before);
    hands.pause();
  }
}
