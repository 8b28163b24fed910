package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.doctor.Remedy;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.layer.Dense;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.train.Refusal;
import glassbox.train.RunState;
import glassbox.ui.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A run that takes more memory than there is.
final class MemoryRefusalTest {

  private static final Pattern WORDS =
      Pattern.compile("It fits with a batch size of at most ([0-9,]+)\\.");

  private ShellFixture window;
  private Hands hands;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    hands = new Hands(window);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  /// Fifty thousand units and a batch of seven thousand, in a program of two gigabytes.
  private static Design large() {
    Design rings = Networks.rings();
    var layer = new Dense.Spec(50_000, ActivationFunction.ReLU, true);
    Design wide = Edits.setLayer(rings, rings.nodes().getFirst().id(), layer);
    return wide.withData(new DataChoice.Generated("circles", 10_000, 0.1, 2))
        .withTraining(Choices.with(rings.training(), "batchSize", 7_000));
  }

  private String status() {
    return FxTest.onFx(() -> window.find(Label.class, "status").getText());
  }

  /// What the bar above says; nothing where there is none.
  private String message() {
    return FxTest.onFx(
        () ->
            window.shell.scene().getRoot().lookup(".glass-message > .label") instanceof Label label
                ? label.getText()
                : "");
  }

  private void awaitRefusal() {
    FxTest.until("it is refused", () -> WORDS.matcher(message()).find());
  }

  @Test
  void isRefusedWithTheBatchSizeThatFitsAndStandsOnceThisIsTyped() {
    window.act(() -> window.model.begin(large()));
    awaitRefusal();
    assertThat(Gallery.keep("memory-refused", window.shell.scene())).isNotEmptyFile();
    Matcher said = WORDS.matcher(message());
    assertThat(said.find()).isTrue();
    int most = Integer.parseInt(said.group(1).replace(",", ""));
    assertThat(most).isBetween(200, 6_999);
    assertThat(offers()).containsExactly(Remedy.batch(Integer.highestOneBit(most)).label());
    assertThat(status()).isEqualTo("● This run cannot begin.");
    window.press("Run");
    FxTest.until("it was tried again", () -> window.model.refusalProperty().get().isPresent());
    assertThat(message()).as("it is still said").contains("of memory");
    assertThat(FxTest.onFx(() -> window.model.runStateProperty().get())).isEqualTo(RunState.FAILED);
    window.act(() -> window.model.microscope().open(Optional.empty()));
    assertThat(FxTest.onFx(this::page)).startsWith("This run cannot begin");
    window.act(window.model.microscope()::close);
    // Far below it, for the tests share the memory.
    hands.fill("field-batchSize", KeyCode.DIGIT1, KeyCode.DIGIT6);
    FxTest.until("it stands", () -> window.model.snapshot().isPresent());
    FxTest.frames(3);
    assertThat(status()).isEqualTo("● Ready to run.");
    assertThat(message()).isEmpty();
  }

  /// Not by pressing the button above: what just fits takes all the memory that the tests share.
  @Test
  void theBatchSizeOfferedIsThePowerOfTwoBelowTheOneThatFits() {
    window.begin(Networks.rings());
    var refusal = new Refusal("This does not fit.", OptionalInt.of(45));
    Message told = FxTest.onFx(() -> Remedies.message(refusal, window.model));
    assertThat(told.offers()).hasSize(1);
    assertThat(told.offers().getFirst().label()).isEqualTo("Set the batch size to 32");
    window.act(told.offers().getFirst().action());
    assertThat(window.design().training().batchSize()).isEqualTo(32);
    assertThat(window.undoLabel()).contains("set the batch size");
  }

  private String page() {
    return window.shell.scene().getRoot().lookup(".glass-stop-title") instanceof Labeled title
        ? title.getText()
        : "";
  }

  private List<String> offers() {
    return FxTest.onFx(
        () ->
            window.shell.scene().getRoot().lookupAll(".glass-message > .glass-run-button").stream()
                .map(button -> ((Button) button).getText())
                .toList());
  }
}
