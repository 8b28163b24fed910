package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Sample;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawTest {

  /// A place on the pad, in shares of its sides.
  private static Point2D on(ShellFixture window, double x, double y) {
    Region pad = window.find(Region.class, "draw-pad");
    return FxTest.onFx(
        () -> {
          Bounds all = pad.localToScreen(pad.getBoundsInLocal());
          return new Point2D(
              all.getMinX() + x * all.getWidth(), all.getMinY() + y * all.getHeight());
        });
  }

  @Test
  void aStrokeFromTopToBottomIsAOneUntilItIsCleared() {
    ShellFixture window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    Templates.Entry digits =
        Templates.all().stream()
            .filter(entry -> entry.name().equals("digits"))
            .findFirst()
            .orElseThrow();
    window.act(() -> window.model.beginRunning(digits.open().design()));
    FxTest.until(
        "it has learned", () -> window.model.runStateProperty().get() == RunState.FINISHED);
    window.show("draw");
    Label guess = window.find(Label.class, "draw-guess");
    assertThat(FxTest.onFx(guess::getText)).isEqualTo("Nothing is drawn yet.");
    new Mouse().drag(on(window, 0.52, 0.2), on(window, 0.48, 0.8));
    FxTest.until("it is taken for something", () -> guess.getText().contains("%"));
    assertThat(FxTest.onFx(guess::getText)).startsWith("1, with ");
    window.act(window.find(Button.class, "draw-clear")::fire);
    FxTest.frames(3);
    assertThat(FxTest.onFx(guess::getText)).isEqualTo("Nothing is drawn yet.");
    window.close();
  }

  @Test
  void withoutANetworkItSaysSo() {
    ShellFixture window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.act(() -> window.model.begin(Design.EMPTY.withData(new DataChoice.Digits(200, 0, 1))));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    window.show("draw");
    new Mouse().drag(on(window, 0.52, 0.2), on(window, 0.48, 0.8));
    assertThat(FxTest.onFx(window.find(Label.class, "draw-guess")::getText))
        .isEqualTo("There is no network yet that could say.");
    window.close();
  }

  private static boolean cardsShow(ShellFixture window, Sample sample) {
    String first = window.model.design().nodes().getFirst().id();
    return window
        .model
        .snapshot()
        .filter(shot -> shot.pictures().containsKey(new Probe.UnitValues(first, sample)))
        .isPresent();
  }

  private static Sample sample(ShellFixture window) {
    return FxTest.onFx(() -> window.model.samples().shown());
  }

  @Test
  void theCardsFollowTheStrokesAndGoBackToTheExample(@TempDir Path folder) {
    ShellFixture window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.begin(Networks.filters(folder));
    var example = new Sample.Example(3);
    window.act(() -> window.model.samples().show(example));
    window.show("draw");
    new Mouse().drag(on(window, 0.52, 0.2), on(window, 0.48, 0.8));
    assertThat(sample(window)).isInstanceOf(Sample.Own.class);
    FxTest.until(
        "the cards show the drawing", () -> cardsShow(window, window.model.samples().shown()));
    window.act(window.find(CheckBox.class, "draw-cards")::fire);
    assertThat(sample(window)).isEqualTo(example);
    window.act(window.find(CheckBox.class, "draw-cards")::fire);
    assertThat(sample(window)).isInstanceOf(Sample.Own.class);
    window.act(window.find(Button.class, "draw-clear")::fire);
    assertThat(sample(window)).isEqualTo(example);
    window.close();
  }

  @Test
  void paintingOnTheExampleChangesItWhereThePenWasAlone(@TempDir Path folder) {
    ShellFixture window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.begin(Networks.filters(folder));
    window.act(() -> window.model.samples().show(new Sample.Example(2)));
    float[] before = FxTest.onFx(() -> window.model.samples().inputs().orElseThrow());
    window.show("draw");
    window.act(window.find(CheckBox.class, "draw-over")::fire);
    assertThat(sample(window)).isEqualTo(new Sample.Example(2));
    new Mouse().drag(on(window, 0.05, 0.5), on(window, 0.95, 0.5));
    float[] after = ((Sample.Own) sample(window)).inputs();
    for (int row = 0; row < 12; row++) {
      for (int column = 2; column < 10; column++) {
        float now = after[row * 12 + column];
        if (row == 5 || row == 6) {
          assertThat(now).isGreaterThan(0.9f);
        } else if (row < 4 || row > 7) {
          assertThat(now).isEqualTo(before[row * 12 + column]);
        }
      }
    }
    // Another example takes its place under the pen.
    window.act(() -> window.model.samples().show(new Sample.Example(5)));
    assertThat(sample(window)).isEqualTo(new Sample.Example(5));
    assertThat(FxTest.onFx(window.find(Button.class, "draw-clear")::isDisabled)).isTrue();
    window.close();
  }
}
