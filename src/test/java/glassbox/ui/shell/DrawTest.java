package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

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
    window.act(() -> window.find(ToggleButton.class, "tab-draw").setSelected(true));
    FxTest.frames(5);
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
    window.act(() -> window.find(ToggleButton.class, "tab-draw").setSelected(true));
    FxTest.frames(5);
    new Mouse().drag(on(window, 0.52, 0.2), on(window, 0.48, 0.8));
    assertThat(FxTest.onFx(window.find(Label.class, "draw-guess")::getText))
        .isEqualTo("There is no network yet that could say.");
    window.close();
  }
}
