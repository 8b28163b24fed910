package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.text.Numbers;
import glassbox.train.RunState;
import glassbox.train.Speed;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RunBarTest {

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void beginCircles() {
    Design circles = Templates.find("circles").orElseThrow().open().design();
    window.act(() -> window.model.begin(circles));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    FxTest.until("the run is ready", () -> window.model.snapshot().isPresent());
  }

  private String text(String id) {
    return FxTest.onFx(() -> window.find(Label.class, id).getText());
  }

  private long steps() {
    return FxTest.onFx(this::stepsNow);
  }

  /// On the toolkit's thread.
  private long stepsNow() {
    return window.model.snapshot().orElseThrow().step();
  }

  @Test
  void saysWhatToDoFirst() {
    assertThat(text("status")).isEqualTo("Choose the data on the data card to begin.");
  }

  @Test
  void aRunThatWentWrongShowsTheLossThatStoppedIt() {
    window.act(() -> window.model.beginRunning(Networks.hopeless()));
    FxTest.until("it has failed", () -> window.model.runStateProperty().get() == RunState.FAILED);
    double before = FxTest.onFx(() -> window.model.snapshot().orElseThrow().trainingLoss());
    double shown = Numbers.typed(text("figure-loss").replace(",", ""));
    assertThat(shown).isGreaterThan(10 * before);
  }

  @Test
  void runsAndPauses() {
    beginCircles();
    window.act(() -> window.model.setSpeed(new Speed(2_000)));
    window.press("Run");
    FxTest.until(
        "it runs",
        () -> window.model.runStateProperty().get() == RunState.RUNNING && stepsNow() > 3);
    assertThat(text("figure-loss")).doesNotContain("–");
    window.press("Pause");
    FxTest.until("it pauses", () -> window.model.runStateProperty().get() == RunState.PAUSED);
    long made = steps();
    FxTest.frames(10);
    assertThat(steps()).isEqualTo(made);
  }

  @Test
  void makesOneStepAndOneEpoch() {
    beginCircles();
    window.press("Step");
    FxTest.until("a step was made", () -> stepsNow() == 1);
    window.press("Epoch");
    FxTest.until("the epoch is over", () -> window.model.snapshot().orElseThrow().epoch() == 1);
    assertThat(text("figure-epoch")).isEqualTo("1");
    assertThat(text("figure-validation")).endsWith("%");
  }

  @Test
  void goesBackToTheStart() {
    beginCircles();
    window.press("Step");
    FxTest.until("a step was made", () -> stepsNow() == 1);
    window.press("Reset");
    FxTest.until("it is back at the start", () -> stepsNow() == 0);
  }

  @Test
  void runOnAnEmptyCanvasSaysWhatIsMissingAndOpensNothing() {
    window.act(() -> window.model.begin(Design.EMPTY));
    window.press("Run");
    assertThat(FxTest.onFx(() -> window.model.runStateProperty().get()))
        .isNotEqualTo(RunState.RUNNING);
    assertThat(text("status")).isNotBlank();
    assertThat(FxTest.onFx(Window::getWindows)).hasSize(1);
  }

  @Test
  void theSliderGoesFromOneExampleASecondToFlatOut() {
    assertThat(SpeedControl.at(0)).isEqualTo(new Speed(1));
    assertThat(SpeedControl.at(3)).isEqualTo(new Speed(1000));
    assertThat(SpeedControl.at(5.5).flatOut()).isTrue();
    assertThat(SpeedControl.text(new Speed(20_000))).isEqualTo("20k/s");
  }

  @Test
  void figuresAreShortWhateverTheirSize() {
    assertThat(Figures.number(0.08123)).isEqualTo("0.0812");
    assertThat(Figures.number(0.00012)).isEqualTo("1.2×10⁻⁴");
    assertThat(Figures.number(31.26)).isEqualTo("31.3");
    assertThat(Figures.number(Double.NaN)).isEqualTo("–");
    assertThat(StatusLine.size(9_098 * 4)).isEqualTo("36.4 KB");
  }
}
