package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.app.Settings;
import glassbox.testing.FxTest;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What the panels beside the canvas have of the window.
final class PanelsTest {

  private static final Offset<Double> NEAR = within(3.0);

  private static ShellFixture open(double textSize) {
    ShellFixture window = ShellFixture.open(Settings.DEFAULT.withTextSize(textSize), 1280, 800);
    FxTest.frames(3);
    return window;
  }

  private static double width(ShellFixture window, String panel) {
    return FxTest.onFx(() -> window.find(Region.class, panel).getWidth());
  }

  private static double palette(ShellFixture window) {
    return FxTest.onFx(
        () -> ((Region) window.shell.scene().getRoot().lookup(".glass-palette")).getWidth());
  }

  private static void grow(ShellFixture window) {
    window.act(window.shell.commands().largerText::runIfPossible);
    FxTest.frames(3);
  }

  @Test
  void aLargerTextAndBackLeavesThemAsTheyWere() {
    ShellFixture window = open(1);
    double palette = palette(window);
    double inspector = width(window, "inspector");
    for (int step = 0; step < 6; step++) {
      grow(window);
    }
    assertThat(width(window, "inspector")).isGreaterThan(inspector + 100);
    window.act(window.shell.commands().usualText::runIfPossible);
    FxTest.frames(3);
    assertThat(palette(window)).isCloseTo(palette, NEAR);
    assertThat(width(window, "inspector")).isCloseTo(inspector, NEAR);
    window.close();
  }

  @Test
  void forALargeTextNoFieldIsCutAndTheCanvasKeepsItsRoom() {
    ShellFixture window = open(2);
    assertThat(width(window, "canvas")).isGreaterThan(0.35 * 1280);
    window.train(Networks.spirals(), 1);
    Region field = window.find(ComboBox.class, "field-optimizer");
    double right = FxTest.onFx(() -> field.localToScene(field.getLayoutBounds()).getMaxX());
    assertThat(right).isLessThan(1280);
    window.close();
  }

  @Test
  void aTextThatGrowsInFrontOfTheMicroscopeHasPanelsThatGrewBehindIt() {
    ShellFixture window = open(1);
    window.train(Networks.spirals(), 2);
    double inspector = width(window, "inspector");
    window.act(() -> window.model.microscope().open(Optional.empty()));
    FxTest.frames(3);
    grow(window);
    grow(window);
    grow(window);
    window.act(() -> window.model.microscope().close());
    FxTest.frames(3);
    assertThat(width(window, "inspector")).isGreaterThan(1.2 * inspector);
    window.close();
  }
}
