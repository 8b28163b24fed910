package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.engine.Shape;
import glassbox.layer.LSTM;
import glassbox.layer.SimpleRNN;
import glassbox.testing.FxTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that reads sequences step by step, built, set, trained, saved and opened with mouse
/// and keys.
@Tag("window")
final class RecurrentByHandTest {

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
  void sequencesAreReadByTwoLayersOfWhichTheFirstGivesEveryStep() {
    hands.build(List.of("LSTM", "Dense"));
    hands.makeData("sequences", "echo");
    hands.clickMend("n2", "Set units to 2");
    setTheMemory();
    stack();
    learn();
    hands.saveAndOpenAgain(folder.resolve("echo.glassbox"), List.of("n1", "n2", "n3"));
  }

  private void setTheMemory() {
    hands.select("n1");
    hands.fill("field-units", KeyCode.DIGIT1, KeyCode.DIGIT2);
    assertThat(hands.layer("n1")).isEqualTo(new LSTM.Spec(12, false, false));
    assertThat(shape("n1")).isEqualTo(Shape.of(12));
    hands.click("field-returnSequences");
    assertThat(hands.layer("n1")).isEqualTo(new LSTM.Spec(12, true, false));
    assertThat(shape("n1")).isEqualTo(Shape.of(20, 12));
  }

  private void stack() {
    hands.insert("SimpleRNN", "n1", "n2");
    hands.select("n3");
    hands.fill("field-units", KeyCode.DIGIT8);
    assertThat(((SimpleRNN.Spec) hands.layer("n3")).units()).isEqualTo(8);
    assertThat(shape("n3")).isEqualTo(Shape.of(8));
    FxTest.until("the design is sound", () -> window.model.checked().problems().isEmpty());
  }

  private Shape shape(String id) {
    return FxTest.onFx(() -> window.model.checked().outputs().get(id));
  }

  private void learn() {
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    double before = FxTest.onFx(() -> hands.snapshot().validationLoss());
    hands.run();
    FxTest.until(
        "the validation loss falls", () -> hands.snapshot().validationLoss() < 0.8 * before);
    hands.pause();
  }
}
