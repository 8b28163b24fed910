package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.design.Edits;
import glassbox.layer.BatchNorm;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import glassbox.ui.explain.Explain;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AskingTest {

  private ShellFixture window;
  private Mouse mouse;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    mouse = new Mouse();
    window.ready(Networks.rings());
    window.epoch();
  }

  @AfterEach
  void close() {
    window.close();
  }

  /// All that the open answer says; empty: none is open.
  private static String answer() {
    return FxTest.onFx(
        () ->
            card()
                .map(
                    card ->
                        card.lookupAll(".label").stream()
                            .filter(node -> node instanceof Label && node.getParent().isVisible())
                            .map(node -> ((Label) node).getText())
                            .collect(Collectors.joining("\n")))
                .orElse(""));
  }

  private static Optional<Node> card() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(each -> each.getScene().lookup("#answer"))
        .filter(node -> node != null)
        .findFirst();
  }

  private void beginToAsk() {
    mouse.click(window.find(ToggleButton.class, "ask"));
    assertThat(FxTest.onFx(() -> window.find(ToggleButton.class, "ask").isSelected())).isTrue();
  }

  @Test
  void aClickSaysWhatAThingIsAndDoesNothingElse() {
    beginToAsk();
    mouse.click(window.find(Node.class, "run"));
    assertThat(answer()).contains("Run and pause", "steps = epochs · steps per epoch", "Now");
    assertThat(FxTest.onFx(() -> window.model.runStateProperty().get()))
        .isNotEqualTo(RunState.RUNNING);
  }

  @Test
  void oneAsksOnUntilEscape() {
    beginToAsk();
    mouse.click(window.find(Node.class, "figure-epoch"));
    assertThat(answer()).contains("epoch = ⌊steps / steps per epoch⌋");
    mouse.click(window.find(Node.class, "wires-signal"));
    assertThat(answer()).contains("One wire between two cards").doesNotContain("Now");
    mouse.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    assertThat(answer()).isEmpty();
    assertThat(FxTest.onFx(() -> window.find(ToggleButton.class, "ask").isSelected())).isFalse();
    assertThat(FxTest.onFx(() -> window.find(Node.class, "ask-pane").isVisible())).isFalse();
  }

  @Test
  void theOutlineGoesAlongWhereThingsMoveUnderAPointerThatRests() {
    beginToAsk();
    Node run = window.find(Node.class, "run");
    mouse.moveTo(Mouse.middle(run));
    FxTest.frames(2);
    Label hint = window.find(Label.class, "ask-hint");
    assertThat(FxTest.onFx(hint::getText)).isEqualTo("Run and pause");
    window.act(() -> run.setTranslateX(400));
    assertThat(FxTest.onFx(hint::getText)).isNotEqualTo("Run and pause");
    window.act(() -> run.setTranslateX(0));
    assertThat(FxTest.onFx(hint::getText)).isEqualTo("Run and pause");
  }

  @Test
  void whatIsDisabledAnswersToo() {
    window.act(() -> window.model.explore(false));
    assertThat(FxTest.onFx(() -> window.shell.commands().redo.possible().getValue())).isFalse();
    beginToAsk();
    Node redo =
        FxTest.onFx(
            () ->
                window.shell.scene().getRoot().lookupAll(".glass-icon-button").stream()
                    .filter(node -> "Redo".equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
    mouse.click(redo);
    assertThat(answer()).contains("taken back last");
  }

  @Test
  void theKeyAnswersForTheFieldThatHasTheKeyboard() {
    window.act(() -> window.find(TextField.class, "field-batchSize").requestFocus());
    mouse.type(KeyCode.F1);
    // 300 examples, a fifth each kept for validation and test or none: whatever trains.
    int training = FxTest.onFx(() -> window.model.dataset().orElseThrow().training().count());
    assertThat(answer())
        .contains("Batch size", "⌈%d / 16⌉ = %d".formatted(training, Math.ceilDiv(training, 16)));
  }

  @Test
  void anAnswerIsCalledAsTheCardIsThatWasAsked() {
    window.act(() -> Explain.ask(window.find(Node.class, "card-n2")));
    assertThat(answer()).startsWith("Dense 2\n");
  }

  @Test
  void anOptimizerSaysHowItMovedAWeight() {
    window.act(() -> Explain.ask(window.find(Node.class, "field-optimizer")));
    FxTest.until("the numbers are there", () -> answer().contains("Δw = "));
    assertThat(answer()).contains("Dense: weight[1, 1]");
  }

  @Test
  void aNormalizationIsWorkedOutDownToItsOutput() {
    window.act(
        () ->
            window.model.edit(
                "normalize", design -> Edits.addAfter(design, BatchNorm.Spec.DEFAULT, "n1")));
    String id =
        window.design().nodes().stream()
            .filter(node -> node.layer() instanceof BatchNorm.Spec)
            .findFirst()
            .orElseThrow()
            .id();
    FxTest.frames(5);
    window.act(() -> Explain.ask(window.find(Node.class, "card-" + id)));
    FxTest.until("the numbers are there", () -> answer().contains("(running figures)"));
    assertThat(answer()).contains("(gain)", "(shift)", "BatchNorm");
  }

  @Test
  void theKeyAnswersForTheSelectedCard() {
    window.act(() -> window.model.selection().add("n1"));
    window.act(() -> window.find(Node.class, "canvas").requestFocus());
    mouse.type(KeyCode.F1);
    FxTest.until("the numbers are there", () -> !now().isEmpty());
    assertThat(answer()).contains("Dense", "y = f(W x + b)", "(bias)");
  }

  private static String now() {
    return FxTest.onFx(
        () -> card().map(card -> ((Label) card.lookup("#answer-now")).getText()).orElse(""));
  }

  /// Everything left of each `=` is what stands right of it.
  @Test
  void aNeuronsNumbersAddUpToItsOutput() {
    window.act(() -> window.model.selection().add("n1"));
    window.act(() -> window.find(Node.class, "canvas").requestFocus());
    mouse.type(KeyCode.F1);
    FxTest.until("the numbers are there", () -> !now().isEmpty());
    String[] lines = now().replace('−', '-').replace("(bias)", "").split("\n", -1);
    assertThat(lines[0]).isEqualTo("unit 1, for the example shown");
    double sum = 0;
    int line = 1;
    for (; !lines[line].startsWith("  ="); line++) {
      double value = 1;
      for (String factor : lines[line].replaceAll("z =|\\+|[()]", "").split("·", -1)) {
        value *= Double.parseDouble(factor.strip());
      }
      sum += value;
    }
    double z = afterEquals(lines[line]);
    assertThat(line).isEqualTo(4);
    assertThat(sum).isCloseTo(z, within(0.002));
    assertThat(lines[line + 1]).startsWith("y = Tanh(");
    assertThat(afterEquals(lines[line + 1])).isCloseTo(Math.tanh(z), within(0.002));
  }

  private static double afterEquals(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf('=') + 1));
  }

  @Test
  void theLinkOpensThePageInPlaceAndComesBack() {
    beginToAsk();
    mouse.click(window.find(Node.class, "figure-loss"));
    Hyperlink more = FxTest.onFx(() -> (Hyperlink) card().orElseThrow().lookup("#answer-more"));
    window.act(more::fire);
    Node page =
        FxTest.onFx(
            () ->
                Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .map(each -> each.getScene().lookup("#answer-back"))
                    .filter(node -> node != null)
                    .findFirst()
                    .orElseThrow());
    window.act(((Hyperlink) page)::fire);
    assertThat(answer()).contains("Loss");
  }

  @Test
  void aWireAnswersWhereItIsSeen() {
    beginToAsk();
    Point2D out = Mouse.place(window.find(Node.class, "card-n1"), 1, 0.5);
    Point2D in = Mouse.place(window.find(Node.class, "card-n2"), 0, 0.5);
    mouse.click(out.midpoint(in));
    assertThat(answer()).contains("gradients come back", "√(Σ y² / n)");
  }

  @Test
  void aSingleWeightTellsItsShareOfTheSum() {
    window.act(() -> window.find(ToggleButton.class, "wires-weights").fire());
    FxTest.frames(6);
    beginToAsk();
    Point2D out = Mouse.place(window.find(Node.class, "card-n1"), 1, 0.5);
    Point2D in = Mouse.place(window.find(Node.class, "card-n2"), 0, 0.5);
    mouse.click(out.midpoint(in));
    assertThat(answer()).contains("z = Σ w · x + b");
    FxTest.until("the numbers are there", () -> !now().isEmpty());
    assertThat(now()).contains(" · ", "more)", "(bias)", "Tanh(");
  }

  @Test
  void nothingIsWatchedAnyMoreWhenTheAnswerIsGone() {
    beginToAsk();
    mouse.click(window.find(Node.class, "figure-loss"));
    FxTest.until("the loss is worked out", () -> now().contains("ln"));
    mouse.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    window.act(window.model::step);
    FxTest.until(
        "the example is no longer asked for",
        () ->
            window.model.snapshot().orElseThrow().pictures().keySet().stream()
                .noneMatch(probe -> probe instanceof glassbox.train.Probe.UnitValues));
  }
}
