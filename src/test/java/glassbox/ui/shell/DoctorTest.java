package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.engine.ActivationFunction;
import glassbox.engine.loss.Loss;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The doctor in the window: its sentence, its marks, its card.
final class DoctorTest {

  private final ShellFixture window = ShellFixture.open();

  @AfterEach
  void close() {
    window.close();
  }

  private String sentence() {
    return FxTest.onFx(() -> window.find(Label.class, "status").getText());
  }

  private boolean isSeen(String id) {
    return FxTest.onFx(() -> window.find(Node.class, id).isVisible());
  }

  /// A squared error behind a softmax.
  private static Design misfit() {
    Design rings = Networks.rings();
    return rings.withTraining(
        rings.training().withLoss(Optional.of(Loss.MeanSquaredError.DEFAULT)));
  }

  /// All texts in the card beside the thing that was clicked.
  private static List<String> card() {
    return FxTest.onFx(
        () ->
            popups().stream()
                .flatMap(root -> root.lookupAll("*").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static List<Node> popups() {
    return Window.getWindows().stream()
        .map(shown -> shown.getScene().getRoot().lookup("#findings"))
        .filter(Node.class::isInstance)
        .toList();
  }

  private static ButtonBase inCard(Predicate<ButtonBase> wanted) {
    return popups().stream()
        .flatMap(root -> root.lookupAll("*").stream())
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSoundDesignHasNoMarkAndNoAdvice() {
    window.begin(Networks.rings());
    assertThat(sentence()).isEqualTo("● Ready to run.");
    assertThat(isSeen("doctor-mend")).isFalse();
    assertThat(isSeen("mark-n3")).isFalse();
  }

  @Test
  void theStatusLineSaysWhatIsWrongAndItsButtonMendsIt() {
    window.begin(misfit());
    assertThat(sentence())
        .isEqualTo("● After Softmax, cross-entropy learns faster than a distance does.");
    assertThat(isSeen("mark-n3")).isTrue();
    window.act(() -> window.find(Button.class, "doctor-mend").fire());
    assertThat(window.design().training().loss()).isEmpty();
    assertThat(sentence()).isEqualTo("● Ready to run.");
    assertThat(isSeen("mark-n3")).isFalse();
    assertThat(window.undoLabel()).hasValue("choose the loss");
    window.act(window.model::undo);
    assertThat(isSeen("mark-n3")).isTrue();
  }

  @Test
  void theMarkOnACardOpensAllThatIsToBeSaid() {
    window.begin(misfit());
    window.act(() -> window.find(Button.class, "mark-n3").fire());
    assertThat(card())
        .contains("Loss and output do not fit", "Why", "What would help", "What is this?");
    window.act(() -> inCard(button -> button instanceof Hyperlink).fire());
    assertThat(
            FxTest.onFx(
                () ->
                    Window.getWindows().stream()
                        .anyMatch(
                            shown ->
                                shown.getScene().getRoot().lookup(".glass-page") instanceof Node)))
        .isTrue();
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
    assertThat(card()).isEmpty();
  }

  @Test
  void whatIsAdvisedOnTheCardIsDoneAndTheCardGoes() {
    window.begin(misfit());
    window.act(() -> window.find(Hyperlink.class, "doctor-why").fire());
    window.act(() -> inCard(button -> button.getText().equals("Use the loss that suits")).fire());
    assertThat(card()).isEmpty();
    assertThat(window.design().training().loss()).isEmpty();
  }

  @Test
  void aRunThatIsStuckIsFoundAndStartedAnew() {
    window.begin(Templates.find("stuck").orElseThrow().open().design());
    window.act(window.model::runOrPause);
    FxTest.until(
        "the doctor has spoken", () -> sentence().startsWith("● Next to no gradient gets back"));
    assertThat(isSeen("mark-n1")).isTrue();
    assertThat(isSeen("mark-n10")).isFalse();
    window.act(() -> window.find(Button.class, "doctor-mend").fire());
    FxTest.until(
        "it is back at the start", () -> window.model.runStateProperty().get() == RunState.READY);
    assertThat(window.design().nodes().getFirst().layer().activation())
        .isEqualTo(ActivationFunction.ReLU);
    FxTest.until("nothing is wrong", () -> sentence().equals("● Ready to run."));
  }
}
