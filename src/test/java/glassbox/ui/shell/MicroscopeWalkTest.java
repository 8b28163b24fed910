package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Edits;
import glassbox.microscope.Microscope;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.train.Walk;
import glassbox.ui.microscope.MicroscopeScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A step that is walked through in the window.
final class MicroscopeWalkTest {

  @TempDir private Path folder;

  private static ShellFixture open(Optional<String> node) {
    ShellFixture window = ShellFixture.open();
    window.train(Networks.endless(Networks.rings()), 2);
    FxTest.until("it stands", () -> window.model.runStateProperty().get() != RunState.RUNNING);
    look(window, node);
    return window;
  }

  private static void look(ShellFixture window, Optional<String> node) {
    window.act(() -> window.model.microscope().open(node));
    FxTest.until("there is a page", () -> !title(window).contains("…"));
    FxTest.frames(3);
  }

  private static String title(ShellFixture window) {
    Node title = window.shell.scene().getRoot().lookup(".glass-stop-title");
    return title instanceof Labeled label ? label.getText() : "…";
  }

  private static String next(ShellFixture window) {
    return FxTest.onFx(window.find(Button.class, "microscope-next")::getText);
  }

  private static Walk walk(ShellFixture window) {
    return FxTest.onFx(
        () ->
            window
                .model
                .snapshot()
                .map(shot -> shot.pictures().get(new Probe.NextStep(0)))
                .map(picture -> ((Picture.NextStep) picture).walk())
                .orElseThrow());
  }

  private static long steps(ShellFixture window) {
    return FxTest.onFx(() -> window.model.snapshot().map(Snapshot::step).orElse(-1L));
  }

  @Test
  void theLastStopMakesTheStepThatWasWalkedThrough() {
    ShellFixture window = open(Optional.empty());
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Example ");
    long before = steps(window);
    Walk promised = walk(window);
    assertThat(promised.step()).isEqualTo(before + 1);
    int stops = Microscope.on(promised).steps().size();
    for (int stop = 1; stop < stops; stop++) {
      assertThat(next(window)).startsWith("Next: ");
      new Mouse().type(KeyCode.RIGHT);
      FxTest.frames(2);
    }
    assertThat(next(window)).isEqualTo("Make this step");
    assertThat(steps(window)).as("looking makes no step").isEqualTo(before);
    new Mouse().type(KeyCode.RIGHT);
    FxTest.until("it is made", () -> steps(window) == before + 1);
    FxTest.until("the next one is there", () -> walk(window).step() == before + 2);
    Walk made = walk(window);
    for (String node : Set.copyOf(promised.stages().keySet())) {
      promised
          .stage(node)
          .parameters()
          .forEach(
              (name, numbers) ->
                  assertThat(made.stage(node).numbers(name).value())
                      .containsExactly(numbers.after()));
    }
    window.close();
  }

  @Test
  void beginsAtTheCardThatAsksAndLightsIt() {
    ShellFixture window = open(Optional.of("n1"));
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Dense, unit 1");
    assertThat(FxTest.onFx(() -> window.model.microscope().litProperty().get()))
        .containsExactlyInAnyOrder("data", "n1");
    new Mouse().type(KeyCode.DIGIT1);
    FxTest.frames(2);
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Dense: from 2 to ");
    window.close();
  }

  @Test
  void whileItIsOpenACardThatAsksIsGoneTo() {
    ShellFixture window = open(Optional.empty());
    window.act(() -> window.model.microscope().open(Optional.of("n1")));
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Dense, unit 1");
    window.act(() -> window.model.microscope().open(Optional.of("n2")));
    assertThat(FxTest.onFx(() -> window.model.microscope().litProperty().get())).contains("n2");
    window.act(() -> window.model.microscope().open(Optional.of("n1")));
    assertThat(FxTest.onFx(() -> window.model.microscope().litProperty().get()))
        .containsExactlyInAnyOrder("data", "n1");
    window.close();
  }

  @Test
  void itsKeyGoesToTheCardThatIsChosenMeanwhileAndClosesItThen() {
    ShellFixture window = open(Optional.empty());
    window.act(() -> window.model.selection().add("n1"));
    window.act(window.shell.commands().microscope::runIfPossible);
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Dense, unit 1");
    window.act(window.shell.commands().microscope::runIfPossible);
    assertThat(FxTest.onFx(() -> window.model.microscope().openProperty().get())).isFalse();
    window.close();
  }

  @Test
  void aRunningRunStandsWhileItIsLookedAtAndEscapeBringsAllBack() {
    ShellFixture window = ShellFixture.open();
    window.begin(Networks.endless(Networks.rings()));
    window.act(window.model::runOrPause);
    look(window, Optional.empty());
    assertThat(FxTest.onFx(() -> window.model.runStateProperty().get()))
        .isNotEqualTo(RunState.RUNNING);
    assertThat(window.find(MicroscopeScreen.class, "microscope")).isNotNull();
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
    assertThat(window.shell.scene().lookup("#microscope")).isNull();
    assertThat(window.shell.scene().lookup(".glass-observatory")).isNotNull();
    assertThat(FxTest.onFx(() -> window.model.microscope().litProperty().get())).isEmpty();
    window.close();
  }

  @Test
  void whileTheRunGoesOnThereIsNoPageAndAPauseBringsOne() {
    ShellFixture window = open(Optional.empty());
    window.act(window.model::runOrPause);
    FxTest.until("it says that it runs", () -> title(window).startsWith("The network learns."));
    assertThat(FxTest.onFx(() -> window.find(Button.class, "microscope-next").isDisabled()))
        .isTrue();
    window.act(window.model::runOrPause);
    FxTest.until("there is a page", () -> title(window).startsWith("Example "));
    window.close();
  }

  @Test
  void aNetworkThatCannotRunHasNothingToLookAt() {
    ShellFixture window = open(Optional.empty());
    window.act(
        () ->
            window.model.edit(
                "remove",
                design -> Edits.remove(design, Set.of("n1", "n2", "n3"), Optional.empty())));
    assertThat(FxTest.onFx(() -> window.model.microscope().openProperty().get())).isFalse();
    window.close();
  }

  @Test
  void onlyTheDepthsThatThereAreCanBeChosen() {
    ShellFixture window = open(Optional.of("n1"));
    assertThat(disabledDepths(window)).isEmpty();
    new Mouse().type(KeyCode.LEFT);
    FxTest.frames(2);
    assertThat(FxTest.onFx(() -> title(window))).startsWith("Example ");
    assertThat(disabledDepths(window)).containsExactly("depth-unit", "depth-product");
    window.close();
  }

  private static List<String> disabledDepths(ShellFixture window) {
    return FxTest.onFx(
        () ->
            Stream.of("depth-layer", "depth-unit", "depth-product")
                .filter(id -> window.find(ToggleButton.class, id).isDisabled())
                .toList());
  }

  @Test
  void savesAWorksheetWithGapsAndAnswers() throws IOException {
    ShellFixture window = open(Optional.empty());
    Path file = folder.resolve("walk.html");
    window.next = Optional.of(file);
    window.act(window.find(Button.class, "microscope-save")::fire);
    FxTest.until("it is written", () -> Files.exists(file));
    String html = Files.readString(file);
    assertThat(html).startsWith("<!doctype html>").contains("class=\"gap\"").contains("Answers");
    int gaps = html.split("class=\"gap\"", -1).length - 1;
    assertThat(html).contains("(" + gaps + ") ").doesNotContain("(" + (gaps + 1) + ") ");
    window.close();
  }
}
